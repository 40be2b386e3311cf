"""The page that HTML and PDF share: the fonts it brings along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.exporters.page import render
from cvkit.view.blocks import Fact

if TYPE_CHECKING:
    from conftest import DocumentOf

SLOTS = {
    "organization": "custom: [{title: T, kind: timeline, entries: [{name: &}]}]",
    "title": "talks: [{name: &}]",
    "description": "work: [{organization: O, description: &}]",
    "byline": "custom: [{title: T, kind: timeline, entries: [{name: &, organization: O}]}]",
    "facts": "education: [{thesis: &}]",
    "summary": "custom: [{title: T, kind: prose, entries: [&]}]",
    "bullets": "projects: [{name: N, bullets: [{text: b, bullets: [&]}]}]",
}


@pytest.mark.parametrize("slot", SLOTS)
def test_emphasis_in_any_slot_brings_its_fonts(slot: str, document_of: DocumentOf) -> None:
    text = SLOTS[slot].replace("&", "Engine `code` and *slanted*")
    document = document_of(f"basics: {{name: Ada}}\n{text}\n")
    (entry,) = document.sections[0].entries
    assert getattr(entry, slot), "the text stands where it is looked for"
    assert all(isinstance(fact, Fact) for fact in entry.facts)
    brought = render.render(document, theme.built_in().load("classic")).resources
    assert {"cvkit:font/code-400-normal", "cvkit:font/body-400-italic"} <= set(brought)


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("work: [{organization: O, title: 'A **lead**'}]", "text-600-italic"),
        ("work: [{organization: O, location: '*Bonn*'}]", "body-400-italic"),
    ],
)
def test_emphasis_in_styles_that_seldom_have_any_brings_its_fonts(
    text: str, face: str, document_of: DocumentOf
) -> None:
    loaded = theme.built_in().load("classic")
    document = document_of(f"basics: {{name: Ada}}\n{text}\n")
    assert f"cvkit:font/{face}" in render.render(document, loaded).resources
