"""HTML in texts of formats that know no markup."""

from __future__ import annotations

import pytest

from cvkit.importers import Data, Leaf, Place, Value
from cvkit.importers.reading import rich_text
from cvkit.importers.reading.html_in_texts import with_html
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.result.tidy import plain


def value(text: str) -> Value:
    return Value(rich_text.from_either(text), (Leaf(text, Place(pointer=text)),))


@pytest.mark.parametrize(
    ("key", "given", "expected"),
    [
        ("summary", "<p>One <b>b_c</b></p><p>Two</p>", "One **b_c**\n\nTwo"),
        ("reference", "She is<br>good", "She is\n\ngood"),
        ("description", "A <a href='https://e.org'>loom</a>", "A [loom](https://e.org)"),
        ("summary", "What <p> is for, and `a < b`", r"What <p> is for, and \`a < b\`"),
        ("summary", "C *and* D", r"C \*and\* D"),
        ("name", "<b>Ada</b>", "<b>Ada</b>"),
    ],
)
def test_a_text(key: str, given: str, expected: str) -> None:
    assert plain(with_html({key: value(given)}, Ledger())) == {key: expected}


def test_a_list_in_a_summary_is_bullets_if_there_are_no_others() -> None:
    html = value("<p>One</p><ul><li>a</li><li>b</li></ul>")
    bullets: list[Data] = [value("Used <em>Go</em>"), value("x")]
    data: dict[str, Data] = {
        "basics": {"summary": html},
        "work": [{"summary": html}, {"summary": html, "bullets": bullets}],
    }
    listed = "One\n\n- a\n- b"
    assert plain(with_html(data, Ledger())) == {
        "basics": {"summary": listed},
        "work": [
            {"summary": "One", "bullets": ["a", "b"]},
            {"summary": listed, "bullets": ["Used *Go*", "x"]},
        ],
    }


def test_what_of_its_look_is_dropped_is_told() -> None:
    ledger = Ledger()
    with_html({"description": value("<u>Under</u> it")}, ledger)
    (note,) = ledger.close({}, (), {}).notes
    assert note.message == "“Under it” is imported without underlining"


def test_a_part_of_a_text_stays_as_it_is() -> None:
    source = Leaf("• <b>One</b>\n• Two", Place())
    bullets: list[Data] = [Value("<b>One</b>", (source,)), Value("Two", (source,))]
    assert plain(with_html({"bullets": bullets}, Ledger())) == {"bullets": ["<b>One</b>", "Two"]}
