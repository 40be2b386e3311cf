"""Links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.importers.docx import links
from cvkit.importers.docx.content import Run
from cvkit.importers.docx.strips import Strip
from cvkit.importers.result.tidy import plain
from importers.docx.pieces import PLAIN, SHAPE, lines

if TYPE_CHECKING:
    from cvkit.importers.values import Data


def linked(before: str, text: str, target: str, after: str = "") -> Strip:
    runs = (Run(before, PLAIN), Run(text, PLAIN, target), Run(after, PLAIN))
    return Strip((runs,), SHAPE)


@pytest.mark.parametrize(
    ("text", "target", "count"),
    [
        ("my thesis", "https://a.test/thesis", 1),
        ("a.test", "https://www.a.test/", 0),
        ("ada@a.test", "mailto:ada@a.test", 0),
        ("0228 4711", "tel:+492284711", 0),
        ("call me", "tel:+492284711", 1),
        ("nothing", "", 0),
    ],
)
def test_only_links_that_say_more_are_kept(text: str, target: str, count: int) -> None:
    strip = linked("", text, target)
    assert len(links.find([strip], lines([strip]))) == count


def test_a_link_in_the_head_says_where_it_leads() -> None:
    strip = linked("Bonn | ", "GitHub", "https://github.com/ada")
    given = lines([strip])
    (line,) = links.in_head(given, links.find([strip], given))
    assert line.text == "Bonn | GitHub: https://github.com/ada"
    assert [leaf.text for leaf in line.value.sources] == ["Bonn | GitHub", "https://github.com/ada"]


def placed(strip: Strip, key: str) -> object:
    given = lines([strip])
    data: dict[str, Data] = {"work": [{"organization": given[0].value}]}
    if key == "bullets":
        data = {"work": [{"bullets": [given[0].value]}]}
    return plain(links.place(data, links.find([strip], given))["work"])


def test_a_text_gets_its_link() -> None:
    strip = linked("Wrote ", "a program", "https://a.test/x", ".")
    assert placed(strip, "bullets") == [{"bullets": ["Wrote [a program](https://a.test/x)."]}]


def test_an_entry_gets_its_address() -> None:
    strip = linked("", "Mill", "https://mill.test")
    assert placed(strip, "") == [{"organization": "Mill", "url": "https://mill.test"}]


def test_what_is_no_address_is_left_for_the_report() -> None:
    strip = linked("", "Mill", "file:///c:/mill.doc")
    assert placed(strip, "") == [{"organization": "Mill"}]
