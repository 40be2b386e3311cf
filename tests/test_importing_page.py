"""The page on importing says what the importers say of themselves."""

from __future__ import annotations

import runpy

from conftest import ROOT
from cvkit.plugins import importers

PAGE = ROOT / "docs/importing.md"


def test_its_tables_are_current() -> None:
    made = runpy.run_path(str(ROOT / "docs/build_importing.py"))["page"]()
    assert made == PAGE.read_text(encoding="utf-8"), "run: python docs/build_importing.py"


def test_it_has_a_section_for_each_format() -> None:
    text = PAGE.read_text(encoding="utf-8")
    headings = {line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")}
    missing = [one.title for one in importers.available() if one.title not in headings]
    assert missing == []
