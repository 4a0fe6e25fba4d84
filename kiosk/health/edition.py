"""Is the edition whole, and which is it."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.check import check_edition
from kiosk.content.reader import Reader
from kiosk.errors import EditionError
from kiosk.health.lines import Light, Line, Part


def edition_lines(edition: Path) -> Iterator[Line]:
    """Yield one line: red with what is wrong first, or the edition's version."""
    try:
        check_edition(edition)
        with Reader.open(edition) as reader:
            held = reader.edition()
    except EditionError as error:
        yield Line(Part.EDITION, Light.RED, str(error))
        return
    yield Line(
        Part.EDITION,
        Light.GREEN,
        f"Version {held.version}, publiée le {held.published} : entière, {held.fact_count} faits, "
        f"{held.councillor_count} élu·es.",
    )
