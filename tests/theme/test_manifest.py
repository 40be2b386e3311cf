"""What a manifest tells others."""

from __future__ import annotations

from cvkit.theme.manifest import LayoutTokens


def test_the_view_learns_how_entries_are_laid_out() -> None:
    layout = LayoutTokens(roles="separate", numbered=("patents",), publications="compact")
    assert layout.of_entries == {
        "roles": "separate",
        "numbered": ("patents",),
        "publications": "compact",
        "lengths": False,
    }
