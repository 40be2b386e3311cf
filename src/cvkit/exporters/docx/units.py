"""Word's units of length, all of them integers."""

from __future__ import annotations

_POINTS_PER_MM = 72 / 25.4
_EMU_PER_MM = 36_000


def points(mm: float) -> float:
    """Return millimetres in DTP points."""
    return mm * _POINTS_PER_MM


def millimetres(pt: float) -> float:
    """Return DTP points in millimetres."""
    return pt / _POINTS_PER_MM


def twips(pt: float) -> int:
    """Return points in twentieths of a point: indents, spaces, line heights, paper."""
    return round(pt * 20)


def mm_twips(mm: float) -> int:
    """Return millimetres in twentieths of a point."""
    return twips(points(mm))


def half_points(pt: float) -> int:
    """Return points in half points, the finest step that Word has for type (§17.3.2.38)."""
    return round(pt * 2)


def eighths(pt: float) -> int:
    """Return points in eighths of a point: borders, from 2 to 96 (§17.3.4)."""
    return min(96, max(2, round(pt * 8)))


def emu(mm: float) -> int:
    """Return millimetres in English Metric Units: drawings (§20.1.2.1)."""
    return round(mm * _EMU_PER_MM)
