"""Makes entries of sections that are lists: skills, languages, awards, publications."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cvkit.importers.reading import rich_text
from cvkit.importers.reading.layout.fragments import URL, bullet_of, take_apart
from cvkit.importers.reading.layout.lines import Role, is_wrapped, joined
from cvkit.importers.reading.layout.structure import is_prominent
from cvkit.importers.reading.levels import language_level
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.reading.layout.lines import Line, Style

MAIN: Final = {
    "publications": "name", "talks": "name", "patents": "name", "grants": "title",
    "awards": "title", "teaching": "course", "supervision": "student", "service": "role",
    "certificates": "name", "licenses": "name", "memberships": "organization",
    "interests": "name", "references": "reference",
}  # fmt: skip
"""The key of each list that an entry's text goes to."""

_DATES = ("grants", "teaching", "supervision", "service", "memberships")
_UNDATED = ("interests", "references")
_LABEL = re.compile(r"([^:]{2,50}):\s+(?=\S)")
_ITEMS = re.compile(r"\s*[·;|•]\s*|,\s+(?![^()]*\))|\s{3,}")
_LANGUAGE = re.compile(r"(.+?)\s*(?:\(([^()]+)\)|[:–—-]\s+(.+)|,\s+(.+))")
_BRACKETS = re.compile(r"[^()]+\([^()]+\)")
_CLOSE = 1.75
_GUESS = "the parts of this line were not told apart"


def skills(lines: Sequence[Line], right: float) -> list[Data]:
    """Return groups of skills: a label and its skills, or skills without one.

    Args:
        lines: The lines of the section.
        right: Where the lines of the column end at most, in points.
    """
    found: list[Data] = []
    for name, value in _labelled(lines, right):
        if value is None:
            found.append(without_empty({"name": name}))
            continue
        keywords: list[Data] = [
            value.with_text(rich_text.escaped(item))
            for item in _ITEMS.split(value.text.replace("\u00a0", " "))
            if item.strip()
        ]
        if name is None and len(keywords) == 1:
            found.append({"name": keywords[0]})
        else:
            found.append(without_empty({"name": name, "keywords": keywords}))
    return found


def _labelled(lines: Sequence[Line], right: float) -> list[tuple[Value | None, Value | None]]:
    """Return the label and the text of each line; one that goes on is joined to it."""
    found: list[tuple[Value | None, Value | None]] = []
    for at, line in enumerate(lines):
        whole = bullet_of(line) or line.value
        first = line.runs[0].style
        label, text = _split(line, whole)
        is_alone = label is None and len({run.style.font for run in line.runs}) == 1
        last = found[-1] if found else None
        if last and last[0] and last[1] is None and is_alone:
            found[-1] = (last[0], whole)
        elif label is None and first.is_bold and len(whole.text.split()) <= 4:  # noqa: PLR2004
            found.append((whole.with_text(rich_text.escaped(whole.text)), None))
        elif last and last[0] and last[1] and is_alone and bullet_of(line) is None:
            is_close = 0 < line.gap <= line.size * _CLOSE
            if is_close and is_wrapped(lines[at - 1], line, right):
                found[-1] = (last[0], joined([last[1], whole]))
            else:
                found.append((None, whole))
        else:
            found.append((label, text))
    return found


def _split(line: Line, whole: Value) -> tuple[Value | None, Value]:
    if line.is_whole and len(line.parts) == 2 and bullet_of(line) is None:  # noqa: PLR2004
        name, value = (part.value for part in line.parts)
        return name.with_text(rich_text.escaped(name.text.strip(" :"))), value
    if label := _LABEL.match(whole.text):
        name = whole.with_text(rich_text.escaped(label[1].strip()))
        return name, whole.with_text(whole.text[label.end() :])
    first = line.runs[0]
    same = [run for run in line.runs if run.style.font != first.style.font]
    text = first.text.strip(" ·:–—|\u2002\u00a0")
    if same and text and first.style.is_bold and whole.text.startswith(text):
        rest = whole.text[len(text) :].strip(" ·:–—|\u2002\u00a0")
        if rest:
            return whole.with_text(rich_text.escaped(text)), whole.with_text(rest)
    return None, whole


def languages(lines: Sequence[Line]) -> list[Data]:
    """Return languages with their levels.

    Args:
        lines: The lines of the section.
    """
    found: list[Data] = []
    for line in lines:
        if any(_BRACKETS.fullmatch(part.value.text) for part in line.parts[1:]):
            found += [_language(part.value) for part in line.parts]
            continue
        if len(line.parts) == 2 and not _ITEMS.search(line.parts[0].value.text):  # noqa: PLR2004
            name, level = (part.value for part in line.parts)
            found.append({"language": _plain(name), **language_level(_bare(level))})
            continue
        whole = bullet_of(line) or line.value
        text = whole.text.replace("\u00a0", " ")
        items = re.split(r"\s*[·;|•]\s*|,\s+(?![^()]*\))", text)
        single = _LANGUAGE.fullmatch(text)
        if single and len(items) == 2 and "(" not in text:  # noqa: PLR2004
            items = [text]
        found += [_language(whole.with_text(item)) for item in items if item.strip()]
    return found


