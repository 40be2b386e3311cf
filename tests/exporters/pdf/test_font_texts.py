"""The text of each glyph, and the glyphs that are added for other texts."""

from __future__ import annotations

from cvkit.exporters.pdf.engine_internals import PaintedFont
from cvkit.exporters.pdf.font_subset import Composite, Part
from cvkit.exporters.pdf.font_texts import FILLER, FontTexts, font_texts
from cvkit.exporters.pdf.glyph_clusters import Cluster, PlacedGlyph


def glyph(code: int, left: float = 0, up: float = 0, advance: float = 500) -> PlacedGlyph:
    return PlacedGlyph(b"F", code, left, up, advance)


def texts_of(
    *clusters: Cluster, count: int | None = 10, engine: dict[int, str] | None = None
) -> FontTexts:
    fonts = {b"F": PaintedFont("f", {}, engine or {}, frozenset(), bitmap=False)}
    return font_texts(clusters, fonts, {} if count is None else {b"F": count})[b"F"]


O_DOT = Cluster((glyph(1), glyph(2, 540, 8, 0)), "ọ")
O_ALONE = Cluster((glyph(1),), "o")


def test_several_glyphs_become_one_and_the_letter_keeps_its_own() -> None:
    made = texts_of(O_DOT, O_ALONE, engine={1: "", 2: "ọ"})
    assert made.texts == {1: "o", 2: FILLER, 10: "ọ"}
    assert made.added == {10: Composite((Part(1, 0, 0), Part(2, 540, 8)), 500)}
    assert (made.code(O_DOT), made.code(O_ALONE), made.is_changed) == (10, 1, True)
    assert (made.is_own(O_DOT), made.is_own(O_ALONE)) == (False, True)


def test_nothing_changes_where_each_glyph_has_one_text() -> None:
    made = texts_of(O_ALONE, O_ALONE, engine={1: "o"})
    assert (made.texts, made.added, made.is_changed) == ({1: "o"}, {}, False)


def test_a_glyph_of_two_letters_is_added_for_the_second() -> None:
    cyrillic = Cluster((glyph(1),), "о")
    made = texts_of(O_ALONE, cyrillic, engine={1: "o"})
    assert (made.texts, made.code(cyrillic)) == ({1: "o", 10: "о"}, 10)


def test_spaces_share_a_glyph() -> None:
    blank, joined = Cluster((glyph(1),), " "), Cluster((glyph(1),), "\u00a0")
    made = texts_of(blank, joined, engine={1: " "})
    assert (made.added, made.code(joined)) == ({}, 1)


def test_sizes_share_a_glyph_but_distances_that_one_can_see_do_not() -> None:
    near = Cluster((glyph(1), glyph(2, 541, 7, 0)), "ọ")
    far = Cluster((glyph(1), glyph(2, 560, 8, 0)), "ọ")
    made = texts_of(O_DOT, near, far)
    assert (made.code(near), made.code(far)) == (10, 11)


def test_a_font_that_cannot_have_more_has_none_added() -> None:
    made = texts_of(O_DOT, O_ALONE, count=None, engine={1: "", 2: "ọ"})
    assert (made.texts, made.added, made.code(O_DOT)) == ({1: "o", 2: FILLER}, {}, None)


def test_there_are_no_more_glyphs_than_a_font_can_have() -> None:
    made = texts_of(O_DOT, O_ALONE, Cluster((glyph(1),), "о"), count=0xFFFF)
    assert list(made.added) == [0xFFFF]


def test_glyphs_that_are_on_no_page_have_a_text() -> None:
    assert texts_of(O_ALONE, engine={1: "o", 7: ""}).texts == {1: "o", 7: FILLER}
