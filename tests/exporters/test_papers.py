"""The room that margins leave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cvkit import theme
from cvkit.exporters.papers import text_width


@pytest.mark.parametrize(
    ("size", "width"), [("A4", 174), ("Letter", 179.9), ("a5", 112), ("20cm 30cm", 174)]
)
def test_it_is_what_the_margins_leave(size: str, width: float) -> None:
    look = theme.built_in().load("classic")  # its margins are 18 mm
    page = look.page.model_copy(update={"size": size})
    assert text_width(replace(look, page=page)) == pytest.approx(width)
