"""Conversions between millimetres, points and Word's units of length, which are integers."""

from __future__ import annotations

_POINTS_PER_MM = 72 / 25.4
_EMU_PER_MM = 36_000


def points(mm: float) -> float:
    """Convert millimetres to DTP points."""
    return mm * _POINTS_PER_MM


def millimetres(pt: float) -> float:
    """Convert DTP points to millimetres."""
    return pt / _POINTS_PER_MM


def twips(pt: float) -> int:
    """Convert points to twentieths of a point, for indents, spaces, line heights and paper."""
    return round(pt * 20)


def mm_twips(mm: float) -> int:
    """Convert millimetres to twentieths of a point."""
    return twips(points(mm))


def half_points(pt: float) -> int:
    """Convert points to half points, Word's unit of font sizes (§17.3.2.38)."""
    return round(pt * 2)


def eighths(pt: float) -> int:
    """Convert points to eighths of a point, for borders, from 2 to 96 (§17.3.4)."""
    return min(96, max(2, round(pt * 8)))


def emu(mm: float) -> int:
    """Convert millimetres to English Metric Units, for drawings (§20.1.2.1)."""
    return round(mm * _EMU_PER_MM)
