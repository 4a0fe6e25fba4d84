"""The pages of a guided session, imported when one is first opened: a kiosk among visitors starts without them."""

from kiosk.ui.viewmodels.guide_begin import GuideViewModel
from kiosk.ui.viewmodels.guide_card import DrawnCardViewModel
from kiosk.ui.viewmodels.guide_dots import GuideDotsViewModel
from kiosk.ui.viewmodels.guide_summary import GuideSummaryViewModel
from kiosk.ui.viewmodels.guide_vote import GuideVoteViewModel

GUIDE_PAGES: dict[str, tuple[str, type]] = {
    "guide": ("GuidePage", GuideViewModel),
    "vote": ("GuideVotePage", GuideVoteViewModel),
    "dots": ("GuideDotsPage", GuideDotsViewModel),
    "drawn-card": ("DrawnCardPage", DrawnCardViewModel),
    "summary": ("GuideSummaryPage", GuideSummaryViewModel),
}
"""The pages of a guided session by their kind of route."""
