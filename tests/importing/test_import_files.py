"""Files of other tools, from bytes to a résumé."""

from __future__ import annotations

import json

import pytest

from cvkit import pipeline
from cvkit.errors import ImportFailedError
from cvkit.importing.import_files import ToImport, import_files, read_foreign, written
from cvkit.plugins import importers
from projects import MemoryProject

ADA = json.dumps({"basics": {"name": "Ada", "label": "Analyst"}})


def test_a_file_is_imported_where_a_resume_is_expected() -> None:
    reading = pipeline.check(ADA.encode(), "ada.json", MemoryProject())
    assert reading.resume is not None
    assert str(reading.resume.basics.headline) == "Analyst"
    assert reading.source.text == ADA


@pytest.mark.parametrize(
    "data",
    [
        "basics: {name: Ada}",
        '{"a": [',
        '{"basics": {"name": "Ada"}, "export": {"theme": "modern"}}',
    ],
)
def test_other_files_are_read_as_cvkits_own(data: str) -> None:
    assert read_foreign(ToImport("x", data.encode())) is None


def test_a_format_can_be_forced() -> None:
    importer = importers.choose("jsonresume")
    found = import_files([ToImport("x", b"basics:\n  label: Analyst")], importer)
    assert (
        written(found).decode()
        == """\
# Next: cvkit validate, then cvkit export pdf

basics:
  # check: the file names nobody: write your name
  name: Your Name
  headline: Analyst
"""
    )


def test_several_files_are_merged() -> None:
    other = json.dumps({"basics": {"name": "Ada", "phone": "+44 20 7946 0000"}})
    found = import_files([ToImport("a.json", ADA.encode()), ToImport("b.json", other.encode())])
    assert found.reading.resume is not None
    assert found.reading.resume.basics.phone == ("+44 20 7946 0000",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "Can't import x: the file is empty."),
        (b"hello", "Can't import x: its format is not known: this is a text."),
        (b"a: 1\nb: 2", "Can't import x: its format is not known: this is a file with the keys a"),
        (b"\x7fELF\0", "Can't import x: its format is not known: this is a binary file."),
        (b"[]", "Can't import x: its format is not known: this is a list."),
        (
            b"- employer: Engine Co\n  position: Analyst\n",
            "Can't import x: it is a list of entries that",
        ),
        (b"<!DOCTYPE html><p>Ada", "Can't import x: its format is not known: this is a web page."),
        (b"<?xml version='1.0'?><a/>", "Can't import x: its format is not known: this is XML."),
        (b'{\n "basics": {"name": "Ad', "Can't import x: it is not valid JSON or YAML: line 2: "),
        (
            b"---\ncv:\n\tname: Ada",
            "Can't import x: it is not valid JSON or YAML: line 3: ",
        ),
        (
            b"---\ntitle: Me\n---\n\nI mill corn.\n",
            "Can't import x: it is a page of a web site without headings that cvkit knows.",
        ),
        (b"---\n\n" * 5000 + b'"', "Can't import x: its format is not known: this is a text."),
        (
            b"basics: {name: Ada}",
            "Can't import x: it looks like cvkit's own format, which needs no",
        ),
    ],
)
def test_files_that_can_not_be_imported(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        import_files([ToImport("x", data)])
    assert caught.value.message.startswith(message)


def test_another_encoding_is_told() -> None:
    data = json.dumps({"basics": {"name": "Zoë", "label": "x"}}, ensure_ascii=False)
    found = import_files([ToImport("x", data.encode("cp1252"))])
    assert [one.code for one in found.reading.diagnostics] == ["CV406"]
    assert found.reading.resume is not None
    assert found.reading.resume.basics.name == "Zoë"