def _language(value: Value) -> dict[str, Data]:
    found = _LANGUAGE.fullmatch(value.text.strip())
    if not found:
        return {"language": _plain(value)}
    level = next(group for group in found.groups()[1:] if group)
    return {
        "language": _plain(value.with_text(found[1])),
        **language_level(value.with_text(level)),
    }


def _bare(value: Value) -> Value:
    return value.with_text(value.text.strip("() "))


def records(name: str, lines: Sequence[Line], body: Style, locale: str) -> list[Data]:
    """Return the entries of a section in which each is a line or a few.

    Args:
        name: The section.
        lines: Its lines.
        body: The style of most text.
        locale: The language to try first for dates.
    """
    if name == "interests":
        return _interests(lines)
    found: list[Data] = []
    for item in _items(lines, body):
        entry = _record(name, item, locale)
        if entry:
            found.append(entry)
    return found


def _interests(lines: Sequence[Line]) -> list[Data]:
    found: list[Data] = []
    for label, value in _labelled(lines, 0.0):
        if value is None or label is not None:
            keywords: list[Data] = []
            if value:
                keywords = [_plain(value.with_text(one)) for one in _ITEMS.split(value.text) if one]
            found.append(without_empty({"name": label, "keywords": keywords}))
        else:
            found += [
                {"name": _plain(value.with_text(one))}
                for one in _ITEMS.split(value.text)
                if one.strip()
            ]
    return found


def _items(lines: Sequence[Line], body: Style) -> list[list[Line]]:
    """Group lines: a bullet, a head in other type or a wider gap begins an item."""
    if any(line.role is Role.HEAD for line in lines) or _are_alike(lines, body):
        return _headed(lines)
    found: list[list[Line]] = []
    gaps = sorted(line.gap for line in lines[1:] if line.gap > 0)
    usual = gaps[0] if gaps else 0.0
    for at, line in enumerate(lines):
        is_wide = line.gap > usual * 1.25 if at else True
        is_head = is_prominent(line, body) and not (at and is_prominent(lines[at - 1], body))
        is_number = re.match(r"(?:\[\d{1,3}\]|\d{1,3}\.)\s", line.text)
        if not found or bullet_of(line) or is_wide or is_head or is_number:
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _headed(lines: Sequence[Line]) -> list[list[Line]]:
    """Group lines: one that isn't said to be below another begins an item."""
    has_heads = any(line.role is Role.HEAD for line in lines)
    found: list[list[Line]] = []
    for line in lines:
        is_start = line.role is Role.HEAD if has_heads else line.is_first
        if not found or is_start or bullet_of(line):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _are_alike(lines: Sequence[Line], body: Style) -> bool:
    """Return whether each paragraph is an item: no head, bullet or gap says which belong together.

    Lines of files that don't say where paragraphs begin are never alike.
    """
    gaps = {round(line.gap) for line in lines[1:]}
    is_plain = not any(bullet_of(line) or is_prominent(line, body) for line in lines)
    return all(line.is_whole for line in lines) and len(gaps) < 2 and is_plain  # noqa: PLR2004


def _record(name: str, item: Sequence[Line], locale: str) -> dict[str, Data]:
    first, *others = item
    bullet = bullet_of(first)
    key = "dates" if name in _DATES else "date"
    if bullet is not None or name in _UNDATED:
        whole = joined([bullet or first.value, *(line.value for line in others)])
        return {MAIN[name]: _plain(whole).guessed(_GUESS)}
    taken = take_apart(first, locale)
    if not taken.fragments:
        return {}
    main = taken.fragments[0].value
    rest = [one.value for one in taken.fragments[1:]]
    dates = taken.dates
    url: Value | None = None
    for line in others:
        if url is None and URL.fullmatch(line.text):
            url = line.value
            continue
        below = take_apart(line, locale) if dates is None else None
        if below and below.dates:
            dates = below.dates
            rest += [one.value for one in below.fragments]
        else:
            rest.append(line.value)
    summary = joined(rest) if rest else None
    return without_empty(
        {
            MAIN[name]: _plain(main).guessed(_GUESS) if summary else _plain(main),
            key: dates,
            "url": url,
            "summary": _plain(summary) if summary else None,
        }
    )


def _plain(value: Value) -> Value:
    return value.with_text(rich_text.escaped(" ".join(value.text.split())))
