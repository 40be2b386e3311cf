"""Links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.importers.docx import content
from cvkit.importers.docx.strips import Strip
from cvkit.importers.reading.layout import links
from cvkit.importers.reading.layout.lines import Line, Part, Piece, Run, Style
from cvkit.importers.result.tidy import plain
from cvkit.importers.values import Leaf, Place, Value
from cvkit.source.yaml.tree import Mark
from importers.docx.pieces import PLAIN, SHAPE, lines

if TYPE_CHECKING:
    from cvkit.importers.values import Data


def linked(before: str, text: str, target: str, after: str = "") -> Strip:
    runs = (content.Run(before, PLAIN), content.Run(text, PLAIN, target), content.Run(after, PLAIN))
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
    assert len(links.find(lines([strip])).shown) == count


def test_a_link_in_the_head_says_where_it_leads() -> None:
    strip = linked("Bonn | ", "GitHub", "https://github.com/ada")
    given = lines([strip])
    (line,) = links.in_head(given, links.find(given).shown)
    assert line.text == "Bonn | GitHub: https://github.com/ada"
    assert [leaf.text for leaf in line.value.sources] == ["Bonn | GitHub", "https://github.com/ada"]


def placed(strip: Strip, key: str) -> object:
    given = lines([strip])
    data: dict[str, Data] = {"work": [{"organization": given[0].value}]}
    if key == "bullets":
        data = {"work": [{"bullets": [given[0].value]}]}
    return plain(links.place(data, links.find(given).shown)["work"])


def test_a_text_gets_its_link() -> None:
    strip = linked("Wrote ", "a program", "https://a.test/x", ".")
    assert placed(strip, "bullets") == [{"bullets": ["Wrote [a program](https://a.test/x)."]}]


def test_an_entry_gets_its_address() -> None:
    strip = linked("", "Mill", "https://mill.test")
    assert placed(strip, "") == [{"organization": "Mill", "url": "https://mill.test"}]


def test_what_is_no_address_is_left_for_the_report() -> None:
    strip = linked("", "Mill", "file:///c:/mill.doc")
    assert placed(strip, "") == [{"organization": "Mill"}]


def pieces(*texts: tuple[str, str]) -> list[Line]:
    """Return lines of a PDF, each a text that leads somewhere."""
    style = Style(10, "A", is_bold=False, color=(0, 0, 0))
    found = []
    for at, (text, target) in enumerate(texts):
        value = Value(text, (Leaf(text, Place(mark=Mark(at, 0, at, len(text)))),))
        piece = Piece((Run(text, style, target),), 0, 9, -at)
        found.append(Line((Part(piece, value),), 0, 0, 0))
    return found


def test_a_link_may_go_on_on_the_next_line() -> None:
    target = "https://a.test/thesis"
    found = links.find(pieces(("my long", target), ("thesis", target), ("here", "")))
    assert [(one.text, one.address.text) for one in found.shown] == [("my long thesis", target)]
    assert links.find(pieces(("a.test/the", target), ("sis", target))).leaves == ()


def test_links_of_pictures_are_left_for_the_report() -> None:
    found = links.find(pieces(("\uf09b", "https://a.test")), ["https://a.test", "https://b.test"])
    assert found.shown == ()
    assert [(leaf.text, leaf.place.mark.line) for leaf in found.leaves] == [
        ("https://a.test", 0), ("https://b.test", 1),
    ]  # fmt: skip
    assert found.texts == {"links": "https://a.test\nhttps://b.test"}


def test_only_lines_of_the_text_itself_get_addresses() -> None:
    given = pieces(("my long", "https://a.test"), ("thesis", "https://a.test"))
    assert [one.text for one in links.in_head(given, links.find(given).shown)] == [
        "my long", "thesis",
    ]  # fmt: skip
