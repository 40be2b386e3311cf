"""Collects what Europass doesn't say of a résumé."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic, Route


class Losses:
    """Values that aren't written, or not as they are; made anew for each export."""

    def __init__(self) -> None:
        self._reasons: dict[Route, str] = {}

    def add(self, route: Route, reason: str) -> None:
        """Say what becomes of a value.

        Args:
            route: Its route.
            reason: A clause without a full stop.
        """
        self._reasons.setdefault(route, reason)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return a diagnostic for each value."""
        return tuple(
            codes.EXPORT_LOSS.at(route, f"`{_key(route)}` {reason}")
            for route, reason in self._reasons.items()
        )


def _key(route: Route) -> str:
    return next((step for step in reversed(route) if isinstance(step, str)), "")
