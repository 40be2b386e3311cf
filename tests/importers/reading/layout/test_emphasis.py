"""Bold, italic and raised letters within texts."""

from __future__ import annotations

import pytest

from cvkit.importers.reading.layout.emphasis import Look, look_of, marked
from cvkit.importers.reading.layout.lines import Line, Part, Piece, Run, Script, Style
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Leaf, Place, Value
from cvkit.source.yaml.tree import Mark

FONTS = {
    "": "Lato",
    "b": "Lato b",
    "i": "Lato i",
    "bi": "Lato b i",
}


def styled(look: str) -> Style:
    script = Script.RAISED if "^" in look else Script.NONE
    return Style(10.0, FONTS[look.strip("^")], "b" in look, (0, 0, 0), script=script)


def line(number: int, *runs: tuple[str, str]) -> Line:
    """Return a line of texts with their looks."""
    made = tuple(Run(text, styled(look)) for text, look in runs)
    text = "".join(run.text for run in made)
    value = Value(text, (Leaf(text, Place(mark=Mark(number, 0, number, len(text)))),))
    return Line((Part(Piece(made, 0, 0, 0), value),), 0, 0, 0.0)


def said(text: str, *lines: Line, key: str = "bullets") -> tuple[object, int]:
    """Return what becomes of a text that was made of lines, and the number of notes."""
    ledger = Ledger()
    first, *others = (one.value for one in lines)
    value = first.with_text(text).also_from(*others)
    found = marked({key: [value]}, lines, ledger)
    texts = plain(found[key])
    assert isinstance(texts, list)
    return texts[0], len(ledger.close({}, (), {}).notes)


@pytest.mark.parametrize(
    ("runs", "text", "found"),
    [
        ([("Led ", ""), ("three", "b"), (" women", "")], "", "Led **three** women"),
        ([("Led ", "b"), ("three", "bi")], "", "Led *three*"),
        ([("Led three", "b")], "", "Led three"),
        ([("• Led ", ""), ("three", "i"), (".", "")], "Led three.", "Led *three*."),
        ([("a ", ""), ("a", "b")], "", "a **a**"),
        ([("10 m", ""), ("2", "^")], "", "10 m^2^"),
        ([("a ", ""), ("10 m", "b"), ("2", "b^"), (" or more", "")], "", "a **10 m^2^** or more"),
        ([("a", "b"), (" b ", ""), ("c", "i")], "", "**a** b *c*"),
        ([("Led:", "b"), ("three", "")], "", "**Led**:three"),
        ([("a ", ""), ("*b*", "b")], r"a \*b\*", r"a **\*b\***"),
        ([("Led", ""), (" – ", "b"), ("three", "")], "", "Led – three"),
        ([("Name: ", "b"), ("Led ", ""), ("three", "b")], "Led three", "Led **three**"),
    ],
)
def test_words_keep_their_looks(runs: list[tuple[str, str]], text: str, found: str) -> None:
    one = line(0, *runs)
    assert said(text or one.text, one) == (found, 0)


def test_a_paragraph_of_several_lines() -> None:
    lines = line(0, ("Led ", ""), ("three wo-", "b")), line(1, ("men", "b"), (" there", ""))
    assert said("Led three women there", *lines) == ("Led **three women** there", 0)


def test_paragraphs_are_marked_each() -> None:
    lines = line(0, ("Led ", ""), ("three", "b")), line(1, ("women", "b"), (" there", ""))
    text = "Led three\n\nwomen there"
    assert said(text, *lines, key="summary") == ("Led **three**\n\n**women** there", 0)


def test_what_cannot_be_marked_is_reported() -> None:
    assert said("Something else", line(0, ("Led ", ""), ("three", "b"))) == ("Something else", 1)
    assert said("unknown", line(0, ("un", "i"), ("known", ""))) == ("unknown", 1)


def test_names_have_the_looks_of_their_role() -> None:
    one = line(0, ("Engine ", ""), ("Co", "b"))
    assert said(one.text, one, key="organization") == ("Engine Co", 0)


def test_raised_letters_in_names() -> None:
    one = line(0, ("Uptake of ", "b"), ("CO", ""), ("2", "^"))
    assert said(one.text, one, key="name") == ("Uptake of CO^2^", 0)
    part = line(0, ("Uptake of ", ""), ("m", "i"), ("2", "^"), (", a study", ""))
    assert said("Uptake of m2", part, key="title") == ("Uptake of m^2^", 0)
    assert said("Taking up", part, key="title") == ("Taking up", 1)


def test_the_name_of_a_person_is_plain() -> None:
    one = line(0, ("Ada", ""), ("1", "^"))
    assert marked({"basics": {"name": one.value}}, [one], Ledger()) == {
        "basics": {"name": one.value}
    }


@pytest.mark.parametrize(
    ("font", "is_italic"),
    [("Lato-Italic", True), ("SourceSans-It", True), ("CMTI10", True), ("Lato b i", True),
     ("Lato", False), ("Inter", False), ("LMRoman10-Regular", False),
     ("LMRoman10-Italic", True), ("Helvetica-Oblique", True)],
)  # fmt: skip
def test_fonts_say_that_they_are_italic(font: str, *, is_italic: bool) -> None:
    assert look_of(Style(10.0, font, False, (0, 0, 0))) == Look(is_italic=is_italic)  # noqa: FBT003
