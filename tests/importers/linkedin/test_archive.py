"""Finding the tables of an export."""

from __future__ import annotations

import io
import zipfile

import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile
from cvkit.importers.linkedin import archive


def zipped(files: dict[str, bytes]) -> ForeignFile:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, text in files.items():
            file.writestr(name, text)
    return ForeignFile(data.getvalue())


POSITIONS = b"Company Name,Title,Started On\nMill,Clerk,2015\n"


def test_tables_are_found_by_their_headers_in_any_folder() -> None:
    file = zipped(
        {"a/b/Postes.csv": POSITIONS, "x.csv": b"a,b\n", "__MACOSX/._Postes.csv": POSITIONS}
    )
    assert archive.is_export(file)
    found = archive.find(file)
    assert [(part.kind, part.name) for part in found.parts] == [("work", "a/b/Postes.csv")]
    assert list(archive.names(found)) == ["._Postes.csv", "x.csv"]


def test_a_table_by_itself_has_no_name() -> None:
    (part,) = archive.find(ForeignFile(POSITIONS)).parts
    assert (part.kind, part.name) == ("work", "")


@pytest.mark.parametrize(
    "data",
    [b"Name\nPython\n", b"basics: {name: Ada}\n", b"PK\x03\x04broken", b"%PDF-1.7", b"{}"],
)
def test_anything_else_is_no_export(data: bytes) -> None:
    assert not archive.is_export(ForeignFile(data))


def test_a_file_without_tables_fails() -> None:
    with pytest.raises(ImportFailedError, match="has no table of LinkedIn's"):
        archive.find(ForeignFile(b"a,b\n"))
