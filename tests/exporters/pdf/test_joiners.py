"""Joiners, which are not painted, are where they were written."""

from __future__ import annotations

import pytest

from cvkit.exporters.pdf.glyph_clusters import Cluster, PlacedGlyph
from cvkit.exporters.pdf.joiners import with_joiners, words_with_joiners

GLYPH = PlacedGlyph(b"F", 1, 0.0, 0.0, 500.0)


def line(*texts: str) -> list[Cluster]:
    return [Cluster((GLYPH,), text) for text in texts]


def test_words_with_joiners_are_found_by_their_letters() -> None:
    assert words_with_joiners(["به\u200cعنوان در", "plain text", "क्\u200dष"]) == {
        "بهعنوان": "به\u200cعنوان",
        "क्ष": "क्\u200dष",
    }


@pytest.mark.parametrize(
    ("painted", "whole", "texts"),
    [
        (["ن", "م", " ", "ى", "م"], "می‌ن", ["ن", "م", " ", "ى", "م"]),
        (["ن", "ی", "م", " ", "ب"], "می\u200cن", ["ن", "ی\u200c", "م", " ", "ب"]),
        (["క్", "లో"], "క్\u200cలో", ["క్\u200c", "లో"]),
        (["क्ष", "ा"], "क्\u200dषा", ["क्\u200dष", "ा"]),
        (["क", "ि"], "कि\u200d", ["क", "ि\u200d"]),
    ],
)
def test_a_joiner_follows_its_letter(painted: list[str], whole: str, texts: list[str]) -> None:
    made = with_joiners(line(*painted), words_with_joiners([whole]))
    assert [cluster.text for cluster in made] == texts


def test_without_joiners_nothing_changes() -> None:
    assert with_joiners(line("a", " ", "b"), {}) == tuple(line("a", " ", "b"))
