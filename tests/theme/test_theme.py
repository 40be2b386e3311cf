"""A theme set more closely, and where a style's colour and family come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cvkit.theme import Theme


def test_a_style_has_its_colour_and_its_family(classic: Theme) -> None:
    body = classic.styles.body
    assert classic.color(body) == classic.colors[body.color]
    assert classic.font(body) == classic.fonts[body.font]


@pytest.mark.parametrize("amount", [0, 0.2, 0.5, 1])
def test_distances_give_way_before_letters(classic: Theme, amount: float) -> None:
    tight = classic.tightened(amount)
    assert (tight.spaces.bullet < classic.spaces.bullet) == (amount > 0)
    assert (tight.styles.body.size < classic.styles.body.size) == (amount > 0.4)
    assert tight.spaces.hang == classic.spaces.hang


def test_no_letter_is_made_smaller_than_can_be_read(classic: Theme) -> None:
    tiny = classic.scaled(size=0.1, leading=0.1, spaces=1, page=classic.page)
    assert min(style.size for _, style in tiny.styles) > 5
    for (_, style), (_, own) in zip(tiny.styles, classic.styles, strict=True):
        assert style.leading >= min(1, own.leading)
