"""Which way texts run: by the letters alone, however they are styled."""

from __future__ import annotations

import pytest

from cvkit.exporters.page import bidi
from cvkit.model.text import TextSpan


def spans(*texts: str) -> tuple[TextSpan, ...]:
    """Return a text of spans, every second of them bold."""
    return tuple(TextSpan(text, strong=bool(at % 2)) for at, text in enumerate(texts))


def marked(*texts: str, rtl: bool) -> list[tuple[str, bool | None]]:
    found = bidi.parts(spans(*texts), rtl=rtl)
    assert "".join(span.text for part in found for span in part.inline) == "".join(texts)
    return [("|".join(span.text for span in part.inline), part.rtl) for part in found]


@pytest.mark.parametrize("texts", [("Plain",), ("one ", "two", " three"), ("Łódź – ", "5 €")])
def test_latin_in_latin_is_left_alone(texts: tuple[str, ...]) -> None:
    assert marked(*texts, rtl=False) == [("|".join(texts), None)]


@pytest.mark.parametrize("texts", [("أنظمة ", "موثوقة", " بلغة Python."), ("مرحبا Python و Go",)])
def test_engines_can_do_one_style_and_one_way_by_themselves(texts: tuple[str, ...]) -> None:
    assert marked(*texts, rtl=True) == [("|".join(texts), None)]


@pytest.mark.parametrize("text", ["C++", "+971 4 555 0199", "Python 3.12!", "a@b.org", "2014"])
def test_a_text_against_the_block_is_marked_whole(text: str) -> None:
    assert marked(text, rtl=True) == [(text, False)]


@pytest.mark.parametrize("text", ["٢٠١٤", "۲۰۱۴", "C و Go"])
def test_digits_and_words_of_the_blocks_own_are_not_against_it(text: str) -> None:
    assert marked(text, rtl=True) == [(text, None)]


def test_a_phrase_against_the_block_that_changes_style_stays_together() -> None:
    assert marked("لغة Python ", "and", " Go هنا", rtl=True) == [
        ("لغة ", None),
        ("Python |and| Go", False),
        (" هنا", None),
    ]
    assert marked("In שלום ", "עולם", " it says", rtl=False) == [
        ("In ", None),
        ("שלום |עולם", True),
        (" it says", None),
    ]


def test_numbers_go_with_the_words_before_them() -> None:
    assert marked("لغة Python ", "3.12", " هنا", rtl=True)[1] == ("Python |3.12", False)
    assert marked("In שלום ", "5", " it", rtl=False)[1] == ("שלום |5", True)
    assert marked("هنا ", "35%", " فقط", rtl=True) == [("هنا |35%| فقط", None)]


def test_both_brackets_of_a_pair_go_one_way() -> None:
    assert marked("لغة Python (", "3.12", ") هنا", rtl=True)[1] == ("Python (|3.12|)", False)
    # With Arabic inside, the pair goes with the block.
    assert marked("لغة Python (Go", " و ", "Rust) هنا", rtl=True) == [
        ("لغة Python (Go| و |Rust) هنا", None)
    ]


def test_pieces_of_one_direction() -> None:
    assert bidi.stretches("", rtl=True) == ()
    assert bidi.stretches("plain words", rtl=False) == ("plain words",)
    assert bidi.stretches("نقل إلى Kubernetes and Go، ثم", rtl=True) == (
        "نقل إلى ",
        "Kubernetes and Go",
        "، ثم",
    )
    assert bidi.stretches("says שלום עולם twice", rtl=False) == ("says ", "שלום עולם", " twice")


@pytest.mark.parametrize(
    ("text", "guarded"),
    [
        ("Python", "Python"),
        ("C++", "C++\u200e"),
        ("+971 4", "\u200e+971 4\u200e"),
        ("مرحبا (", "مرحبا ("),
    ],
)
def test_marks_of_direction_keep_signs_in_their_place(text: str, guarded: str) -> None:
    assert "".join(s.text for s in bidi.guarded(spans(text), rtl=True)) == guarded
    assert bidi.guarded(spans(text), rtl=False) == spans(text)


@pytest.mark.parametrize(("sign", "guarded"), [(" · ", " · \u200f"), ("و", "و"), ("", "")])
def test_signs_between_texts_run_with_the_block(sign: str, guarded: str) -> None:
    assert bidi.guarded_sign(sign, rtl=True) == guarded
    assert bidi.guarded_sign(sign, rtl=False) == sign


def test_signs_at_the_end_of_a_latin_name_stay_behind_it() -> None:
    mark = "\u200e"
    for told in (bidi.guarded, lambda inline, rtl: bidi.parts(inline, rtl=rtl)[0].inline):
        (span,) = told(spans("لغات C++، C# و F#"), rtl=True)
        assert span.text == f"لغات C++{mark}، C#{mark} و F#{mark}"
        for text in ("١+١ و 5 + 3", "C++17 و A+B", "نص #وسم"):
            assert told(spans(text), rtl=True) == spans(text)
        assert told(spans("Word C++, אב"), rtl=False) == spans("Word C++, אב")
