"""What the rules for tailoring find in the documented careers: as the documentation says."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

from cvkit import lint, linter, source

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 15)
TAILORING = [rule for rule in lint.RULES if "CV150" <= rule.code <= "CV155"]
SEED = ROOT / "resume.yaml"
CAREERS = [*ROOT.glob("docs/examples/*.yaml"), *ROOT.glob("src/cvkit/cli/starts/*.yaml"), SEED]

# The routes of findings that somebody has judged to be right, by reading the résumé.
RIGHT = {
    ("resume.yaml", "CV150", ("work", 0, "roles", 0, "bullets")),
    ("resume.yaml", "CV150", ("work", 0, "roles", 1, "bullets")),
    ("resume.yaml", "CV150", ("work", 1, "bullets")),
    ("resume.yaml", "CV150", ("work", 3, "bullets")),
    ("resume.yaml", "CV150", ("work", 4, "bullets")),
    ("resume.yaml", "CV150", ("work", 6, "bullets")),
}


def found_in(name: str, text: str) -> set[tuple[str, str, tuple[str | int, ...]]]:
    reading = source.read(text.encode(), name)
    assert reading.resume, reading.diagnostics
    context = linter.context(reading.resume, reading.source, TODAY)
    found = lint.check(reading.resume, context, TAILORING)
    return {(name, one.code, one.route or ()) for one in found}


def test_the_careers_have_as_many_findings_as_documented_and_no_others() -> None:
    texts = [(path.name, path.read_text(encoding="utf-8")) for path in CAREERS]
    (english,) = [text for _, text in texts if "Mireille Okonkwo-Schäfer" in text]
    german = english.replace("locale: en-GB", "locale: de-DE")
    assert german != english
    found = set[tuple[str, str, tuple[str | int, ...]]]()
    for name, text in [*texts, ("engineer in German", german)]:
        found |= found_in(name, text)
    assert found == RIGHT
    count = Counter(code for _, code, _ in found)
    page = (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (CV15\d) ([\w-]+) \| (\d+) \| (\d+) \|$", page, re.MULTILINE)
    assert rows == [(rule.code, rule.name, str(count[rule.code]), "0") for rule in TAILORING]


def test_all_careers_are_looked_at_by_all_six_rules() -> None:
    assert len(CAREERS) == 5 + 7 + 1
    assert [rule.on_by_default for rule in TAILORING] == [False] * 6


def test_a_career_with_every_fault_has_every_finding() -> None:
    words = " ".join(["Managed boats and piers by day and by night"] * 30)
    text = f"""
basics: {{name: Ada Lovelace, summary: {words}}}
work:
  - organization: Mill
    dates: 2024 – present
    bullets: [Managed a mill, Managed looms, Managed thread, The looms were oiled, {words}]
projects: [{{name: A, summary: {words}}}, {{name: B, summary: {words}}}]
skills: [{{name: Tools, keywords: [a, b, c, d, e, f, g, h, i, j, k, l, m]}}]
"""
    assert {code for _, code, _ in found_in("ada.yaml", text)} == {r.code for r in TAILORING}
