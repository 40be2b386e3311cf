"""Errors of libyaml and their positions."""

from __future__ import annotations

import pytest
import yaml

from cvkit.source.yaml.parser_error import ParserError, from_libyaml


def error(text: str) -> ParserError:
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        list(yaml.parse(text, Loader=yaml.CLoader))
    return from_libyaml(caught.value, tuple(text.split("\n")))


def test_an_error_on_a_line() -> None:
    found = error("a: @b")
    assert (found.mark, found.char, found.before) == ((0, 3, 0, 4), "@", "a: ")
    assert not found.is_at_end


def test_an_error_after_the_text_is_moved_to_its_end() -> None:
    found = error("a: [b")
    assert found.mark[:2] == (0, 5)
    assert (found.opened, found.char) == ((0, 3, 0, 4), "")
    assert found.is_at_end
