"""How cvkit knows its own Word files."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx as python_docx  # noqa: TID253 - the reader of these tests
import pytest

from cvkit.exporters import docx
from cvkit.exporters.docx import properties_part

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme

ANOTHER = properties_part.write().replace("cvkit", "Microsoft Office Word")


def archive(text: str, compression: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as made:
        made.writestr("docProps/app.xml", text)
    return buffer.getvalue()


def test_a_word_file_is_known(document_of: DocumentOf, classic: Theme) -> None:
    data = docx.export(document_of("basics: {name: Ada}"), classic).data
    assert properties_part.recognizes(data)
    (kind,) = [
        one.reltype
        for one in python_docx.Document(io.BytesIO(data)).part.package.rels.values()
        if one.target_part.partname == "/docProps/app.xml"
    ]
    assert kind.endswith("/extended-properties")


@pytest.mark.parametrize(
    ("data", "known"),
    [
        (archive(properties_part.write()), True),
        (archive(properties_part.write(), zipfile.ZIP_DEFLATED), True),
        (archive(properties_part.write())[:-9], False),
        (archive(ANOTHER), False),
        (archive(" " * 50_000_000, zipfile.ZIP_DEFLATED), False),
        (archive(properties_part.write()).replace(b"docProps", b"docProbs"), False),
        (archive(properties_part.write()).replace(b">cvkit<", b">cvkat<"), False),
        (b"PK\x03\x04" + bytes(100), False),
        (b"", False),
    ],
)
def test_only_what_no_other_program_saved_is(data: bytes, *, known: bool) -> None:
    assert properties_part.recognizes(data) is known
