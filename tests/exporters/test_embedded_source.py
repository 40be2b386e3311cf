"""Files that carry their source: what comes back of it, and that nothing hidden is in any file."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pypdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from pypdf.generic import StreamObject

import resumes
from conftest import FULLEST
from cvkit import plugins, selection, source, view
from cvkit.exporters import visible_source
from cvkit.exporters.options import options_of
from cvkit.importers import ForeignFile
from cvkit.importing.import_files import ToImport, import_files
from cvkit.plugins import importers
from cvkit.source.writing import to_yaml
from cvkit.theme import built_in

if TYPE_CHECKING:
    from cvkit.exporters.format import Format
    from cvkit.selection import Selection
    from cvkit.source.yaml.tree import Plain

CARRIERS = [one for one in plugins.formats() if "embed" in options_of(one.options)]
SECRETS = ("Xanthippe", "quokka", "Zwiebel", "gerundive")
HIDDEN = """\
basics: {name: Ada, headline: Xanthippe}
work:
  - {organization: Mill, tags: [quokka], bullets: [Kept, {text: Zwiebel, private: true}]}
  - {organization: Gerundive, title: gerundive, private: true}
  - {organization: Agency, roles: [{title: Zwiebel, private: true}, {title: Lead}]}
awards: [{title: Zwiebel}]
custom: [{title: gerundive, entries: [{summary: x, private: true}]}, {title: Shows, entries: [y]}]
export:
  titles: {awards: quokka, gerundive: Zwiebel}
  variants:
    mine: {headline: Weaver, sections: [work, Shows], include: [quokka]}
    Xanthippe: {pages: 1}
"""


def shown(text: str, variant: str | None = None) -> Selection:
    reading = source.read(text.encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    return selection.select(reading.resume, variant=variant)


def exported(one: Format, selected: Selection, **chosen: Any) -> bytes:  # noqa: ANN401
    used = built_in().load("classic")
    document = view.build(selected, **used.layout.of_entries)
    return one.export(document, used, one.options(**chosen)).data


def test_the_formats_are_those_that_can_hold_it() -> None:
    assert [one.name for one in CARRIERS] == ["docx", "html", "pdf", "png"]


@pytest.mark.parametrize("one", CARRIERS, ids=lambda one: one.name)
@pytest.mark.parametrize("variant", [None, "research"])
def test_import_restores_what_was_shown(one: Format, variant: str | None) -> None:
    selected = shown(FULLEST.read_text(encoding="utf-8"), variant)
    data = exported(one, selected, embed=True)
    importer = importers.recognize(ForeignFile(data))
    assert importer
    assert importer.name == "embedded"
    finished = import_files([ToImport("given", data)])
    wanted = source.read(visible_source.yaml_of(selected).encode(), "resume.yaml")
    assert finished.reading.resume == wanted.resume
    assert finished.reading.diagnostics == ()
    assert finished.account.lost == ()
    assert exported(one, selected, embed=True) == data


@pytest.mark.parametrize("one", CARRIERS, ids=lambda one: one.name)
def test_nothing_is_embedded_unless_it_is_asked_for(one: Format) -> None:
    data = exported(one, shown("basics: {name: Ada}"))
    importer = importers.recognize(ForeignFile(data))
    assert importer is None or importer.name in {"docx", "pdf"}
    assert everything(one, data).count("the source of a r") == 0


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(resumes.plain_resumes(selects=True))
def test_any_resume_comes_back(data: dict[str, Plain]) -> None:
    selected = shown(to_yaml(data))
    wanted = visible_source.yaml_of(selected)
    (html,) = (one for one in CARRIERS if one.name == "html")
    finished = import_files([ToImport("x.html", exported(html, selected, embed=True))])
    again = finished.reading.resume
    assert again
    assert visible_source.yaml_of(selection.select(again)).lower() == wanted.lower()


def everything(one: Format, data: bytes) -> str:
    """Return all that is in a file, by any means, as text."""
    found = [data]
    if one.name == "pdf":
        reader = pypdf.PdfReader(io.BytesIO(data))
        for number in range(1, len(reader.xref[0]) + 1):
            thing = pypdf.generic.IndirectObject(number, 0, reader).get_object()
            found.append(repr(thing).encode())
            if isinstance(thing, StreamObject):
                found.append(thing.get_data())
        with pypdfium2.PdfDocument(data) as document:
            found += [page.get_textpage().get_text_range().encode() for page in document]
    if one.name == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found += map(archive.read, archive.namelist())
    return "\n".join(part.decode("utf-8", "replace") for part in found)


CASES: list[tuple[Format, dict[str, bool]]] = [
    *((one, {}) for one in plugins.formats()),
    *((one, {"embed": True}) for one in CARRIERS),
    *((one, {"archival": True}) for one in CARRIERS if one.name == "pdf"),
    *((one, {"lossless": True}) for one in plugins.formats() if one.name == "jsonresume"),
]


@pytest.mark.parametrize(
    ("one", "chosen"), CASES, ids=[f"{one.name}{'-'.join(['', *chosen])}" for one, chosen in CASES]
)
def test_nothing_private_or_left_out_is_in_any_file(one: Format, chosen: dict[str, bool]) -> None:
    data = exported(one, shown(HIDDEN, "mine"), **chosen)
    text = everything(one, data).lower()
    assert [secret for secret in SECRETS if secret.lower() in text] == []
    assert ("weaver" in text) == (one.name != "png" or bool(chosen))


def test_a_planted_secret_is_found() -> None:
    for one in CARRIERS:
        reading = source.read(HIDDEN.encode(), "resume.yaml")
        assert reading.resume
        selected = selection.select(reading.resume, private=True)
        text = everything(one, exported(one, selected, embed=True)).lower()
        assert [secret for secret in SECRETS if secret.lower() not in text] == []
