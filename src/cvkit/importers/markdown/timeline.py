"""Makes jobs, courses of study, projects and the like of a section's entries.

Which line says what is decided for the whole section: if most of the bold lines have words of job
titles, all of them are titles.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.importers.markdown import vocabulary
from cvkit.importers.markdown.heads import BOLD, HEADING, Head
from cvkit.importers.markdown.parts import Entry, Part, bullet, label_of, texts
from cvkit.importers.markdown.plan import (
    COMMA,
    Plan,
    area_end,
    at_commas,
    plan_of,
    schools_at_commas,
)  # fmt: skip
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.pieces import Piece

_BETWEEN = re.compile(r"\s+[·•]\s+")
_IN = re.compile(r"\s+in\s+")
_GRADE = re.compile(r"(?:C?GPA|Grade|Note|Nota|Mention)\s*:?\s*\d.{0,20}", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-z][^\d.!?;:]{1,40}")
"""A few words that may be the name of a place; the first letter is no small one."""

_FACTS = ("minor", "honors", "grade", "thesis", "advisor", "courses")
_EMPLOYMENT = ("full-time", "part-time", "contract", "freelance", "internship", "apprenticeship",
               "temporary", "seasonal", "self-employed", "per-diem")  # fmt: skip


def jobs(entries: Sequence[Entry], page: Page) -> list[dict[str, Data]] | None:
    """Return jobs or voluntary work; ``None`` if title and organization can't be told apart.

    Args:
        entries: The entries of the section.
        page: The page.
    """
    plan = plan_of(entries, vocabulary.has_title) or at_commas(entries, vocabulary.has_title)
    if plan is None:
        return None
    return [one for entry in entries if (one := _job(entry, plan, page))]


def education(entries: Sequence[Entry], page: Page) -> list[dict[str, Data]] | None:
    """Return courses of study; ``None`` if degree and school can't be told apart."""
    plan = plan_of(entries, vocabulary.has_degree, vocabulary.has_school) or at_commas(
        entries, vocabulary.has_degree
    )
    if plan is None:
        return None
    plan = schools_at_commas(entries, plan)
    found = [_study(entry, part, plan, page) for entry in entries for part in _all(entry)]
    return [one for one in found if one]


def projects(entries: Sequence[Entry], page: Page) -> list[dict[str, Data]]:
    """Return projects."""
    return [_project(entry, page) for entry in entries if entry.own.heads]


def memberships(entries: Sequence[Entry], page: Page) -> list[dict[str, Data]]:
    """Return memberships."""
    plan = Plan(f"{HEADING}0.0", "b0.0")
    found: list[dict[str, Data]] = []
    for entry in entries:
        for part in _all(entry):
            names = [head for head in part.heads if head.slot == plan.whole] or part.heads[:1]
            fields = _fields([head for head in part.heads if head not in names], plan, page)
            if "team" in fields:
                fields["title"] = fields.pop("team")
            found.append(_with_body({"organization": _value(names, page), **fields}, part, page))
    return [one for one in found if one]


def custom(entries: Sequence[Entry], page: Page) -> list[dict[str, Data]]:
    """Return entries of a section of one's own."""
    return [_custom(part, page) for entry in entries for part in _all(entry)]


def _all(entry: Entry) -> list[Part]:
    """Return the parts of an entry that are entries of their own, with what the heading says."""
    if not entry.roles:
        return [entry.own]
    first, *others = entry.roles
    own = entry.own
    joined = Part(
        [*own.heads, *first.heads], [*own.bylines, *first.bylines], first.dates or own.dates,
        [*own.paragraphs, *first.paragraphs], [*own.facts, *first.facts],
        [*own.items, *first.items], [*own.keywords, *first.keywords], first.url or own.url,
    )  # fmt: skip
    return [joined, *others]


def _job(entry: Entry, plan: Plan, page: Page) -> dict[str, Data]:
    own = _with_body(_titles(entry.own, plan, page), entry.own, page)
    if not entry.roles:
        return own
    if len(entry.roles) == 1 and not entry.own.is_full:
        role = _with_body(_titles(entry.roles[0], plan, page), entry.roles[0], page)
        return {**own, **role}
    summary = own.pop("summary", None)
    shared: dict[str, Data] = {"description": summary} if summary else {}
    extra: dict[str, Data] = {}
    for key in ("bullets", "keywords", "dates"):
        if key in own:
            extra[key] = own.pop(key)
    roles = [_with_body(_titles(part, plan, page), part, page) for part in entry.roles]
    roles[0] = {**extra, **roles[0]}
    if len(roles) == 1 and not ("url" in own and "url" in roles[0]):
        return {**own, **shared, **roles[0]}
    listed: list[Data] = list(roles)
    return without_empty({**own, **shared, "roles": listed})


