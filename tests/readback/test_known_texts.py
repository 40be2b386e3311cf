"""Texts that letters may show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.readback.displayed import seen, shape_of
from cvkit.readback.known_texts import looks_like
from drawn_lines import known, piece

if TYPE_CHECKING:
    from conftest import DocumentOf

NAME = "basics: {name: נועה לוי, headline: לוי נועה}"


def test_letters_may_be_those_of_several_texts(document_of: DocumentOf) -> None:
    texts = known(document_of, NAME)
    found = texts.of_shape(shape_of("הלנעויו"))
    assert [one.text.text for one in found] == ["נועה לוי", "לוי נועה"]
    assert all(one.is_last and one.letters == len("נועהלוי") for one in found)
    look = seen(piece("הענו יול"[::-1]).glyphs)
    assert [one.text.text for one in found if looks_like(one, look)] == []
    look = seen(piece("יול העונ").glyphs)
    assert [one.text.text for one in found if looks_like(one, look)] == ["נועה לוי"]


def test_what_was_shown_comes_last(document_of: DocumentOf) -> None:
    texts = known(document_of, NAME)
    name, _ = texts.of_shape(shape_of("נועה לוי"))
    assert not texts.is_done(name)
    assert texts.shown(name) is False
    assert texts.is_done(name)
    assert [one.text.text for one in texts.of_shape(shape_of("נועה לוי"))] == [
        "לוי נועה",
        "נועה לוי",
    ]


def test_a_whole_text_comes_before_a_part(document_of: DocumentOf) -> None:
    texts = known(document_of, "basics: {name: 'a: b', headline: a}")
    assert [one.text.text for one in texts.of_shape(shape_of("a"))] == ["a", "a: b"]


def test_a_text_goes_on_in_the_next_line(document_of: DocumentOf) -> None:
    texts = known(document_of, "basics: {name: נועה לוי}")
    assert texts.of_shape(shape_of("לוי")) == []
    (first,) = texts.of_shape(shape_of("נועה"))
    assert not first.is_last
    assert texts.shown(first) is True
    (rest,) = texts.of_shape(shape_of("לוי"))
    assert (rest.is_last, texts.shown(rest)) == (True, True)
    assert texts.of_shape(shape_of("לוי")) == []
