"""Writes the entries of each section of YAMLResume."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.exporters.yamlresume import limits
from cvkit.exporters.yamlresume.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cvkit.exporters.shown import Shown, ShownResume

    Writer = Callable[[ShownResume, Shown], Iterator[Draft]]

_WITH_LEVEL = re.compile(r"(?P<language>[^()]+?)\s*\((?P<level>[^()]+)\)")


def _work(resume: ShownResume, job: Shown) -> Iterator[Draft]:
    """Write an entry for each role: YAMLResume has none."""
    for role in job.parts("roles") or [job]:
        draft = Draft(resume, role)
        draft.text("name", "organization", of=job, needed=True)
        draft.text("position", "title", length=limits.SHORT, needed=True)
        _dated(draft, of=job)
        draft.texts("keywords", "keywords", limits.KEYWORD)
        yield draft


def _volunteer(resume: ShownResume, job: Shown) -> Iterator[Draft]:
    for role in job.parts("roles") or [job]:
        draft = Draft(resume, role)
        draft.text("organization", "organization", of=job, needed=True)
        draft.text("position", "title", length=limits.SHORT, needed=True)
        _dated(draft, of=job)
        yield draft


def _dated(draft: Draft, of: Shown) -> None:
    draft.period(needed=True)
    draft.url(of=of)
    for part in {of.route: of, draft.shown.route: draft.shown}.values():
        draft.without_place(part)
    draft.summary(needed=True)


def _education(resume: ShownResume, entry: Shown) -> Iterator[Draft]:
    draft = Draft(resume, entry)
    draft.text("institution", "institution", needed=True)
    draft.text("area", "area", length=limits.SHORT, needed=True)
    draft.without_place()
    draft.choice("degree", "degree", limits.DEGREES)
    draft.text("score", "score", length=limits.SCORE)
    draft.period(needed=False)
    draft.texts("courses", "courses", limits.NAME)
    draft.url()
    draft.summary()
    yield draft


def _project(resume: ShownResume, entry: Shown) -> Iterator[Draft]:
    draft = Draft(resume, entry)
    draft.text("name", "name", needed=True)
    draft.text("description", "description", length=limits.DESCRIPTION)
    _dated(draft, of=entry)
    draft.texts("keywords", "keywords", limits.KEYWORD)
    yield draft


def _award(resume: ShownResume, entry: Shown) -> Iterator[Draft]:
    draft = Draft(resume, entry)
    draft.text("title", "title", needed=True)
    draft.text("awarder", "awarder", needed=True)
    draft.date("date")
    draft.summary()
    yield draft


def _certificate(resume: ShownResume, entry: Shown) -> Iterator[Draft]:
    draft = Draft(resume, entry)
    draft.text("name", "name", needed=True)
    draft.text("issuer", "issuer", needed=True)
    draft.date("date")
    draft.url()
    yield draft


def _publication(resume: ShownResume, entry: Shown) -> Iterator[Draft]:
    draft = Draft(resume, entry)
    draft.text("name", "name", needed=True)
    draft.text("publisher", "publisher", "journal", "book", needed=True)
    draft.date("releaseDate")
    draft.url()
    draft.summary()
    yield draft


def _skill(resume: ShownResume, entry: Shown) -> Iterator[Draft]:
    draft = Draft(resume, entry)
    draft.text("name", "name", needed=True)
    draft.choice("level", "level", limits.LEVELS)
    draft.texts("keywords", "keywords", limits.KEYWORD)
    yield draft


def _language(resume: ShownResume, entry: Shown) -> Iterator[Draft]:
    draft = Draft(resume, entry)
    name, said = entry.text("language"), entry.text("fluency")
    if not said and (found := _WITH_LEVEL.fullmatch(name)):
        name, said = found["language"], found["level"]
    if language := limits.language(name):
        draft.data["language"] = language
    else:
        draft.miss(f"a language that it knows, which “{name}” isn't")
    level = entry.text("level")
    fluency = limits.choice(said, limits.FLUENCIES) or limits.choice(
        f"{said} Proficiency", limits.FLUENCIES
    )
    if fluency is None and "native" in {level, said.strip().casefold()}:
        fluency = limits.NATIVE
    if fluency:
        draft.data["fluency"] = fluency
    else:
        draft.miss(f"a fluency of these: {', '.join(limits.FLUENCIES)}")
    yield draft


def _interest(resume: ShownResume, entry: Shown) -> Iterator[Draft]:
    draft = Draft(resume, entry)
    draft.text("name", "name", needed=True)
    draft.texts("keywords", "keywords", limits.KEYWORD)
    yield draft


def _reference(resume: ShownResume, entry: Shown) -> Iterator[Draft]:
    draft = Draft(resume, entry)
    draft.text("name", "name", needed=True)
    draft.text("relationship", "title")
    for field, is_accepted in (("email", limits.is_email), ("phone", limits.is_phone)):
        found = entry.texts(field)
        first = next(filter(is_accepted, found), None)
        if first:
            draft.data[field] = first
        for at, one in enumerate(found):
            if one != first:
                resume.lose((*entry.route, field, at), "has no place in YAMLResume")
    draft.summary(needed=True, field="reference")
    yield draft


WRITERS: dict[str, Writer] = {
    "education": _education,
    "work": _work,
    "volunteer": _volunteer,
    "awards": _award,
    "certificates": _certificate,
    "publications": _publication,
    "skills": _skill,
    "languages": _language,
    "interests": _interest,
    "references": _reference,
    "projects": _project,
}
"""Each yields what an entry becomes."""
