"""The guide for programs is complete, short and true, and the documentation has it."""

from __future__ import annotations

import re
import runpy
from typing import TYPE_CHECKING

import pytest
import yaml

from conftest import ROOT
from cvkit import lint, source
from cvkit.agent_guide import guide
from cvkit.diagnostics.codes import CODES

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Cli


@pytest.fixture(scope="module")
def text() -> str:
    return guide()


def test_it_is_printed_and_in_the_documentation(cvkit: Cli, text: str) -> None:
    assert cvkit("schema", "--for-agents").out == text
    assert (ROOT / "docs/AGENTS.md").read_text(encoding="utf-8") == text


def test_the_pages_for_programs_are_current() -> None:
    pages: dict[Path, str] = runpy.run_path(str(ROOT / "docs/build_agent_pages.py"))["pages"]()
    assert {path.name for path in pages} == {"AGENTS.md", "llms.txt"}
    old = [path.name for path, made in pages.items() if path.read_text(encoding="utf-8") != made]
    assert old == [], "run: make reference"


def test_llms_txt_has_a_title_a_summary_and_sections_of_links_that_lead_somewhere() -> None:
    page = (ROOT / "docs/llms.txt").read_text(encoding="utf-8")
    assert re.match(r"# cvkit\n\n> [^\n]+\n\n## Docs\n\n- \[", page)
    links = re.findall(r"(?m)^- \[[^]]+\]\(([^)]+)\): \S", page)
    assert len(links) > 10
    assert len(links) == page.count("\n- ")
    assert [link for link in links if not (ROOT / "docs" / link).is_file()] == []


def test_it_is_short(text: str) -> None:
    assert len(text.encode()) < 15_000


def test_every_error_and_rule_is_named(text: str) -> None:
    errors = {code for code in CODES if code.startswith("CV0")}
    assert len(errors) > 20
    assert {code for code in errors if f"{code} {CODES[code].title}" not in text} == set()
    assert {one.code for one in lint.RULES if f"{one.code} {one.name}" not in text} == set()


def test_its_example_is_valid_and_has_nothing_to_be_warned_of(cvkit: Cli, text: str) -> None:
    (example,) = re.findall(r"(?ms)^```yaml\n(.*?)^```$", text)
    cvkit.write("resume.yaml", example)
    outcome = cvkit("validate", "--strict")
    assert (outcome.code, outcome.err) == (0, "")
    assert cvkit("export", "text", "--variant", "lab", "-o", "-").out.count("Built a lab") == 1


def test_its_dates_are_dates(text: str) -> None:
    found = re.search(r"`date` is one of: (.+?)\. `dates` are periods or dates: (.+?)\.", text)
    assert found
    one, several = (re.findall(r"`([^`]+)`", part) for part in found.groups())
    assert (len(one), len(several)) > (5, 5)
    entries = [{"organization": "Mill", "dates": when} for when in (*one, *several)]
    courses = [{"name": "Sketch", "expires": when} for when in one]
    data = {"basics": {"name": "Ada"}, "work": entries, "certificates": courses}
    written = yaml.safe_dump(data, allow_unicode=True).encode()
    assert source.read(written, "resume.yaml").diagnostics == ()


def test_the_letter_and_the_variant_that_it_describes_are_valid(cvkit: Cli, text: str) -> None:
    assert "A letter is a file with `resume: resume.yaml` and `letter: {…}`" in text
    cvkit.write("resume.yaml", "basics: {name: Ada}\nwork: [{id: mill, organization: Mill}]\n")
    cvkit.write("variants/acme.yaml", "replace: {mill: {title: Miller}}\nhide: [phone]\n")
    letter = "resume: resume.yaml\nletter: {position: Miller, paragraphs: ['As {{ position }}.']}\n"
    cvkit.write("letter.yaml", letter)
    assert cvkit("validate", "resume.yaml", "letter.yaml").code == 0
    assert "As Miller." in cvkit("export", "text", "letter.yaml", "-o", "-").out
    assert "Miller" in cvkit("export", "text", "--variant", "acme", "-o", "-").out


def test_it_is_of_all_kinds_of_files(cvkit: Cli) -> None:
    outcome = cvkit("schema", "letter", "--for-agents")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--for-agents is about all kinds of files." in outcome.err