def _titles(part: Part, plan: Plan, page: Page) -> dict[str, Data]:
    whole = [head for head in part.heads if head.slot == plan.whole]
    titles = [head for head in part.heads if head.slot == plan.title]
    rest = [head for head in part.heads if head.slot not in {plan.whole, plan.title}]
    if titles and not whole and plan.whole and (other := _bold_below(rest)):
        whole = [other]
        rest.remove(other)
    fields = _fields(rest, plan, page, _line_of(part.dates))
    if not titles:
        return without_empty({"organization": _value(whole, page), **fields})
    title, team = titles[0].piece, None
    found = COMMA.search(title.text)
    if found and "team" not in fields and vocabulary.has_title(title.text[: found.start()]):
        team = page.value(title.cut(found.end())).guessed("taken for your team, after the comma")
        title = title.cut(0, found.start())
    return without_empty(
        {
            "organization": _guessed(_value(whole, page), plan, "organization"),
            "title": page.value(title),
            "team": team,
            **fields,
        }
    )


def _bold_below(rest: Sequence[Head]) -> Head | None:
    """Return the bold line below a title that names the organization, and no place."""
    bold = [one for one in rest if one.slot.startswith(BOLD) and one.slot.endswith(".0")]
    return next((one for one in bold if not vocabulary.may_be_place(one.piece.text)), None)


def _line_of(dates: Value | None) -> int | None:
    return dates.sources[0].place.mark.line if dates and dates.sources else None


def _fields(
    rest: Iterable[Head], plan: Plan, page: Page, dated: int | None = None
) -> dict[str, Data]:
    """Return what else the first lines say: the place, the team.

    Args:
        rest: The parts of the lines.
        plan: What the other parts are.
        page: The page.
        dated: The line with the dates, on which a place may stand as well.
    """
    found: dict[str, Data] = {}
    for head in rest:
        if "location" not in found and (
            plan.is_place(head) or vocabulary.may_be_place(head.piece.text)
        ):
            found["location"] = page.value(head.piece)
        elif "team" not in found and head.slot.split(".")[0] == plan.title.split(".")[0]:
            found["team"] = page.value(head.piece)
        elif (
            "location" not in found
            and head.piece.line == dated
            and _NAME.fullmatch(head.piece.text)
        ):
            found["location"] = page.value(head.piece).guessed(
                "taken for the place, as it is short"
            )
        else:
            found.setdefault("more", [])
            if isinstance(more := found["more"], list):
                more.append(page.value(head.piece))
    return found


def _study(entry: Entry, part: Part, plan: Plan, page: Page) -> dict[str, Data]:
    if entry.roles and part is not entry.own and not any(h.slot == plan.whole for h in part.heads):
        heads = [head for head in entry.own.heads if head.slot == plan.whole]
        part = Part([*heads, *part.heads], part.bylines, part.dates, part.paragraphs, part.facts,
                    part.items, part.keywords, part.url)  # fmt: skip
    whole = [head for head in part.heads if head.slot == plan.whole]
    titles = [head for head in part.heads if head.slot == plan.title]
    rest = [head for head in part.heads if head.slot not in {plan.whole, plan.title}]
    grades = [head for head in rest if _GRADE.fullmatch(head.piece.text)]
    others = [head for head in rest if head not in grades[:1]]
    found = _fields(others, plan, page, _line_of(part.dates))
    if (team := found.pop("team", None)) is not None:
        found.setdefault("area", team)
    graded = [line for line in part.bylines if not grades and _GRADE.fullmatch(line.text)]
    if graded or grades:
        found["score"] = page.value(*(head.piece for head in grades[:1]), *graded[:1])
    degree = _degree(titles[0].piece, page) if titles else {}
    if plan.is_guessed and "area" not in degree and len(whole) == 1:
        place = area_end(whole[0].piece.text)
        if place:
            area, school = whole[0].piece.cut(0, place), whole[0].piece.cut(place).cut(1)
            degree["area"] = page.value(area).guessed("taken for the subject, between commas")
            whole = [Head(whole[0].slot, school)]
    facts, left = _facts(part, page)
    bylines = [line for line in part.bylines if line not in graded[:1]]
    body = Part(bylines=bylines, dates=part.dates, paragraphs=part.paragraphs, facts=left,
                items=part.items, keywords=part.keywords, url=part.url)  # fmt: skip
    return _with_body(
        {"institution": _guessed(_value(whole, page), plan, "school"), **degree, **found, **facts},
        body,
        page,
    )


def _degree(piece: Piece, page: Page) -> dict[str, Data]:
    found = COMMA.search(piece.text)
    if found and vocabulary.is_degree(piece.text[: found.start()]):
        return {"degree": page.value(piece.cut(0, found.start())),
                "area": page.value(piece.cut(found.end()))}  # fmt: skip
    return {"degree": page.value(piece)}


