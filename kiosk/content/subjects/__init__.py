"""The subjects: kinds of content that bring all of their own, one module each.

A subject's module holds what an editor writes (…Entry), what pages get (a frozen dataclass), the rules, the rows and
how they are read; its tables stand in schema.sql. SUBJECTS is what workshop, rules, rows and search go through. The
file of a subject may be missing: an edition without it has no door to it.
"""

from kiosk.content.subjects.delegations import DELEGATIONS
from kiosk.content.subjects.dossiers import DOSSIERS
from kiosk.content.subjects.doubts import DOUBTS
from kiosk.content.subjects.media_kinds import MEDIA
from kiosk.content.subjects.paris import PARIS
from kiosk.content.subjects.participation import PARTICIPATION
from kiosk.content.subjects.questions import QUESTIONS
from kiosk.content.subjects.quiz import QUIZ
from kiosk.content.subjects.sitting import SITTING
from kiosk.content.subjects.statements import STATEMENTS
from kiosk.content.subjects.subject import Subject

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
)
