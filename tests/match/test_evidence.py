"""Where a résumé has a term, and what only names it."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from cvkit import source
from cvkit.match import evidence, vocabulary
from cvkit.match.finder import Finder
from cvkit.match.wording import Stemmer

if TYPE_CHECKING:
    from cvkit.model import Resume

RESUME = dedent("""\
    basics: {name: Kafka Go, headline: Nurse, email: python@example.org}
    work:
      - organization: Java House
        title: Cook
        bullets: ["Wrote [a tool](https://example.org/docker) in Python"]
        keywords: [SQL]
    skills: [{name: Tools, keywords: [Terraform, Italian cuisine]}]
    languages: [English (C1), {language: de, level: native}]
    """)


def resume() -> Resume:
    found = source.read(RESUME.encode(), "r.yaml").resume
    assert found
    return found


def test_places() -> None:
    said = evidence.texts(resume())
    words = vocabulary.load()
    finder = Finder(words, Stemmer("en"), [one.words for one in said])
    found = evidence.places(said, resume(), words, finder)
    assert {
        name: [(one.route, one.is_listed, one.level) for one in places]
        for name, places in found.items()
    } == {
        "nurse": [(("basics", "headline"), False, "")],
        "cook": [(("work", 0, "title"), False, "")],
        "Python": [(("work", 0, "bullets", 0, "text"), False, "")],
        "SQL": [(("work", 0, "keywords", 0), True, "")],
        "Terraform": [(("skills", 0, "keywords", 0), True, "")],
        "infrastructure as code": [(("skills", 0, "keywords", 0), True, "")],
        "English": [(("languages", 0, "language"), False, "C1")],
        "German": [(("languages", 1, "language"), False, "native")],
    }


def test_skills_of_ones_own() -> None:
    said = evidence.texts(resume())
    assert evidence.skills(said, frozenset({"tools"})) == ("SQL", "Terraform", "Italian cuisine")
