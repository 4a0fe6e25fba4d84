"""The dates of the staff's pages."""

import pytest

from kiosk.ui.viewmodels.staff_dates import french_date


@pytest.mark.parametrize(
    ("iso", "french"),
    [("2026-11-22", "22 novembre 2026"), ("2027-01-01", "1er janvier 2027"), ("2027-08-09", "9 août 2027")],
)
def test_dates_are_written_in_french(iso: str, french: str) -> None:
    """Without a leading zero; the first is "1er"."""
    assert french_date(iso) == french
