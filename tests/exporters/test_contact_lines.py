"""Which contacts share a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import theme
from cvkit.exporters import contact_lines
from cvkit.view.blocks import plain

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.view.blocks import Document

FEW = "basics: {name: Ada, email: [a@example.org], phone: [+44 20 7946 0958], location: London}"
MANY = f"basics: {{name: Ada, email: [{', '.join(f'ada{n}@example.org' for n in range(9))}]}}"


def lines(document: Document, name: str, *, columns: bool = True, **settings: str) -> list[int]:
    """Return how many contacts each line has."""
    look = theme.built_in().load(name, settings=settings)
    columned = contact_lines.in_columns(document, look)
    found = columned.below + columned.beside if columns else contact_lines.lines(document, look)
    assert [contact for line in found for contact in line] == list(document.header.contacts)
    return [len(line) for line in found]


def test_what_fits_shares_a_line(document_of: DocumentOf) -> None:
    assert lines(document_of(FEW), "classic") == [3]
    assert lines(document_of(MANY), "classic") == [5, 4]
    assert lines(document_of("basics: {name: Ada}"), "classic") == []


def test_icons_need_more_room(document_of: DocumentOf) -> None:
    assert lines(document_of(MANY), "classic", contacts="icons") == [4, 4, 1]


def test_one_that_is_too_long_has_a_line_of_its_own(document_of: DocumentOf) -> None:
    long = f"{'a' * 90}.example.org"
    document = document_of(f"basics: {{name: Ada, location: London, url: https://{long}}}")
    look = theme.built_in().load("minimal")
    found = contact_lines.lines(document, look)
    assert [[plain(one.text) for one in line] for line in found] == [["London"], [long]]


def test_a_photo_takes_room(document_of: DocumentOf, png: bytes) -> None:
    document = document_of(MANY.replace("Ada,", "Ada, photo: a.png,"), photo=png)
    assert lines(document, "classic") == [4, 4, 1]


def test_a_side_column_has_one_on_each_line_where_there_is_one(document_of: DocumentOf) -> None:
    assert lines(document_of(FEW), "sidebar") == [1, 1, 1]
    assert lines(document_of(FEW), "sidebar", columns=False) == [3]
    assert lines(document_of(FEW), "classic", contacts="lines") == [1, 1, 1]


def test_the_first_of_many_stand_below_the_name(document_of: DocumentOf, png: bytes) -> None:
    look = theme.built_in().load("sidebar")
    named = MANY.replace("Ada,", "Ada, headline: Countess,")
    found = contact_lines.in_columns(document_of(named), look)
    assert [len(line) for line in found.below] == [3, 1]
    assert [len(line) for line in found.beside] == [1] * 5
    # Beside a photo there is room for more of them.
    pictured = document_of(named.replace("Ada,", "Ada, photo: a.png,"), photo=png)
    found = contact_lines.in_columns(pictured, look)
    assert ([len(line) for line in found.below], len(found.beside)) == ([2], 7)


def test_addresses_in_a_side_column_stay_whole(document_of: DocumentOf) -> None:
    look = theme.built_in().load("sidebar")

    def shown(email: str) -> tuple[int, int, bool]:
        contacts = f"phone: [+44 20 7946 0958], email: [{email}], location: London"
        found = contact_lines.in_columns(document_of(f"basics: {{name: Ada, {contacts}}}"), look)
        return len(found.below), len(found.beside), found.needs_room

    assert shown("ada@example.org") == (0, 3, False)
    assert shown("ada.lovelace@example.org") == (0, 3, True)
    assert shown("augusta.ada.king-noel@example.org") == (1, 1, False)


def test_without_a_side_column_all_stand_below_the_name(document_of: DocumentOf) -> None:
    found = contact_lines.in_columns(document_of(MANY), theme.built_in().load("classic"))
    assert ([len(line) for line in found.below], found.beside) == ([5, 4], ())
