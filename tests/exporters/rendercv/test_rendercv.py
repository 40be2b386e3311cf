"""RenderCV's YAML: what it says, what it leaves out, and that it comes back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from cvkit import theme
from cvkit.exporters.checksum_line import IN_YAML
from cvkit.exporters.rendercv import FORMAT
from cvkit.importing import import_files
from cvkit.importing.import_files import ToImport
from cvkit.view.blocks import Document, Header, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import DocumentOf
    from cvkit.exporters import Artifact

ROOT = Path(__file__).parents[3]
FILES = [
    "resume.yaml", "tests/data/fullest.yaml", "tests/data/two-languages.yaml",
    *sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("docs/examples/*.yaml")),
]  # fmt: skip
INVISIBLE = dict.fromkeys(map(ord, "\u2060\u200b"))


def export(document: Document) -> Artifact:
    return FORMAT.export(document, theme.built_in().load("classic"), FORMAT.options())


def written(document: Document) -> Any:  # noqa: ANN401 - plain data
    return yaml.safe_load(export(document).data)


def imported_again(artifact: Artifact, document_of: DocumentOf, locale: str) -> Document:
    """Return the document of the file once it is imported, written and read as YAML."""
    finished = import_files.import_files([ToImport("again.yaml", artifact.data)])
    assert [loss.leaf.text for loss in finished.account.lost] == []
    return document_of(import_files.written(finished).decode(), locale=locale)


def normal(text: str) -> str:
    """Return a text without differences that nobody sees: kinds of blanks, case, joiners."""
    plain = unicodedata.normalize("NFKC", text.translate(INVISIBLE)).casefold()
    return re.sub(r"\W+", " ", plain.replace("_", " ")).strip()


def visible(document: Document) -> Iterator[str]:
    """Yield what must not get lost: all but a signature, what marks mean, and group headings."""
    notes = {normal(plain(section.note)) for section in document.sections}
    headings = {normal(one.heading) for section in document.sections for one in section.entries}
    for text in replace(document, signature=None).texts():
        shown = normal(plain(text.inline))
        if shown not in notes | headings:
            yield shown


@pytest.mark.parametrize("path", FILES)
def test_every_visible_text_comes_back(path: str, document_of: DocumentOf) -> None:
    before = document_of((ROOT / path).read_text(encoding="utf-8"))
    after = imported_again(export(before), document_of, before.locale)
    shown = " ".join(visible(after))
    lost = [text for text in visible(before) if text not in shown]
    assert lost == []
    assert len(shown) > 300


@pytest.mark.parametrize("path", FILES)
def test_all_yaml_parsers_read_the_same(path: str, document_of: DocumentOf) -> None:
    artifact = export(document_of((ROOT / path).read_text(encoding="utf-8")))
    typed, untyped = yaml.safe_load(artifact.data), yaml.load(artifact.data, yaml.BaseLoader)  # noqa: S506
    assert as_text(typed) == untyped


def as_text(data: object) -> object:
    match data:
        case dict():
            return {key: as_text(value) for key, value in data.items()}
        case list():
            return [as_text(value) for value in data]
        case None:
            return "null"
    assert isinstance(data, str | int), data
    return str(data)


def test_its_own_files_are_known(document_of: DocumentOf) -> None:
    assert IN_YAML.recognizes(export(document_of("basics: {name: Ada}")).data)
    assert not IN_YAML.recognizes(b"cv: {name: Ada}")


def test_a_document_without_a_selection_is_refused() -> None:
    with pytest.raises(ValueError, match="has no selection"):
        export(Document(Header("Ada"), ()))


def test_the_page_of_a_course_without_a_school_is_kept(document_of: DocumentOf) -> None:
    text = "basics: {name: Ada}\neducation: [{degree: BA, url: https://a.test}]\n"
    (entry,) = written(document_of(text))["cv"]["sections"]["Education"]
    assert entry["summary"] == "[a.test](https://a.test)"
