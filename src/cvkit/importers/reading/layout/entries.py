"""Makes entries with dates of blocks: jobs with roles, courses of study, projects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.reading import rich_text
from cvkit.importers.reading.layout.companies import is_company
from cvkit.importers.reading.layout.fragments import URL, is_at_place
from cvkit.importers.reading.layout.job_titles import is_job_title
from cvkit.importers.reading.layout.lines import Hint
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.importers.reading.layout.blocks import Block
    from cvkit.importers.reading.layout.fragments import Fragment

_DEGREE = re.compile(
    r"\b(?:bachelor|master|doctor|phd|ph\.d|diploma|diplom|degree|abitur|licen[cs]e|licenciatura|"
    r"associate|certificate|matura|magister|mba|m\.?sc|b\.?sc|b\.?a|m\.?a|b\.?eng|m\.?eng|b\.?tech|"
    r"m\.?tech|a\.?a\.?s|m\.?phil|ll\.?[bm]|md)\b",
    re.IGNORECASE,
)
_LABELS = {
    "keywords": re.compile(r"(?:keywords|technologies|tech(?:nology)? stack|stack|tools|skills|"
                           r"technologien|schlagwörter)\s*:\s*", re.IGNORECASE),
    "score": re.compile(r"(?:grade|gpa|cgpa|note|abschlussnote)\s*:\s*", re.IGNORECASE),
    "thesis": re.compile(r"(?:thesis|dissertation|masterarbeit|bachelorarbeit)\s*:\s*",
                         re.IGNORECASE),
    "advisor": re.compile(r"(?:advisor|supervisor|betreuer(?:in)?)\s*:\s*", re.IGNORECASE),
    "courses": re.compile(r"(?:(?:relevant )?course(?:s|work))\s*:\s*", re.IGNORECASE),
}  # fmt: skip
_LISTS = ("keywords", "courses")
_OF_EDUCATION = ("score", "thesis", "advisor", "courses")
_ITEMS = re.compile(r"\s*[·,;|•]\s*")
_ORDER = "which text is which was guessed from the layout"
_LONGEST = 100


def jobs(found: Sequence[Block]) -> list[Data]:
    """Return jobs; blocks without dates above blocks with dates are employers of several roles.

    Args:
        found: The blocks of a section.
    """
    entries: list[Data] = []
    for employer, roles in _grouped(found):
        if employer is None:
            entries.append(_job(roles[0]))
        else:
            entries.append(_several(employer, roles))
    return [entry for entry in entries if entry]


def _grouped(found: Sequence[Block]) -> Iterator[tuple[Block | None, list[Block]]]:
    at = 0
    while at < len(found):
        block = found[at]
        roles: list[Block] = []
        if block.dates is None and not block.bullets:
            roles = _dated_below(found[at + 1 :], block)
        elif len({fragment.style.font for fragment in block.fragments}) > 1:
            roles = _more_roles(found[at + 1 :], block)
            if roles:
                yield block, [block, *roles]
                at += 1 + len(roles)
                continue
        yield (block, roles) if roles else (None, [block])
        at += 1 + len(roles)


def _dated_below(found: Sequence[Block], employer: Block) -> list[Block]:
    roles: list[Block] = []
    for block in found:
        if block.dates is None or block.style == employer.style:
            break
        roles.append(block)
    return roles


def _more_roles(found: Sequence[Block], first: Block) -> list[Block]:
    """Return the blocks whose head looks like the title of a job, and not like its employer."""
    fonts = {fragment.style.font for fragment in first.fragments if fragment.style != first.style}
    roles: list[Block] = []
    for block in found:
        if block.dates is None or block.style is None or block.style == first.style:
            break
        if block.style.font not in fonts or len(block.fragments) > 2:  # noqa: PLR2004
            break
        roles.append(block)
    return roles


def _several(employer: Block, roles: Sequence[Block]) -> dict[str, Data]:
    """Return a job with roles."""
    own = employer.fragments
    rest: list[Fragment] = []
    if roles[0] is employer:
        rest = [fragment for fragment in own if fragment.style != employer.style]
        own = [fragment for fragment in own if fragment.style == employer.style]
        places = [one for one in rest if is_at_place(one)]
        own += places
        rest = [one for one in rest if one not in places]
    name, place, others = _named(own)
    texts = [] if roles[0] is employer else employer.texts
    urls = [text for text in texts if URL.fullmatch(text.text)]
    said = [*(one.value for one in others), *(text for text in texts if text not in urls)]
    made: list[Data] = [
        _role(rest if block is employer else block.fragments, block) for block in roles
    ]
    job: dict[str, Data] = without_empty(
        {
            "organization": name.guessed(_ORDER) if name else None,
            "location": place,
            "description": _paragraphs(said),
            "url": urls[0] if urls else None,
        }
    )
    return {**job, **made[0]} if len(made) == 1 and isinstance(made[0], dict) and not (
        set(made[0]) & set(job)
    ) else {**job, "roles": made}  # fmt: skip


def _role(fragments: Sequence[Fragment], block: Block) -> dict[str, Data]:
    title, place, others = _named(fragments)
    return _with_body(
        {"title": title, "location": place, "dates": block.dates},
        block, [one.value for one in others],
    )  # fmt: skip


def _named(
    fragments: Sequence[Fragment],
) -> tuple[Value | None, Value | None, list[Fragment]]:
    """Return the first text, the place among the others, and the rest."""
    if not fragments:
        return None, None, []
    first, *others = fragments
    place = next((one for one in others if is_at_place(one) or one.is_beside), None)
    rest = [one for one in others if one is not place]
    return _plain(first.value), _plain(place.value) if place else None, rest


def _job(block: Block) -> dict[str, Data]:
    places = [one for one in block.fragments if is_at_place(one)]
    if block.is_whole:
        places = [one for one in places if not is_company(one.value.text)]
    names = [one for one in block.fragments if one not in places[:1]]
    if not names:
        names, places = list(block.fragments), []
    if not places and len(names) > 2:  # noqa: PLR2004
        places = [one for one in names[1:] if one.is_beside][:1]
        names = [one for one in names if one not in places]
    first = names[0] if names else None
    second = names[1] if len(names) > 1 else None
    others = names[2:]
    if first is None and block.texts:
        text = block.texts[0].guessed(_ORDER)
        return _with_body({"title": text, "dates": block.dates}, block, [], skip=1)
    title, organization = second, first
    if first and _is_first_title(first, second, is_whole=block.is_whole):
        title, organization = first, second
    if title and not organization and places and places[0].style.hint is Hint.NONE:
        # a company with its place: “Lead Analyst”, “Mill, Bonn”
        organization = places.pop(0) if block.is_whole else None
    guessed = {
        "organization": _plain(organization.value).guessed(_ORDER) if organization else None,
        "title": _plain(title.value) if title else None,
    }
    if not organization and isinstance(guessed["title"], Value):
        guessed["title"] = guessed["title"].guessed(_ORDER)
    place = _plain(places[0].value) if places else None
    rest = [one.value for one in (*others, *places[1:]) if one]
    return _with_body({**guessed, "location": place, "dates": block.dates}, block, rest)


def _is_first_title(first: Fragment, second: Fragment | None, *, is_whole: bool) -> bool:
    """Return whether the first text is the title, and the second, if there is one, the employer."""
    if second is None:
        return _is_title(first)
    if is_whole and _is_named(second) and not _is_named(first):
        return True
    return _is_title(first) and (first.style.hint is Hint.TITLE or not _is_title(second))


def _is_named(fragment: Fragment) -> bool:
    return fragment.style.hint is Hint.ORGANIZATION or is_company(fragment.value.text)


def _is_title(fragment: Fragment) -> bool:
    if fragment.style.hint in {Hint.TITLE, Hint.ORGANIZATION}:
        return fragment.style.hint is Hint.TITLE
    return is_job_title(fragment.value.text)


def education(found: Sequence[Block]) -> list[Data]:
    """Return courses of study.

    Args:
        found: The blocks of a section.
    """
    merged: list[Block] = []
    for block in found:
        above = merged[-1] if merged else None
        if above and above.dates is None and not above.bullets and above.style != block.style:
            above.fragments += block.fragments
            above.dates = block.dates
            above.texts += block.texts
            above.bullets += block.bullets
        else:
            merged.append(block)
    return [entry for block in merged if (entry := _school(block))]


def _school(block: Block) -> dict[str, Data]:
    titled = [one for one in block.fragments if one.style.hint is Hint.TITLE]
    degrees = [one for one in block.fragments if _DEGREE.search(one.value.text)]
    degree = next(iter((*titled, *degrees)), None)
    others = [one for one in block.fragments if one is not degree]
    others.sort(key=lambda one: block.is_whole and not _is_named(one))
    name, place, rest = _named(others)
    text, _, area = degree.value.text.partition(", ") if degree else ("", "", "")
    entry = {
        "institution": name.guessed(_ORDER) if name else None,
        "degree": _plain(degree.value.with_text(text)) if degree else None,
        "area": _plain(degree.value.with_text(area)) if degree else None,
        "location": place,
        "dates": block.dates,
    }
    return _with_body(entry, block, [one.value for one in rest], _OF_EDUCATION)


def projects(found: Sequence[Block]) -> list[Data]:
    """Return projects.

    Args:
        found: The blocks of a section.
    """
    entries: list[Data] = []
    for block in found:
        first = block.fragments[0].value if block.fragments else None
        others = [one.value for one in block.fragments[1:]]
        if first is None and block.texts:
            first = block.texts.pop(0)
        if first is None and block.bullets:
            entries += [{"name": _plain(bullet)} for bullet in block.bullets]
            continue
        name = _plain(first).guessed(_ORDER) if first else None
        entries.append(_with_body({"name": name, "dates": block.dates}, block, others))
    return [entry for entry in entries if entry]


def _with_body(
    entry: dict[str, Value | None],
    block: Block,
    others: list[Value],
    allowed: tuple[str, ...] = (),
    skip: int = 0,
) -> dict[str, Data]:
    """Return an entry with what stands below its head."""
    more: dict[str, Data | None] = {}
    said: list[Value] = list(others)
    for text in block.texts[skip:]:
        key = next((key for key, label in _LABELS.items() if label.match(text.text)), "")
        if URL.fullmatch(text.text) and "url" not in more:
            more["url"] = text
        elif key and key not in more and key in {"keywords", *allowed}:
            bare = text.with_text(_LABELS[key].sub("", text.text, count=1))
            more[key] = _listed(bare) if key in _LISTS else _plain(bare)
        else:
            said.append(text)
    bullets: list[Data] = [_plain(bullet) for bullet in block.bullets]
    return without_empty({**entry, **more, "summary": _paragraphs(said), "bullets": bullets})


def _listed(value: Value) -> list[Data]:
    items = _ITEMS.split(value.text.replace("\u00a0", " "))
    return [_plain(value.with_text(item)) for item in items if item.strip()]


def _paragraphs(values: Sequence[Value]) -> Value | None:
    if not values:
        return None
    text = "\n\n".join(rich_text.escaped(value.text) for value in values)
    return values[0].with_text(text).also_from(*values[1:])


def _plain(value: Value) -> Value:
    return value.with_text(rich_text.escaped(" ".join(value.text.split())))
