"""A package with the same parts is the same bytes, however it was saved."""

from __future__ import annotations

import io
import zipfile
from typing import IO, TYPE_CHECKING, cast

from cvkit.exporters.docx.canonical_zip import canonical_zip

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


class Saved:
    """A document that saves these parts, in this order and as of this year."""

    def __init__(self, year: int, *names: str) -> None:
        self.year, self.names = year, names

    def save(self, file: IO[bytes]) -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            for name in self.names:
                package.writestr(zipfile.ZipInfo(name, (self.year, 5, 4, 3, 2, 2)), f"<{name}/>")


def sealed(year: int, *names: str) -> bytes:
    return canonical_zip(cast("WordDocument", Saved(year, *names)))


def test_order_and_day_of_saving_do_not_matter() -> None:
    one = sealed(2020, "word/b.xml", "[Content_Types].xml", "_rels/.rels")
    assert one == sealed(2026, "_rels/.rels", "word/b.xml", "[Content_Types].xml")
    with zipfile.ZipFile(io.BytesIO(one)) as package:
        assert package.namelist() == ["[Content_Types].xml", "_rels/.rels", "word/b.xml"]
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.read("word/b.xml") == b"<word/b.xml/>"
