"""Says in which order a foreign file has its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.values import Value
from cvkit.model.content import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.values import Data

_SUMMARY = "summary"


def order(names: Sequence[str], *, has_summary: bool) -> list[Data]:
    """Return the value of ``export.sections``; empty if the order is the usual one.

    Args:
        names: The names of sections, and the titles of those of one's own, as the file has them.
        has_summary: Whether there is a summary; it comes first if the file doesn't say where.
    """
    found = list(names)
    if has_summary and _SUMMARY not in found:
        found.insert(0, _SUMMARY)
    usual = [name for name in SECTIONS if name in found]
    usual += [name for name in found if name not in SECTIONS]
    is_usual = found == usual or len(set(found)) < len(found)
    return [] if is_usual else [Value(name) for name in found]
