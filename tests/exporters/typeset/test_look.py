"""What sources take over of a theme."""

from __future__ import annotations

from cvkit import theme
from cvkit.exporters.typeset import look


def test_colours_and_margins() -> None:
    classic = theme.built_in().load("classic").tightened(0.2)
    assert look.colors(classic) == {
        "ink": "1B1B1B", "secondary": "565C64", "accent": "1F4E79", "rule": "C9CED4",
    }  # fmt: skip
    assert look.margins(classic) == {"top": "14.7", "right": "16", "bottom": "14", "left": "16"}
