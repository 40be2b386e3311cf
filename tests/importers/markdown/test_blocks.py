"""Lines become headings, paragraphs and lists, however they are written."""

from __future__ import annotations

from cvkit.importers.markdown.blocks import Heading, Item, Listing, Paragraph, Rule, split
from cvkit.importers.markdown.pieces import Piece


def shown(text: str) -> list[object]:
    return [_shown(block) for block in split(text.split("\n")).blocks]


def _shown(block: object) -> object:
    match block:
        case Heading(level=level, piece=piece):
            return level, piece.text
        case Paragraph(lines=lines):
            return [line.text for line in lines]
        case Listing(items=items):
            return tuple(map(_item, items))
    return "---"


def _item(item: Item) -> object:
    text = " ".join(line.text for line in (*item.lines, *item.cells))
    return (text, *map(_item, item.items)) if item.items else text


def test_headings() -> None:
    assert shown("# A\n\n## B ##\n") == [(1, "A"), (2, "B")]
    assert shown("###C\n") == [["###C"]]
    assert shown("D\n===\n\nE\n---\n") == [(1, "D"), (2, "E")]
    assert shown("a\nb\n---\n") == [["a", "b"], "---"]


def test_lists() -> None:
    assert shown("- a\n  b\n  - c\n      * d\n- e\n\n  f\n1. g\n") == [
        (("a b", ("c", "d")), "e f", "g")
    ]
    assert shown("- a\n\nb\n") == [("a",), ["b"]]
    assert shown("| a | b |\n|---|---|\n| c | d |\n") == [("a b", "c d")]


def test_paragraphs() -> None:
    found = split(["> a\\", "> b  ", "c", ": d", "", "* * *", "e<br>"]).blocks
    assert found[0] == Paragraph(
        (Piece("a", 0, 2), Piece("b", 1, 2), Piece("c", 2, 0), Piece("d", 3, 2)),
        (True, True, False, False),
        (False, False, False, True),
    )
    assert found[1:] == (Rule(5), Paragraph((Piece("e", 6, 0),), (True,), (False,)))


def test_what_is_layout_and_what_nobody_sees() -> None:
    found = split(
        [
            "# A {#a}",
            "<div class='x'>",
            "```py",
            "<!-- b",
            "c --> d",
            "[E f]: <https://x.test>",
            "{.cols}",
            "\\newpage",
        ]
    )
    assert [one.text for one in found.settings] == [
        "{#a}", "<div class='x'>", "```py", "[E f]: <https://x.test>", "{.cols}", "\\newpage",
    ]  # fmt: skip
    assert [(one.text, one.line) for one in found.comments] == [("<!-- b", 3), ("c -->", 4)]
    assert found.targets == {"e f": "https://x.test"}
    assert found.blocks == (
        Heading(1, Piece("A", 0, 2)),
        Paragraph((Piece("d", 4, 6),), (False,), (False,)),
    )
