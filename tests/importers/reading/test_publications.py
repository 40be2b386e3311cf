"""Entries of a bibliography in the sections that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.reading.publications import sections
from cvkit.importers.result.tidy import plain
from cvkit.source.bibliography import Item
from cvkit.source.bibliography.items import mapping
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from cvkit.importers.values import Leaf

MARK = Mark(0, 0, 0, 5)


def item(kind: str, date: str, **values: str) -> Item:
    node = mapping(MARK, "", {key: (MARK, value) for key, value in values.items()})
    return Item("key", (), date, node, kind)


def sources(_item: Item, _key: str) -> tuple[Leaf, ...]:
    return ()


def test_the_latest_comes_first() -> None:
    found = sections([item("book", "2019", name="A"), item("book", "2020-05", name="B")], sources)
    assert plain(found) == {"publications": [{"name": "B"}, {"name": "A"}]}


def test_talks_and_patents_have_keys_of_their_own() -> None:
    given = [
        item("patent", "", name="Card", issue="7", publisher="Mill", volume="1"),
        item("speech", "", name="Talk", publisher="Congress", book="Proc."),
    ]
    assert plain(sections(given, sources)) == {
        "talks": [{"name": "Talk", "event": "Congress"}],
        "patents": [{"name": "Card", "number": "7"}],
    }
