"""The fullest résumé is what it says: every field of every class of the model is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

from cvkit import source
from cvkit.model.base import Model, SectionEntry, Selectable
from cvkit.model.content import Content
from cvkit.model.export import Presentation
from cvkit.model.letter import Letter
from cvkit.model.sections.custom_sections import CustomSection, SectionKind
from cvkit.model.sections.works import ListFiles

if TYPE_CHECKING:
    from cvkit.model import Resume

DATA = Path(__file__).parent / "data"
WITHOUT_VALUES = {Content, SectionEntry, Presentation, Selectable, ListFiles, Letter}
NOT_NAMED = {
    ("Export", "sections"), ("Export", "extends"), ("Resume", "include"), ("Resume", "letter"),
    ("Variant", "letter"),
}  # fmt: skip
"""All sections are printed without naming them, those that are added too; a variant names some.

Nor does it name other files, as it is read alone; and it is no letter.
"""


@pytest.fixture(scope="module")
def resume() -> Resume:
    reading = source.read((DATA / "fullest.yaml").read_bytes(), "fullest.yaml")
    assert reading.resume, reading.diagnostics
    return reading.resume


def models(node: object) -> Iterator[BaseModel]:
    if isinstance(node, BaseModel):
        yield node
        for name in type(node).model_fields:
            yield from models(getattr(node, name))
    elif isinstance(node, Mapping):
        for value in node.values():
            yield from models(value)
    elif isinstance(node, tuple):
        for item in node:
            yield from models(item)


def classes(base: type[Model]) -> Iterator[type[Model]]:
    for each in base.__subclasses__():
        yield each
        yield from classes(each)


def test_every_field_of_every_class_is_set(resume: Resume) -> None:
    wanted = {
        (each.__name__, name)
        for each in set(classes(Model)) - WITHOUT_VALUES
        if each.__module__.startswith("cvkit.model")
        for name in each.model_fields
        if name != "id"  # which says nothing that is printed
    }
    found = {
        (type(model).__name__, name) for model in models(resume) for name in model.model_fields_set
    }
    assert ("Publication", "doi") in wanted
    assert wanted - found == NOT_NAMED
    assert ("BulletItem", "id") in found


def test_each_kind_has_two_sections_of_its_own(resume: Resume) -> None:
    kinds = [section.kind for section in resume.custom if not section.private]
    assert isinstance(resume.custom[0], CustomSection)
    assert all(kinds.count(kind) == 2 for kind in SectionKind), kinds


def test_the_portrait_is_a_picture(resume: Resume) -> None:
    assert resume.basics.photo
    data = (DATA / resume.basics.photo).read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert data.endswith(b"IEND\xaeB`\x82")
