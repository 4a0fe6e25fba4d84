"""Dates as the staff's pages write them: those pages are in French only, so a month's name is data."""

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


def french_date(iso: str) -> str:
    """Return "22 novembre 2026" for "2026-11-22"; the first of a month is "1er"."""
    year, month, day = iso.split("-")
    return f"{'1er' if int(day) == 1 else int(day)} {MONTHS[int(month) - 1]} {year}"