def _facts(part: Part, page: Page) -> tuple[dict[str, Data], list[tuple[Piece, Piece]]]:
    found: dict[str, Data] = {}
    left: list[tuple[Piece, Piece]] = []
    for label, text in part.facts:
        name = label_of(label, _FACTS)
        key = {"grade": "score"}.get(name, name)
        if not key or key in found:
            left.append((label, text))
            continue
        said = page.literal(label)
        if key == "courses":
            first, *others = (page.value(one) for one in text.split(COMMA))
            found[key] = [first.also_from(said), *others]
        else:
            found[key] = page.value(text).also_from(said)
    return found, left


def _project(entry: Entry, page: Page) -> dict[str, Data]:
    name, *rest = entry.own.heads
    found: dict[str, Data] = {"name": page.value(name.piece)}
    part = entry.own
    for head in rest:
        key = "location" if vocabulary.may_be_place(head.piece.text) else "description"
        if key in found:
            part.bylines.insert(0, head.piece)
        else:
            found[key] = page.value(head.piece)
    if not entry.roles:
        return _with_body(found, part, page)
    if part.paragraphs and "description" not in found:
        found["description"] = page.value(*part.paragraphs.pop(0))
    first, *others = entry.roles
    for at, head in enumerate(first.heads):
        if not at:
            found["roles"] = [page.value(one) for one in head.piece.split(COMMA)]
        elif "organization" not in found:
            found["organization"] = page.value(head.piece)
        else:
            first.bylines.append(head.piece)
    for role in others:
        first.bylines += [head.piece for head in role.heads] + role.bylines
        first.paragraphs += role.paragraphs
        first.items += role.items
    joined = _all(Entry(Part(dates=part.dates, paragraphs=part.paragraphs, facts=part.facts,
                             items=part.items, keywords=part.keywords, url=part.url,
                             bylines=part.bylines), [first]))[0]  # fmt: skip
    return _with_body(found, joined, page)


def _custom(part: Part, page: Page) -> dict[str, Data]:
    if not part.heads:
        return _with_body({}, part, page)
    name, *rest = part.heads
    found: dict[str, Data] = {"name": page.value(name.piece)}
    has_title = any(not head.slot.startswith(HEADING) for head in rest)
    more: list[Piece] = []
    for head in rest:
        is_place = head.slot == f"{HEADING}0.1" and has_title
        if "location" not in found and (is_place or vocabulary.may_be_place(head.piece.text)):
            found["location"] = page.value(head.piece)
        elif "title" not in found and name.slot.startswith(HEADING):
            found["title"] = page.value(head.piece)
        elif "team" not in found and "title" in found:
            found["team"] = page.value(head.piece)
        else:
            more.append(head.piece)
    part.bylines = more + part.bylines
    return _with_body(found, part, page)


def _with_body(given: Mapping[str, Data | None], part: Part, page: Page) -> dict[str, Data]:
    """Add to an entry what follows its first lines."""
    found = dict(given)
    more = found.pop("more", None)
    terms, left = _terms(part, page, has_place="location" in found)
    others = [one for one in more if isinstance(one, Value)] if isinstance(more, list) else []
    summary = texts(part, page, *others, *(page.value(piece) for piece in left))
    return without_empty(
        {
            **found,
            **terms,
            "dates": part.dates,
            "url": part.url,
            "summary": summary,
            "bullets": [bullet(item, page) for item in part.items],
            "keywords": list(part.keywords),
            "tags": page.audiences(head.piece for head in part.heads),
        }
    )


def _terms(part: Part, page: Page, *, has_place: bool) -> tuple[dict[str, Data], list[Piece]]:
    """Return the place and the terms of employment in further lines, and what is left of these."""
    found: dict[str, Data] = {}
    left: list[Piece] = []
    for line in part.bylines:
        for piece in line.split(_BETWEEN):
            if not (has_place or "location" in found) and vocabulary.may_be_place(piece.text):
                found["location"] = page.value(piece)
            elif not found.get("employment") and (terms := _employment(piece, page)):
                found |= terms
            else:
                left.append(piece)
    return found, left


def _employment(piece: Piece, page: Page) -> dict[str, Data]:
    first, *rest = piece.split(COMMA)
    kind = next((one for one in _EMPLOYMENT if first.text.casefold() in _printed(one)), "")
    if not kind or len(rest) > 1:
        return {}
    found: dict[str, Data] = {"employment": page.literal(first, kind)}
    if rest:
        hours = re.sub(
            r"\s*(?:h|hours|hrs|Std\.?)\s*(?:/|per|a|pro)?\s*(?:week|Woche)\.?", "", rest[0].text
        )
        found["hours"] = page.literal(rest[0], hours)
    return found


def _printed(kind: str) -> set[str]:
    return {
        kind,
        *(languages.load(tag).labels.get(kind, "").casefold() for tag in ("en", "de", "fr", "es")),
    }


def _guessed(value: Value | None, plan: Plan, noun: str) -> Value | None:
    is_guess = value is not None and plan.is_guessed
    return value.guessed(f"taken for the {noun}, beside the comma") if value and is_guess else value


def _value(found: Sequence[Head], page: Page) -> Value | None:
    return page.value(found[0].piece) if found else None
