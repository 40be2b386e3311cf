"""Tables of comma-separated values, with places."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from cvkit.importers.reading.csv_table import Table, column_names, table
from cvkit.source.yaml.tree import Mark


def is_header(columns: frozenset[str]) -> bool:
    return "name" in columns


def read(text: str) -> Table:
    found = table(text, "A.csv", is_header)
    assert found is not None
    return found


def test_cells_by_the_names_of_their_columns() -> None:
    found = read("Name, Level \nAda,C2\n,\nBea,\n")
    assert found.header == ("Name", "Level")
    assert [row.text("name") for row in found.rows] == ["Ada", "Bea"]
    assert [row.text("LEVEL", "name") for row in found.rows] == ["C2", "Bea"]
    assert "Level" in found.rows[0]
    assert "level" not in found.rows[1]
    assert found.rows[1].keys == ("name",)


def test_places_are_those_of_the_cells_with_their_quotes() -> None:
    found = read('x\nName,Note\n"A ""b""\nc",d\n')
    first, second, third = found.leaves
    assert (first.text, first.place.pointer) == ("x", "column 1")
    assert found.before == (first,)
    assert second.text == 'A "b"\nc'
    assert second.place == ("A.csv", Mark(2, 0, 3, 2), "row 3, Name")
    assert third.place == ("A.csv", Mark(3, 3, 3, 4), "row 3, Note")


def test_equal_rows_are_one_that_was_made_from_all() -> None:
    found = read("Name\nAda\nBea\nAda\n")
    assert [row.text("name") for row in found.rows] == ["Ada", "Bea"]
    name = found.rows[0].get("Name")
    assert name is not None
    assert [leaf.place.pointer for leaf in name.sources] == ["row 2, Name", "row 4, Name"]


def test_columns_without_a_name_or_with_the_same() -> None:
    found = read("Name,,Name\nAda,b,c,d\n")
    assert found.rows[0].keys == ("name", "column 2", "name 3", "column 4")
    assert len(found.leaves) == 4


def test_other_separators() -> None:
    assert read("Name;Level\nAda;C2\n").rows[0].text("level") == "C2"
    assert read("Name\tLevel\nAda\tC2\n").rows[0].text("level") == "C2"


def test_no_header_is_no_table() -> None:
    assert table("a,b\n1,2\n", "", is_header) is None


def test_names_of_columns() -> None:
    assert column_names([" First  Name", "", "URL"]) == {"first name", "url"}


TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\0"))


@given(st.lists(st.lists(TEXT, min_size=1, max_size=4), max_size=5))
def test_cells_are_what_another_reader_has(rows: list[list[str]]) -> None:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows([["name"], *rows])
    found = read(file.getvalue())
    expected = [cell.strip() for row in rows for cell in row if cell.strip()]
    assert [leaf.text for leaf in found.leaves] == expected


@given(TEXT)
def test_anything_is_read(text: str) -> None:
    assert read(f"name\n{text}").header == ("name",)
