"""All subjects: what workshop, rules, rows and search go through when an edition is built."""

from kiosk.content.subjects.delegations import DELEGATIONS
from kiosk.content.subjects.dossiers import DOSSIERS
from kiosk.content.subjects.doubts import DOUBTS
from kiosk.content.subjects.media_kinds import MEDIA
from kiosk.content.subjects.paris import PARIS
from kiosk.content.subjects.participation import PARTICIPATION
from kiosk.content.subjects.questions import QUESTIONS
from kiosk.content.subjects.quiz import QUIZ
from kiosk.content.subjects.sitting import SITTING
from kiosk.content.subjects.spoken import SPOKEN
from kiosk.content.subjects.statements import STATEMENTS
from kiosk.content.subjects.subject import Subject
from kiosk.content.subjects.trails import TRAILS

SUBJECTS: tuple[Subject, ...] = (
    DELEGATIONS,
    DOSSIERS,
    PARIS,
    STATEMENTS,
    SITTING,
    PARTICIPATION,
    DOUBTS,
    QUIZ,
    QUESTIONS,
    MEDIA,
    SPOKEN,
    TRAILS,
)
