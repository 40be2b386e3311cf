"""Turns the entries of a LaTeX document into those of ``resume.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.importers.reading import date_texts, jobs, periods
from cvkit.importers.reading.levels import language_level
from cvkit.importers.values import Data, Note, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cvkit.importers.reading.ledger import Ledger


@dataclass(slots=True)
class Entry:
    """An entry, or a line with or without a label.

    Attributes:
        parts: Its title, organization, place, dates and score, by these names.
        summary: Its paragraphs.
        bullets: Its bullets.
        keywords: Its tools.
        lists: Other lists of words, by their keys.
        is_record: Whether it is an award or the like.
        is_line: Whether it is a line: ``label``, ``text`` and ``comment``.
    """

    parts: dict[str, Value] = field(default_factory=dict)
    summary: list[Value] = field(default_factory=list)
    bullets: list[Data] = field(default_factory=list)
    keywords: list[Value] = field(default_factory=list)
    lists: dict[str, list[Value]] = field(default_factory=dict)
    is_record: bool = False
    is_line: bool = False
    label: Value | None = None
    text: Value | None = None
    comment: Value | None = None
    first_depth: int = -1

    def add_bullet(self, value: Value, depth: int) -> None:
        """Add a bullet, in the one before it if it is in a list in that list."""
        if self.first_depth < 0:
            self.first_depth = depth
        level, holder = depth - self.first_depth, self.bullets
        while level > 0 and holder:
            last = holder[-1]
            if isinstance(last, Value):
                last = {"text": last, "bullets": []}
                holder[-1] = last
            below = last["bullets"] if isinstance(last, dict) else []
            assert isinstance(below, list)  # noqa: S101 - as made above
            holder, level = below, level - 1
        holder.append(value)


@dataclass(slots=True)
class Section:
    """A section of the document.

    Attributes:
        title: Its title; ``None`` for what stands before the first one.
        name: cvkit's section with this title; empty if there is none.
        entries: Its entries.
        prose: Its paragraphs, if it is a summary.
    """

    title: Value | None
    name: str
    entries: list[Entry] = field(default_factory=list)
    prose: list[Value] = field(default_factory=list)


_TIMELINE = {"title": "title", "organization": "organization", "place": "location",
             "dates": "dates", "team": "team"}  # fmt: skip
KEYS: dict[str, dict[str, str]] = {
    "work": _TIMELINE,
    "volunteer": _TIMELINE,
    "education": {"title": "degree", "organization": "institution", "place": "location",
                  "dates": "dates", "score": "score", "area": "area", "thesis": "thesis",
                  "advisor": "advisor"},
    "projects": {"title": "name", "organization": "organization", "place": "location",
                 "dates": "dates"},
    "awards": {"title": "title", "organization": "awarder", "dates": "date"},
    "certificates": {"title": "name", "organization": "issuer", "dates": "date"},
    "publications": {"title": "name", "organization": "publisher", "dates": "date"},
    "talks": {"title": "name", "organization": "event", "place": "location", "dates": "date"},
    "patents": {"title": "name", "organization": "office", "dates": "date"},
    "grants": {"title": "title", "organization": "funder", "dates": "dates"},
    "memberships": {"organization": "organization", "title": "title", "place": "location",
                    "dates": "dates"},
    "service": {"title": "role", "organization": "organization", "place": "location",
                "dates": "dates"},
}  # fmt: skip
"""What cvkit calls the parts of an entry in each section."""

_CUSTOM = {**_TIMELINE, "score": "level"}
_REQUIRED = {"projects": "name", "awards": "title", "certificates": "name", "publications": "name",
             "talks": "name", "patents": "name", "grants": "title", "service": "role",
             "memberships": "organization"}  # fmt: skip
_GROUPS = ("skills", "languages", "interests", "references")
_LINE_KEY = {"work": "title", "volunteer": "title", "education": "degree"}
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
_COMMA, _SEMICOLON = "\ue000", "\ue001"
_SEPARATOR = re.compile(r"[,;]\s+|\s+[·•|]\s+")


OTHER = "Other"
"""The title of what stands below none."""


def finished(
    sections: Sequence[Section], ledger: Ledger
) -> tuple[dict[str, list[Data]], list[Note]]:
    """Return the sections of a résumé, and a note of each job that roles were joined to.

    Args:
        sections: The sections of the document.
        ledger: Where to say what is left out.
    """
    found: dict[str, list[Data]] = {}
    custom: list[Data] = []
    for section in sections:
        if section.name == "summary":
            section.prose += [one.text for one in section.entries if one.text]
            continue
        name = section.name
        if name in _GROUPS:
            found.setdefault(name, []).extend(_group(section, ledger))
        elif name in KEYS:
            found.setdefault(name, []).extend(_entries(section, ledger))
        elif entries := [*_custom(section)]:
            title = section.title or Value(OTHER, (), "the file has no title for this")
            is_timeline = any(not one.is_line for one in section.entries)
            kind = {"kind": Value("timeline")} if is_timeline else {}
            custom.append({"title": title, **kind, "entries": entries})
    notes: list[Note] = []
    for name in ("work", "volunteer"):
        if name in found:
            given = [one for one in found[name] if isinstance(one, dict)]
            found[name], more = jobs.joined(given)
            notes += more
    return {**found, "custom": custom}, notes


def titles(sections: Sequence[Section], ledger: Ledger, locale: str) -> dict[str, Data]:
    """Return the titles of sections that aren't those that cvkit prints.

    Args:
        sections: The sections of the document.
        ledger: Where to set others aside.
        locale: The language of the résumé.
    """
    usual = languages.load(locale).sections
    found: dict[str, Data] = {}
    for one in sections:
        if one.title is None or one.name not in (*_GROUPS, *KEYS, "summary"):
            continue
        is_usual = one.title.text.casefold() == usual[one.name].casefold()
        if is_usual or one.name in found or not (one.entries or one.prose):
            ledger.set_aside(one.title)
        else:
            found[one.name] = one.title
    return found


def order_of(sections: Sequence[Section], found: Mapping[str, Data]) -> list[str]:
    """Return the sections of a résumé in the order of the document.

    Args:
        sections: The sections of the document.
        found: What became of them.
    """
    names: list[str] = []
    for one in sections:
        if one.name == "summary":
            names += ["summary"] if one.prose else []
        elif one.name in found:
            is_new = bool(found[one.name]) and one.name not in names
            names += [one.name] if is_new else []
        elif one.entries:
            names.append(one.title.text if one.title else OTHER)
    return names


def _entries(section: Section, ledger: Ledger) -> Iterator[Data]:
    keys = KEYS[section.name]
    needed = _REQUIRED.get(section.name)
    for one in section.entries:
        if one.is_line:
            yield _line(section.name, one)
            continue
        entry = _entry(one, keys, ledger)
        if needed and needed not in entry:
            for key in ("organization", "awarder", "issuer", "publisher", "event", "title", "role"):
                if key in entry:
                    entry = {needed: entry.pop(key), **entry}
                    break
        if entry:
            yield entry


def _entry(one: Entry, keys: dict[str, str], ledger: Ledger) -> dict[str, Data]:
    parts = _readable(one.parts)
    if one.is_record and "place" in parts and "place" not in keys:
        place, at = parts.pop("place"), parts.get("organization")
        joined = f"{at.text}, {place.text}" if at else place.text
        parts["organization"] = (at or place).with_text(joined).also_from(place if at else None)
    for name in parts.keys() - keys.keys() - {"url"}:
        if name == "address":
            ledger.lose(parts[name], "cvkit has no key for it")
    data: dict[str, Data] = {key: parts[name] for name, key in keys.items() if name in parts}
    summary = one.summary
    return without_empty(
        {
            **data,
            "url": parts.get("url"),
            "summary": summary[0]
            .with_text("\n\n".join(text.text for text in summary))
            .also_from(*summary[1:])
            if summary
            else None,
            "bullets": one.bullets,
            "keywords": [*one.keywords],
            **{key: [*words] for key, words in one.lists.items()},
        }
    )


def _dated(one: Entry) -> bool:
    return bool(one.label and _are_dates(one.label.text.strip("*")))


def _readable(parts: dict[str, Value]) -> dict[str, Value]:
    """Return the parts of an entry, with dates in any language as cvkit reads them."""
    when = parts.get("dates")
    return {**parts, "dates": when.with_text(date_texts.readable(when.text))} if when else {**parts}


def _are_dates(text: str) -> bool:
    return periods.is_period(text) or date_texts.dates_in(text) is not None


def _line(name: str, one: Entry) -> dict[str, Data]:
    """Return a line as an entry; its label is the dates, or else the name."""
    keys = KEYS[name]
    main = _REQUIRED.get(name) or _LINE_KEY.get(name, "title")
    label = one.label.with_text(one.label.text.strip("*")) if one.label else None
    if label and _dated(one):
        label = label.with_text(date_texts.readable(label.text))
        return without_empty({main: one.text, keys["dates"]: label, "summary": one.comment})
    if label is None:
        return without_empty({main: one.text, "summary": one.comment})
    text = one.text
    if text and one.comment:
        text = text.with_text(f"{text.text} {one.comment.text}").also_from(one.comment)
    return without_empty({main: label, "summary": text or one.comment})


def _group(section: Section, ledger: Ledger) -> Iterator[Data]:
    for one in section.entries:
        if one.is_line:
            yield from _group_line(section.name, one, ledger)
            continue
        title = one.parts.get("title") or one.parts.get("organization")
        if section.name == "references":
            email = one.parts.get("email")
            yield without_empty({"name": title, "email": email, "reference": _joined(one.summary),
                                 "organization": one.parts.get("organization")})  # fmt: skip
        else:
            words = [*one.keywords, *one.summary, *_flat(one.bullets)]
            main = "language" if section.name == "languages" else "name"
            rest: dict[str, Data | None] = {"keywords": [*words]}
            if main == "language":
                rest = {"fluency": _joined(words)}
            yield without_empty({main: title, **rest})


def _group_line(name: str, one: Entry, ledger: Ledger) -> Iterator[Data]:
    label = one.label.with_text(one.label.text.strip("*")) if one.label else None
    if name == "references":
        yield without_empty({"name": label, "reference": one.text})
    elif name == "languages" and label:
        level = one.text
        if level and re.fullmatch(r"\d(?:\.5)?", level.text):
            ledger.lose(level, "a number of marks is no level of a language")
            level = None
        found = language_level(level)
        yield without_empty({"language": label, **found, **_comment(found, one.comment)})
    elif label and one.text and re.fullmatch(r"[1-5]", one.text.text):
        yield {"name": label, "rating": one.text}
    elif label:
        words = [*_words(one.text), *([one.comment] if one.comment else [])]
        yield without_empty({"name": label, "keywords": [*words]})
    elif one.text:
        main = "language" if name == "languages" else "name"
        for word in _words(one.text):
            yield {main: word}


def _comment(found: dict[str, Data], comment: Value | None) -> dict[str, Data]:
    if comment is None:
        return {}
    words = found.get("fluency") or found.get("level")
    if isinstance(words, Value):
        return {"fluency": words.with_text(f"{words.text}, {comment.text}").also_from(comment)}
    return {"fluency": comment}


def _words(value: Value | None) -> list[Value]:
    """Split a list that is written in a line."""
    if value is None:
        return []
    # Commas in brackets belong to one word: R (base, tidyverse).
    kept = _BRACKETED.sub(lambda found: found[0].replace(",", _COMMA).replace(";", _SEMICOLON),
                          value.text)  # fmt: skip
    parts = (part.replace(_COMMA, ",").replace(_SEMICOLON, ";") for part in _SEPARATOR.split(kept))
    return [value.with_text(bare) for part in parts if (bare := part.strip().rstrip("."))]


def _custom(section: Section) -> Iterator[Data]:
    for one in section.entries:
        if one.is_line and one.label is None and one.text:
            yield one.text
        elif one.is_line:
            label = one.label.with_text(one.label.text.strip("*")) if one.label else None
            when = {"name": label}
            if label and _dated(one):
                when = {"date": label.with_text(date_texts.readable(label.text))}
            yield without_empty(
                {**when, "summary": _joined([*filter(None, (one.text, one.comment))])}
            )
        elif entry := without_empty(
            {
                **{
                    _CUSTOM[name]: value
                    for name, value in _readable(one.parts).items()
                    if name in _CUSTOM
                },
                "url": one.parts.get("url"),
                "summary": _joined(one.summary, "\n\n"),
                "bullets": one.bullets,
                "keywords": [*one.keywords],
            }
        ):
            yield entry


def _joined(values: Sequence[Value], by: str = ", ") -> Value | None:
    if not values:
        return None
    return values[0].with_text(by.join(one.text for one in values)).also_from(*values[1:])


def _flat(bullets: Data | list[Data]) -> list[Value]:
    match bullets:
        case Value():
            return [bullets]
        case list():
            return [value for one in bullets for value in _flat(one)]
        case dict():
            return [value for one in bullets.values() for value in _flat(one)]
    return []
