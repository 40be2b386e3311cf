"""The tables agree with the schema and with each other."""

from __future__ import annotations

import pytest

from cvkit.importers.rendercv.tables import CUSTOM, TABLES, TARGETS, EntryKind
from cvkit.model import Resume
from cvkit.model.sections.custom_sections import CustomEntry
from cvkit.source.schema import shape


@pytest.mark.parametrize("section", TABLES)
def test_every_key_is_one_of_the_schema(section: str) -> None:
    known = set(shape.items(shape.below(Resume, section)).model_fields)
    target = TARGETS[section]
    wanted = {rule.target for rule in TABLES[section]} | {target.date, target.text} - {""}
    assert wanted - {""} <= known


def test_custom_sections_have_every_key() -> None:
    assert {rule.target for rule in CUSTOM} <= set(CustomEntry.model_fields)


def test_every_section_has_a_table() -> None:
    assert set(TABLES) == set(TARGETS)


def test_kinds_of_mere_texts() -> None:
    assert [kind.name for kind in EntryKind if kind.is_text] == [
        *("BULLET", "NUMBERED", "REVERSED_NUMBERED", "TEXT")
    ]
