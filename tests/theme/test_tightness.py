"""How closely a theme is set: the scale of its density, and how far it may be tightened."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from cvkit import theme

if TYPE_CHECKING:
    from cvkit.theme import Theme

THEMES = tuple(theme.built_in().available())
SIDES = ("top", "right", "bottom", "left")
STEPS = [step / 10 for step in range(11)]


def tokens(mine: Theme) -> list[float]:
    """Return all that tightening may change, the distances first."""
    return [
        *(length for _, length in mine.spaces),
        *(getattr(mine.page, side) for side in SIDES),
        *(number for _, style in mine.styles for number in (style.size, style.leading)),
    ]


@pytest.mark.parametrize("name", THEMES)
def test_nothing_grows_as_a_theme_is_tightened(name: str) -> None:
    loose = theme.built_in().load(name)
    rows = [tokens(loose.tightened(step)) for step in STEPS]
    assert rows[0] == tokens(loose)
    assert all(
        after <= before
        for one, other in itertools.pairwise(rows)
        for before, after in zip(one, other, strict=True)
    )
    assert all(sum(other) < sum(one) for one, other in itertools.pairwise(rows))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("density", ["compact", "regular", "airy"])
def test_the_limits_are_kept_and_reached(name: str, density: str) -> None:
    loose = theme.built_in().load(name, settings={"density": density})
    tight = loose.tightened(1)
    body, limits = tight.styles.body, loose.limits
    assert (limits.size, limits.leading, limits.margin) >= (9, 1.15, 12)
    assert body.size == pytest.approx(min(limits.size, loose.styles.body.size))
    assert body.leading == pytest.approx(min(limits.leading, loose.styles.body.leading))
    for side in SIDES:
        own = getattr(loose.page, side)
        assert getattr(tight.page, side) == pytest.approx(min(limits.margin, own))
    assert tight.spaces.section == pytest.approx(loose.spaces.section * limits.spaces)
    assert tight.spaces.hang == loose.spaces.hang


def test_distances_give_way_before_letters() -> None:
    loose = theme.built_in().load("classic")
    half = loose.tightened(0.4)
    assert half.styles == loose.styles
    assert half.spaces.section < loose.spaces.section
    assert half.page.left < loose.page.left


@pytest.mark.parametrize("name", THEMES)
def test_a_density_changes_how_closely_every_theme_is_set(name: str) -> None:
    compact, regular, airy = (
        sum(tokens(theme.built_in().load(name, settings={"density": density})))
        for density in ("compact", "regular", "airy")
    )
    assert compact < regular < airy
