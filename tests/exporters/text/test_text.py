"""Plain text: nothing lost, nothing broken, nothing wider than a form's box."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from cvkit import theme
from cvkit.exporters import text
from cvkit.exporters.text import columns
from cvkit.model.text import TextSpan
from cvkit.view.blocks import (
    Bullet,
    Contact,
    ContactKind,
    DatePart,
    DateText,
    Document,
    Entry,
    Fact,
    Header,
    Section,
    SectionKind,
)

if TYPE_CHECKING:
    from cvkit.view.blocks import Inline


def export(document: Document) -> str:
    return text.export(document, theme.built_in().load("classic")).data.decode()


def words(value: str) -> Inline:
    return (TextSpan(value),)


def test_a_resume() -> None:
    job = Entry(
        organization=words("Microsoft"),
        location=words("Redmond, USA"),
        children=(
            Entry(
                title=words("Senior Researcher"),
                team=words("AI Frameworks"),
                dates=DateText(
                    (DatePart("Aug 2024", "2024-08"), DatePart(" – "), DatePart("Present"))
                ),
                bullets=(
                    Bullet(
                        words("Optimize online inference for Large Language Models (LLMs), with a"),
                        (
                            Bullet(
                                words("nested point that is long enough to be wrapped too, " * 2)
                            ),
                        ),
                    ),
                    Bullet(words("And a last one")),
                ),
            ),
            Entry(title=words("Scientist"), keywords=(words("C++"), words("F#"))),
        ),
    )
    skill = Entry(title=words("Tools"), level=words("daily"), items=(words("pen"), words("ink")))
    note = Entry(summary=(words("One."), words("Two.")), facts=(Fact("Grade", words("9.7")),))
    document = Document(
        Header(
            "Ada Example",
            words("Researcher"),
            (
                Contact(
                    ContactKind.EMAIL, (TextSpan("a@example.org", href="mailto:a@example.org"),)
                ),
                Contact(ContactKind.PHONE, (TextSpan("+1 (0)55 01", href="tel:+15501"),)),
                Contact(ContactKind.DETAIL, words("British"), "Nationality"),
            ),
        ),
        (
            Section("work", "Experience", SectionKind.TIMELINE, (job,)),
            Section("skills", "Skills", SectionKind.GROUPS, (skill, skill)),
            Section("x", "注記", SectionKind.PROSE, (note, note)),
        ),
    )
    assert (
        export(document)
        == """\
Ada Example
Researcher
a@example.org
+1 (0)55 01
Nationality: British

Experience
----------
Microsoft, Redmond, USA
Senior Researcher, AI Frameworks
Aug 2024 – Present
- Optimize online inference for Large Language Models (LLMs), with a
  - nested point that is long enough to be wrapped too, nested point that is
    long enough to be wrapped too,
- And a last one

Scientist
Keywords: C++, F#

Skills
------
Tools (daily): pen, ink
Tools (daily): pen, ink

注記
----
One.

Two.
Grade: 9.7

One.

Two.
Grade: 9.7
"""
    )


@pytest.mark.parametrize(
    ("inline", "expected"),
    [
        ((TextSpan("docs", href="https://example.org"),), "docs (https://example.org)"),
        ((TextSpan("example.org", href="https://www.example.org/"),), "example.org"),
        ((TextSpan("call me", href="tel:+15501"),), "call me (tel:+15501)"),
        (
            (TextSpan("see "), TextSpan("a", href="https://a.org"), TextSpan(" and "),
             TextSpan("b", href="https://b.org"), TextSpan(", both")),
            "see a and b, both (https://a.org) (https://b.org)",
        ),
    ],
)  # fmt: skip
def test_an_address_that_is_not_shown_is_printed_behind(inline: Inline, expected: str) -> None:
    document = Document(Header("Ada", inline), ())
    assert export(document) == f"Ada\n{expected}\n"


def _digit(found: re.Match[str]) -> str:
    return str(unicodedata.digit(found[0]))


def test_shows_every_text_in_order(fullest: Document) -> None:
    def bare(text: str) -> str:
        # Sub- and superscripts are characters of their own, as in H₂O.
        return " ".join(re.sub("[₀-₉⁰¹²³⁴-⁹]", _digit, text).split())

    seen, position = bare(export(fullest)), 0
    for route, wanted in fullest.visible_texts():
        wanted = bare(wanted)  # noqa: PLW2901
        assert wanted in seen[position:], (route, wanted)
        position = seen.index(wanted, position) + len(wanted)


def test_is_narrow_and_tidy(fullest: Document) -> None:
    lines = export(fullest).split("\n")
    assert lines.pop() == ""
    assert lines[-1]
    assert not [line for line in lines if line != line.rstrip()]
    too_wide = [line for line in lines if columns.width(line) > 78]
    assert too_wide, "the fullest résumé has words that are longer than a line"
    assert not [line for line in too_wide if " " in line.strip().removeprefix("- ")]
