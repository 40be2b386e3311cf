from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.model import RichText
from cvkit.model.prose import Item, Part, parts, without_marker


def texts(*written: str) -> tuple[RichText, ...]:
    return tuple(map(RichText, written))


def items(*written: str) -> tuple[Item, ...]:
    return tuple(Item(RichText(text)) for text in written)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.", [Part(texts("One."))]),
        ("One\ntwo.\n\nThree.", [Part(texts("One\ntwo.", "Three."))]),
        ("- a\n- b", [Part((), items("a", "b"))]),
        ("• a\n• b", [Part((), items("a", "b"))]),
        ("Did:\n\n* a\n* b", [Part(texts("Did:"), items("a", "b"))]),
        ("Did:\n* a\n* b", [Part(texts("Did:"), items("a", "b"))]),
        ("Did:\n\n- a\n\n- b", [Part(texts("Did:"), items("a", "b"))]),
        ("- a\n  more\n- b", [Part((), items("a\nmore", "b"))]),
        ("A\n\n- b\n\nC\n\n- d", [Part(texts("A"), items("b")), Part(texts("C"), items("d"))]),
        ("- a\n\nB", [Part((), items("a")), Part(texts("B"))]),
        (
            "- a\n  - b\n    - c\n  - d\n- e",
            [
                Part(
                    (),
                    (
                        Item(
                            RichText("a"),
                            (Item(RichText("b"), items("c")), Item(RichText("d"))),
                        ),
                        Item(RichText("e")),
                    ),
                )
            ],
        ),
        ("1. a\n2. b\n   c", [Part(texts("1. a", "2. b\n   c"))]),
        ("In\n1843. A", [Part(texts("In\n1843. A"))]),
        # A single line within a text is more likely wrapped text.
        ("From 2019\n- 2021 in Turin", [Part(texts("From 2019\n- 2021 in Turin"))]),
        ("*a* b\n**c** d", [Part(texts("*a* b\n**c** d"))]),
        ("-5 degrees\n--", [Part(texts("-5 degrees\n--"))]),
        ("— A colleague", [Part(texts("— A colleague"))]),
    ],
)
def test_lists_are_told_from_paragraphs(text: str, expected: list[Part]) -> None:
    assert list(parts(text)) == expected


@given(st.text(st.sampled_from("ab -*•1.\n\t"), max_size=40))
def test_no_word_is_lost(text: str) -> None:
    def said(found: tuple[Item, ...]) -> str:
        return "".join(item.text + said(item.items) for item in found)

    found = "".join("".join(part.paragraphs) + said(part.items) for part in parts(text))
    letters = [char for char in text if char in "ab"]
    assert [char for char in found if char in "ab"] == letters


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("• typed", "typed"),
        ("- typed", "typed"),
        ("* typed", "typed"),
        ("– typed", "typed"),
        ("-5 °C", "-5 °C"),
        ("*Led* it", "*Led* it"),
        ("-", "-"),
    ],
)
def test_a_typed_marker_is_not_printed_beside_the_bullet(written: str, printed: str) -> None:
    assert without_marker(RichText(written)) == printed
