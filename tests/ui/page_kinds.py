"""One address of each kind of page that an edition holds."""

from kiosk.content.reader import Reader


def page_kinds(reader: Reader) -> list[str]:
    """Return the first public address of each kind, as it stands without a part or filter where there is one."""
    first: dict[str, str] = {}
    for route in reader.routes():
        first.setdefault(route.kind, str(route))
    return list(first.values())
