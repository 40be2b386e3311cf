"""What lint says of the project's own résumés: exactly what is right."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cvkit import languages, lint, source
from cvkit.lint.content import Content

if TYPE_CHECKING:
    from cvkit.diagnostics import Diagnostic
    from cvkit.model import Resume

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 15)


def told(data: bytes) -> tuple[Resume, list[Diagnostic]]:
    reading = source.read(data, "resume.yaml")
    assert reading.resume, reading.diagnostics
    locale = reading.resume.export.locale or "en-US"
    context = lint.LintContext(TODAY, languages.load(locale), locale)
    rules = [rule for rule in lint.RULES if rule.on_by_default]
    return reading.resume, list(lint.check(reading.resume, context, rules))


def test_of_the_seed_only_the_name_is_a_placeholder() -> None:
    _, found = told((ROOT / "resume.yaml").read_bytes())
    assert [(one.code, one.route, one.message) for one in found] == [
        ("CV105", ("basics", "name"), "“Your Name” is a placeholder")
    ]


def test_whatever_init_writes_is_told_to_be_replaced() -> None:
    resume, found = told((ROOT / "src/cvkit/cli/start.yaml").read_bytes())
    assert {one.code for one in found} == {"CV105"}
    routes = {one.route for one in found}
    left = [text.value for text in Content(resume).texts if text.route not in routes]
    assert left == ["github", "Intern", "MSc", "Programming", "Python", "C++", "SQL", "English"]


def test_of_the_fullest_resume_only_what_stands_there_on_purpose_is_told() -> None:
    _, found = told((ROOT / "tests/data/fullest.yaml").read_bytes())
    messages = [(one.code, one.message) for one in found]
    nobody = ("CV105", "example.org is a placeholder domain")
    assert nobody in messages
    assert [message for message in messages if message != nobody] == [
        ("CV103", "gap of 7 months before this"),
        ("CV104", "this is later than “Lantern Bearer”, which is listed above it"),
        ("CV112", "this text has double hyphens"),
        ("CV112", "this text has straight quotes"),
        ("CV113", "“x.png” is not a whole address, so it is printed as plain text"),
        ("CV114", "cvkit doesn’t know the network “Chess”, so this gets no link"),
        ("CV122", "“05/2010 – 07/2010” has a numeric date that is not in ISO 8601"),
        ("CV124", "“&amp;” is HTML, which is printed as it is"),
        ("CV124", "“~~struck~~” is not crossed out: cvkit has no strikethrough"),
        ("CV124", "“![picture]” is an image, which a text can’t contain"),
        ("CV124", "a “**” is printed here, as it has no counterpart"),
        ("CV124", "“<b>” is HTML, which is printed as it is"),
        ("CV147", "“$$m$$” is mathematics in TeX, which is printed as it is"),
    ]
