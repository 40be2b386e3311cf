"""Parts of entries: links, paragraphs, highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import PERSON
from cvkit.exporters.rendercv.entry_parts import EntryParts, place
from cvkit.exporters.shown import ShownResume
from cvkit.model.text import RichText, TextSpan
from cvkit.view.inline import plain

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.view.blocks import Document

BULLETS = "work: [{title: A, bullets: [a - b, {text: c, bullets: [{text: d, bullets: [e]}]}]}]"


def parts_of(document: Document) -> EntryParts:
    assert document.selection is not None
    return EntryParts(document, ShownResume(document.selection, "RenderCV"), as_text=False)


@pytest.mark.parametrize(
    ("name", "href", "expected"),
    [
        ("Mill", "https://a.test", "[Mill](https://a.test)"),
        ("**Mill**", "https://a.test", "[**Mill**](https://a.test)"),
        ("[Mill](https://b.test)", "https://a.test", "[Mill](https://b.test)"),
        ("Mill", None, "Mill"),
        ("", "https://a.test", ""),
    ],
)
def test_names(name: str, href: str | None, expected: str, document_of: DocumentOf) -> None:
    link = (TextSpan("a.test", href=href),) if href else ()
    assert parts_of(document_of(PERSON)).linked(RichText(name).spans, link) == expected


def test_highlights(document_of: DocumentOf) -> None:
    document = document_of(PERSON + BULLETS)
    parts = parts_of(document)
    (entry,) = document.sections[0].entries
    assert parts.highlights(entry) == ["a\u00a0- b", "c - d - e"]
    reasons = [one.message for one in parts.shown.losses() if "nested" in one.message]
    assert reasons == ["`bullets` are nested one level less, as RenderCV’s are nested once"]


def test_texts_of_an_entry_without_a_name(document_of: DocumentOf) -> None:
    section = "{title: T, kind: prose, entries: [{summary: a, bullets: [b], keywords: [c, d]}]}"
    document = document_of(f"{PERSON}custom: [{section}]")
    (entry,) = document.sections[0].entries
    assert list(parts_of(document).texts(entry)) == ["a", "• b", "Keywords: c, d"]


@pytest.mark.parametrize(
    "text",
    ["work: [{organization: A, location: Paris}]", "talks: [{name: A, event: B, location: Paris}]"],
)
def test_places(text: str, document_of: DocumentOf) -> None:
    (entry,) = document_of(PERSON + text).sections[0].entries
    assert plain(place(entry)) == "Paris"


def test_what_an_entry_was_built_from(document_of: DocumentOf) -> None:
    document = document_of(f"{PERSON}work: [{{organization: A}}]")
    (entry,) = document.sections[0].entries
    assert parts_of(document).model(entry) == document.selection.resume.work[0]  # type: ignore[union-attr]
