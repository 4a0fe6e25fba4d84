"""The staff's pages, imported when one is first opened: a kiosk among visitors starts without them."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.errors import RouteError
from kiosk.routes import Route
from kiosk.ui.router import OpenPage
from kiosk.ui.services import Services
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.staff_counts import StaffCountsViewModel
from kiosk.ui.viewmodels.staff_export import StaffExportViewModel
from kiosk.ui.viewmodels.staff_health import StaffHealthViewModel
from kiosk.ui.viewmodels.staff_home import StaffHomeViewModel
from kiosk.ui.viewmodels.staff_opened import StaffOpenedViewModel
from kiosk.ui.viewmodels.staff_texts import StaffTextsViewModel
from kiosk.ui.viewmodels.staff_words import StaffWordsViewModel

STAFF_PARTS: dict[str, tuple[str, type]] = {
    "": ("StaffHomePage", StaffHomeViewModel),
    "counts": ("StaffCountsPage", StaffCountsViewModel),
    "words": ("StaffWordsPage", StaffWordsViewModel),
    "opened": ("StaffOpenedPage", StaffOpenedViewModel),
    "texts": ("StaffTextsPage", StaffTextsViewModel),
    "health": ("StaffHealthPage", StaffHealthViewModel),
}
"""The parts of the staff's pages beside the export, by the route's `part`."""


def open_staff_page(route: Route, services: Services, hold: Callable[[bool], None], parent: QObject) -> OpenPage:
    """Return the staff's page at a route; `hold` keeps the visit from ending while an export runs."""
    part = route.param("part")
    if services.places is None or services.reader is None:
        raise RouteError("Cette borne n’a pas de dossier pour l’équipe : démarrez-la avec « kiosk run ».")
    desk = StaffDesk(
        services.reader, services.settings, services.clock, services.places, services.usage, services.voice
    )
    if part == "export":
        return OpenPage("StaffExportPage", StaffExportViewModel(route, desk, hold, parent))
    if part not in STAFF_PARTS:
        raise RouteError(f"L’adresse « {route} » n’existe pas : partez de « staff ».")
    component, view_model = STAFF_PARTS[part]
    return OpenPage(component, view_model(route, desk, parent))
