"""Files that are broken, huge or made to harm: one clear message, whatever the importer."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from cvkit.errors import ImportFailedError
from cvkit.importers import ForeignFile, Match
from cvkit.importing.import_files import ToImport, import_files
from cvkit.plugins import importers

if TYPE_CHECKING:
    from conftest import Cli
    from cvkit.importers import Finished, Importer

JSON = json.dumps({"basics": {"name": "Ada", "label": "x"}, "work": [{"name": "Mill"}] * 3})
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]><SkillsPassport>&l9;</SkillsPassport>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    '<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass">&x;</SkillsPassport>'
)


def archive(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return buffer.getvalue()


BLOBS: dict[str, bytes] = {
    "empty": b"",
    "blank": b" \n\t\n",
    "a text": b"hello",
    "JSON cut short": JSON[:40].encode(),
    "a list": b"[1, 2, 3]",
    "a number": b"7",
    "wrong types": b'{"basics": [1], "work": "x", "cv": 7, "content": [], "sections": 1}',
    "deep": b"[" * 5000,
    "deep JSON": b'{"basics":' * 500 + b"1" + b"}" * 500,
    "bomb of aliases": b"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
    b"c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
    b"cv: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n",
    "bomb in a ZIP": archive({"Positions.csv": b"\0" * 60_000_000}),
    "ZIP cut short": archive({"Positions.csv": b"Company Name,Title\nMill,Lead\n"})[:40],
    "ZIP with a file without a name": archive({"x": b"Name\nA\n"}).replace(b"x", b"\0"),
    "another ZIP": archive({"../../evil.txt": b"x", "a/b.html": b"<p>"}),
    "Word without a document": archive({"[Content_Types].xml": b"<Types/>"}),
    "Word with laughs": archive({"word/document.xml": LAUGHS.encode()}),
    "Word of another kind": archive({"word/document.xml": b"<document><body/></document>"}),
    "an old Word file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "laughs": LAUGHS.encode(),
    "a file outside": OUTSIDE.encode(),
    "XML cut short": b"<?xml version='1.0'?><SkillsPassport><LearnerInfo>",
    "PDF cut short": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
    "a picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 50,
    "UTF-16": JSON.encode("utf-16"),
    "UTF-16 cut short": JSON.encode("utf-16")[:-1],
    "Windows-1252": JSON.replace("Ada", "Zoë").encode("cp1252"),
    "control characters": b'{"basics": {"name": "A\\u0007", "label": "\\ud800x"}}',
    "quotes": b'"' * 10_000,
    "braces": b"{" * 10_000 + b"\\documentclass{moderncv}" + b"\\cventry{" * 1000,
    "stars": b"# Ada\n\n" + b"*" * 20_000,
    "a long line": b"# Ada\n\n## Work\n\n- " + b"x [" * 20_000,
}


def read(importer: Importer, data: bytes) -> Finished | ImportFailedError:
    try:
        assert isinstance(importer.match(ForeignFile(data)), Match)
        return import_files([ToImport("x", data)], importer)
    except ImportFailedError as error:
        return error


@pytest.mark.parametrize("name", BLOBS)
def test_every_importer_reads_it_or_says_why_not(name: str) -> None:
    for importer in importers.available():
        found = read(importer, BLOBS[name])
        if isinstance(found, ImportFailedError):
            assert found.message
            assert "\n" not in found.message
        else:
            assert found.reading.resume is not None
            assert "root:" not in str(found.data)


@pytest.mark.parametrize("name", BLOBS)
def test_a_person_gets_one_message_and_loses_nothing(cvkit: Cli, name: str) -> None:
    cvkit.write("given.xyz", BLOBS[name])
    result = cvkit("import", "given.xyz")
    assert result.code in {0, 2}
    assert "Traceback" not in result.err
    assert "bug in cvkit" not in result.err
    if result.code:
        assert sum(line.startswith("error: ") for line in result.err.splitlines()) == 1
        assert set(cvkit.files()) == {"given.xyz"}


def test_whatever_the_name_the_content_decides(cvkit: Cli) -> None:
    cvkit.write("photo.jpg", JSON)
    assert cvkit("import", "photo.jpg").code == 0


def test_fifty_megabytes(cvkit: Cli) -> None:
    cvkit.write("big.json", b'{"basics": {"name": "' + b"x" * 50_000_000 + b'"}}')
    result = cvkit("import", "big.json")
    assert (result.code, result.err) == (
        2,
        "error: Can't import big.json: the file is larger than 50 MB.\n",
    )
