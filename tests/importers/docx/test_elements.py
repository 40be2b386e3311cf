"""Elements of WordprocessingML."""

from __future__ import annotations

from cvkit.importers.docx.elements import NOTHING, attribute, below, child, value
from cvkit.importers.reading.xml_tree import parse

ROOT = parse('<w:p xmlns:w="w"><w:rPr><w:b/><w:sz w:val="24"/></w:rPr><w:t>x</w:t></w:p>')


def test_empty_elements_are_there() -> None:
    assert child(ROOT, "rPr", "b").name == "b"
    assert child(ROOT, "rPr", "i") is NOTHING


def test_values() -> None:
    assert value(ROOT, "rPr", "sz") == "24"
    assert value(ROOT, "rPr", "b") == ""
    assert attribute(ROOT, "val") == ""


def test_every_element_below() -> None:
    assert [one.name for one in below(ROOT)] == ["rPr", "b", "sz", "t"]
