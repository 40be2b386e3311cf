"""Sources that files of cvkit carry."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from conftest import ROOT
from cvkit.errors import ImportFailedError
from cvkit.exporters import docx, html, pdf, png
from cvkit.importers import ForeignFile, Match, embedded
from cvkit.importing.import_files import ToImport, import_files
from cvkit.plugins import importers
from imports import assert_accounts_for, data_of, imported

if TYPE_CHECKING:
    from conftest import Cli, DocumentOf
    from cvkit.theme import Theme

RESUME = """\
basics: {name: Ada, summary: "</script> & <!-- **b** ]]> \\"q\\""}
work: [{organization: Mill, dates: Summer 2018 & 2019, bullets: [Ü]}]
custom: [{title: "C: #1", entries: [x]}]
export: {theme: compact, theme_options: {accent: "#123456"}, titles: {work: Career}}
"""
VALUES = (
    "Ada", '</script> & <!-- **b** ]]> "q"', "Mill", "Summer 2018 & 2019", "Ü", "C: #1", "x",
    "compact", "#123456", "Career",
)  # fmt: skip
FORMATS = {"docx": docx, "html": html, "pdf": pdf, "png": png}


class Files(dict[str, bytes]):
    """Files by their formats, which hypothesis doesn't print."""

    def __repr__(self) -> str:
        return "…"


@pytest.fixture(scope="module")
def carriers(document_of: DocumentOf, classic: Theme) -> dict[str, bytes]:
    document = document_of(RESUME)
    return Files(
        (name, one.FORMAT.export(document, classic, one.FORMAT.options(embed=True)).data)
        for name, one in FORMATS.items()
    )


@pytest.mark.parametrize("name", FORMATS)
def test_every_value_comes_back(name: str, carriers: dict[str, bytes]) -> None:
    assert embedded.match(ForeignFile(carriers[name])) is Match.CERTAIN
    assert_accounts_for(imported(carriers[name]), VALUES)
    assert data_of(carriers[name]) == {
        "basics": {"name": "Ada", "summary": '</script> & <!-- **b** ]]> "q"'},
        "work": [{"organization": "Mill", "dates": "Summer 2018 & 2019", "bullets": ["Ü"]}],
        "custom": [{"title": "C: #1", "entries": ["x"]}],
        "export": {
            "theme": "compact",
            "theme_options": {"accent": "#123456"},
            "titles": {"work": "Career"},
        },
    }


def test_commands_take_such_a_file(cvkit: Cli, carriers: dict[str, bytes]) -> None:
    cvkit.write("cv.pdf", carriers["pdf"])
    assert cvkit("validate", "cv.pdf").code == 0
    assert cvkit("export", "text", "cv.pdf").code == 0
    assert "Ada" in (cvkit.folder / "cv.txt").read_text()
    assert cvkit("import", "cv.pdf").code == 0
    assert (cvkit.folder / "resume.yaml").read_text().startswith("# Next: cvkit validate")


OTHERS = {
    "cvkit's own": (ROOT / "resume.yaml").read_bytes(),
    "JSON Resume": json.dumps({"basics": {"name": "Ada"}, "work": [{"position": "x"}]}).encode(),
    "a text that names it": b"cvkit-source and <script id=cvkit-source>",
    "another script": b'<script id="cvkit-source">alert(1)</script>',
    "a broken PDF": b"%PDF-1.7\n%%EOF",
    "a broken ZIP": b"PK\x03\x04" + b"\0" * 40,
    "a broken PNG": b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXt",
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_files_are_not_taken_for_it(name: str) -> None:
    assert embedded.match(ForeignFile(OTHERS[name])) is Match.NO
    with pytest.raises(ImportFailedError):
        embedded.read(ForeignFile(OTHERS[name]))


def test_files_without_a_source_are_told(document_of: DocumentOf, classic: Theme) -> None:
    plain = html.export(document_of("basics: {name: Ada}"), classic).data
    with pytest.raises(ImportFailedError, match="it has no source of a résumé in it"):
        import_files([ToImport("cv.html", plain)], importers.choose("embedded"))


def part(xml: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("customXml/item2.xml", xml)
    return buffer.getvalue()


SOURCE = "# This is the source of a résumé\nbasics: {name: Ada}\n"


def picture(text: str, *, zipped: bool = False) -> bytes:
    info, buffer = PngInfo(), io.BytesIO()
    info.add_itxt("Title", "other")
    info.add_itxt("cvkit source", text, zip=zipped)
    Image.new("L", (1, 1)).save(buffer, "PNG", pnginfo=info)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (part(f'<a:source xmlns:a="urn:cvkit:source">{SOURCE}</a:source>'), Match.CERTAIN),
        (part(f'<source xmlns="urn:cvkit:other">{SOURCE}</source>'), Match.NO),
        (part('<source xmlns="urn:cvkit:source"/>'), Match.NO),
        (part('<source xmlns="urn:cvkit:source">'), Match.NO),
        (
            part(
                '<!DOCTYPE x [<!ENTITY a "b">]>'
                f'<source xmlns="urn:cvkit:source">{SOURCE}&a;</source>'
            ),
            Match.NO,
        ),
        (picture(SOURCE), Match.CERTAIN),
        (picture(SOURCE, zipped=True), Match.NO),
        (picture("else"), Match.NO),
        (picture("# This is the source of a résumé" + "x" * 5_000_000), Match.NO),
        (f"<SCRIPT ID=cvkit-source type=x>{SOURCE}</SCRIPT>".encode(), Match.CERTAIN),
    ],
)
def test_how_sure_it_is(data: bytes, expected: Match) -> None:
    assert embedded.match(ForeignFile(data)) is expected


@pytest.mark.parametrize(
    "source",
    ["[1]", "basics: [x", "a: &a [*a]", "basics: {name: [1]}\nwork: x", "export: {theme: 1}"],
)
def test_a_source_that_is_no_resume_is_told(source: str) -> None:
    data = picture(f"# This is the source of a résumé\n{source}\n")
    try:
        finished = imported(data)
    except ImportFailedError:
        return
    assert finished.account.lost or finished.reading.resume


MUTATIONS = st.lists(
    st.tuples(st.integers(0, 10**6), st.sampled_from([b"", b"\0", b"<", b"&", b"- [", b"\xff"])),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(FORMATS)), MUTATIONS, st.booleans())
def test_broken_files_are_told(carriers: dict[str, bytes], name: str, at: Any, near: bool) -> None:  # noqa: ANN401, FBT001
    data = carriers[name]
    start = data.find(b"This is the source") if near else -1
    for place, piece in at:
        where = start + place % 400 if start >= 0 else place % len(data)
        data = data[:where] + piece + data[where + 1 :]
    try:
        finished = import_files([ToImport("x", data)], importers.choose("embedded"))
    except ImportFailedError:
        return
    assert finished.account.placed or finished.account.lost
