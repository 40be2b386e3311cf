"""Faces from the pair of families, and how closely all is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.theme import typography
from cvkit.theme.manifest import Scale

if TYPE_CHECKING:
    from cvkit.theme import Theme


def test_every_role_has_a_family_and_keeps_one_of_its_own() -> None:
    tokens = theme.built_in().manifest("classic")
    found = typography.fonts(tokens)
    assert found.keys() == tokens.fonts.keys()
    for role, font in found.items():
        assert font.family
        assert tokens.fonts[role].family in {None, "", font.family}


def test_a_scale_multiplies_sizes_and_margins(classic: Theme) -> None:
    scale = Scale(size=1.1, leading=1, spaces=0.5, margins=2)
    scaled = typography.scaled(classic, scale)
    assert scaled.styles.body.size == pytest.approx(classic.styles.body.size * 1.1)
    assert scaled.page.left == pytest.approx(classic.page.left * 2)
    assert scaled.spaces.bullet == pytest.approx(classic.spaces.bullet / 2)
    assert scaled.spaces.hang == classic.spaces.hang
