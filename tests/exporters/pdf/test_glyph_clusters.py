"""Which glyphs form letters together, and where these stand."""

from __future__ import annotations

import pytest

from cvkit.exporters.pdf.glyph_clusters import Cluster, PlacedGlyph, clusters

Drawn = tuple[int, str]


def line(*drawn: Drawn) -> list[PlacedGlyph]:
    return [
        PlacedGlyph(b"F", code, 500.0 * at, 0.0, 500.0, text)
        for at, (code, text) in enumerate(drawn)
    ]


@pytest.mark.parametrize(
    ("drawn", "found"),
    [
        ([(1, "a"), (2, "b")], [((1,), "a"), ((2,), "b")]),
        ([(1, ""), (2, "ọ"), (3, "t")], [((1, 2), "ọ"), ((3,), "t")]),
        ([(1, ""), (2, "ọ"), (3, "\u0301"), (4, "t")], [((1, 2, 3), "ọ\u0301"), ((4,), "t")]),
        ([(1, ""), (2, "कि"), (3, "क")], [((1, 2), "कि"), ((3,), "क")]),
        ([(1, "a"), (2, "")], [((1,), "a"), ((2,), "")]),
        ([(1, "ا"), (2, "\u064b"), (3, "س")], [((1,), "ا"), ((2, 3), "س\u064b")]),
        ([(1, "לֹ"), (2, ""), (3, "ש")], [((1, 2), "לֹ"), ((3,), "ש")]),
        ([(1, "\u0301"), (2, "a")], [((1,), "\u0301"), ((2,), "a")]),
        ([], []),
    ],
)
def test_glyphs_without_text_and_marks_belong_to_a_letter(
    drawn: list[Drawn], found: list[tuple[tuple[int, ...], str]]
) -> None:
    made = clusters(line(*drawn))
    assert [(tuple(one.code for one in cluster.glyphs), cluster.text) for cluster in made] == found


def test_the_text_is_composed() -> None:
    (cluster,) = clusters(line((1, "u\u0308")))
    assert cluster.text == "ü"


def test_text_from_the_right_is_painted_from_the_left() -> None:
    ligature, latin = clusters(line((1, "لا"), (2, "ffi")))
    assert (ligature.text, ligature.painted_text) == ("لا", "ال")
    assert latin.painted_text == "ffi"


def test_a_cluster_stands_where_its_letter_does() -> None:
    mark = PlacedGlyph(b"F", 1, 280.0, 10.0, 0.0)
    base = PlacedGlyph(b"F", 2, 40.0, 0.0, 600.0)
    assert Cluster((mark, base), "אּ").left == 40.0
    assert Cluster((mark, base), "אּ").advance == 600.0
    assert Cluster((mark,), "\u05bc").left == 280.0
