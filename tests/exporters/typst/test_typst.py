"""Typst: Typst makes a PDF of it that has every text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdf
import pytest
from hypothesis import assume, given, settings

import typesetting
from cvkit import selection, theme, view
from cvkit.exporters.typst import FORMAT
from hostile import runs
from hostile.placements import place
from hostile.strings import STRINGS
from resumes import plain_resumes, resume_of

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.exporters import Artifact
    from cvkit.source.yaml.tree import Plain
    from cvkit.view.blocks import Document

SMALL = """
basics: {name: Ada Lovelace, headline: "*First* programmer", email: ada@example.org, url: https://ada.example}
work:
  - organization: Mill & Sons
    location: Bonn
    roles:
      - {title: Engineer, dates: 1940 – 1943, bullets: ["= 5 * 3 #15", {text: a, bullets: [b]}]}
      - {title: Clerk, dates: 1939}
skills: [{name: C, level: expert, keywords: [x, y]}]
publications: [{name: Notes, date: 1943}]
export: {page: Letter, locale: en-GB}
"""
BODY = r"""
#name[Ada Lovelace]
#headline[_First_ programmer]
#contacts(
  [#link("mailto:ada@example.org")[ada\@example.org]],
  [#link("https://ada.example")[ada.example]],
)

= Experience
#entry[Mill & Sons][Bonn]
#role[Engineer][1940 – 1943]
- \= 5 \* 3 \#15
- a
  - b
#gap
#role[Clerk][1939]

= Publications
#record[Notes][1943]

= Skills
#labelled[C][(expert): x, y]
"""


MARKS = "\u0301" * 9
"""More than a letter has in any language: PDFium reads only some of them."""


def export(document: Document, **settings: str) -> Artifact:
    used = theme.built_in().load("classic", settings=settings)
    return FORMAT.export(document, used, FORMAT.options())


def test_the_text_is_little_more_than_the_texts(document_of: DocumentOf) -> None:
    artifact = export(document_of(SMALL), page="Letter")
    text = artifact.data.decode()
    assert text[text.index("\n#name[") :] == BODY
    assert artifact.diagnostics == ()
    assert '#set page(paper: "us-letter", margin: (top: 16mm, right: 18mm,' in text
    assert 'fill: ink, lang: "en", region: "GB", hyphenate: false)' in text


def test_it_is_marked(document_of: DocumentOf) -> None:
    data = export(document_of(SMALL)).data
    assert data.startswith(b"// Written by cvkit, which overwrites it unless it is changed")
    assert FORMAT.recognizes
    assert FORMAT.recognizes(data)
    assert not FORMAT.recognizes(data.replace(b"Mill", b"Loom"))


def test_the_pdf_says_whose_it_is(document_of: DocumentOf) -> None:
    made = typesetting.by_typst(export(document_of('basics: {name: "Ada \\"L\\" \\\\"}')).data)
    reader = pypdf.PdfReader(io.BytesIO(made.pdf))
    assert reader.metadata
    assert reader.metadata.title == reader.metadata.author == 'Ada "L" \\'
    assert reader.metadata.creation_date is None


@pytest.mark.parametrize("name", typesetting.FILES)
def test_typst_prints_every_text(name: str, document_of: DocumentOf) -> None:
    document = document_of((typesetting.ROOT / name).read_text(encoding="utf-8"))
    made = typesetting.by_typst(export(document).data)
    assert made.told == ()
    assert list(typesetting.lost(document, made.text)) == []


def test_dates_stand_at_the_end_of_a_line_or_of_the_next(document_of: DocumentOf) -> None:
    title = "x" * 20 + " y" * 80
    document = document_of(f"basics: {{name: Ada}}\nwork: [{{title: {title}, dates: 2001}}]")
    assert typesetting.by_typst(export(document).data).text.splitlines()[-1].endswith("2001")


@pytest.mark.parametrize(
    ("settings", "shown"),
    [({}, "a@b.example · b.example"), ({"contacts": "bars"}, "a@b.example | b.example"),
     ({"contacts": "lines"}, "a@b.example\r\nb.example")],
)  # fmt: skip
def test_contacts(settings: dict[str, str], shown: str, document_of: DocumentOf) -> None:
    document = document_of("basics: {name: Ada, email: a@b.example, url: https://b.example}")
    made = typesetting.by_typst(export(document, **settings).data)
    assert shown in made.text.replace("\xa0", " ")


def test_pages_are_numbered_from_the_second_on(document_of: DocumentOf) -> None:
    document = document_of(
        "basics: {name: Ada}\nwork: [{title: a}, {title: b, break_before: true}]"
    )
    made = typesetting.by_typst(export(document, page_numbers="true").data)
    assert made.text.split() == ["Ada", "Experience", "a", "b", "2", "/", "2"]
    unnumbered = typesetting.by_typst(export(document, page_numbers="false").data)
    assert unnumbered.text.split() == ["Ada", "Experience", "a", "b"]


def test_a_font_that_is_needed_is_told(document_of: DocumentOf) -> None:
    (found,) = export(document_of("basics: {name: Ελένη, headline: Ingénieure 東京}")).diagnostics
    assert (found.code, found.route) == ("CV321", ("basics", "headline"))
    assert found.message.endswith("is in no font of Typst’s own")
    assert found.help == "install Noto Serif CJK SC, or name other fonts in the file"


@pytest.mark.parametrize("text", STRINGS if runs.ALL else STRINGS[::8])
def test_a_hostile_text_is_only_printed(text: str, document_of: DocumentOf) -> None:
    placed = place(text)
    if placed.taken:
        document = document_of(placed.source, private=True)
        made = typesetting.by_typst(export(document).data)
        is_readable = not typesetting.is_reordered(text) and MARKS not in text
        assert not is_readable or list(typesetting.lost(document, made.text)) == []


@settings(max_examples=25)
@given(data=plain_resumes())
def test_whole_resume_is_valid(data: dict[str, Plain]) -> None:
    resume = resume_of(data)
    assume(resume is not None)
    assert resume
    document = view.build(selection.select(resume, private=True))
    made = typesetting.by_typst(export(document).data)
    assert list(typesetting.lost(document, made.text)) == []
