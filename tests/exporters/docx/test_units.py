"""Word's units, each a whole number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.exporters.docx import units

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("unit", "length", "expected"),
    [
        (units.twips, 10.5, 210),
        (units.mm_twips, 210, 11906),  # A4 is so wide in Word, too
        (units.half_points, 10.3, 21),
        (units.eighths, 0.5, 4),
        (units.eighths, 0, 2),
        (units.eighths, 50, 96),
        (units.emu, 25.4, 914_400),  # an inch
    ],
)
def test_lengths(unit: Callable[[float], int], length: float, expected: int) -> None:
    assert unit(length) == expected


def test_points_and_millimetres() -> None:
    assert units.points(25.4) == pytest.approx(72)
    assert units.millimetres(units.points(7)) == pytest.approx(7)
