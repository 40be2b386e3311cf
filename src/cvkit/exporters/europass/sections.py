"""Writes the sections of a document as those that Europass has."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.exporters.europass import countries, dates
from cvkit.exporters.europass.editor_html import details, field_of
from cvkit.exporters.europass.person import Tongue, address, place
from cvkit.exporters.europass.xml_elements import Element, element, optional
from cvkit.model.dates import Dates, PartialDate
from cvkit.view.blocks import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.exporters.europass.losses import Losses
    from cvkit.view.blocks import Document, Entry, Inline, Section

_DIMENSIONS = {
    "listening": "CEF-Understanding-Listening",
    "reading": "CEF-Understanding-Reading",
    "spoken interaction": "CEF-Speaking-Interaction",
    "spoken production": "CEF-Speaking-Production",
    "writing": "CEF-Writing-Production",
}
_OF_A_PLACE = frozenset({"location", "text", "city", "region", "country"})
_SKILL_LEVEL = re.compile(r"([ABC][12]) ([a-z, ]+)")


class Context(NamedTuple):
    """What all sections need.

    Attributes:
        document: The document.
        losses: Where to say what isn't written.
    """

    document: Document
    losses: Losses

    def model(self, route: Route) -> Any:  # noqa: ANN401 - any part of a résumé
        """Return the part of the résumé that a block was made from."""
        selection = self.document.selection
        found: Any = selection.resume if selection else None
        for step in route:
            found = found[step] if isinstance(step, int) else getattr(found, step, None)
        return found

    def period(self, route: Route) -> dates.Written:
        """Return the dates of an entry, and say what Europass doesn't of them."""
        model = self.model(route)
        for field in ("dates", "date"):
            value = getattr(model, field, None)
            if isinstance(value, Dates | PartialDate):
                found = dates.written(value)
                if found.reason:
                    self.losses.add((*route, field), found.reason)
                return found
        return dates.Written()


def work(section: Section, context: Context) -> list[Element]:
    """Return an employer for each role, as the editor has it."""
    return [
        _employer(entry, role, context)
        for entry in section.entries
        for role in entry.children or (entry,)
    ]


def _employer(job: Entry, role: Entry, context: Context) -> Element:
    model = context.model(job.origin)
    own = context.model(role.origin)
    locale = context.document.locale
    office = place(model.location, locale)
    site = _channel_of_web(job.link)
    where = place(own.location, locale) if own.location else office
    is_apart = role is not job
    about = (job.description, *job.summary) if is_apart else ()
    byline = tuple(one for one in role.byline if field_of(one) not in _OF_A_PLACE)
    return element(
        "EmployerHistory",
        element("hr:OrganizationName", plain(job.organization)),
        _contact(address(office), site),
        element(
            "PositionHistory",
            element("PositionTitle", plain(role.title), attributes={"typeCode": "FREETEXT"}),
            dates.employment(context.period(role.origin)),
            optional(
                "oa:Description", details(replace(role, byline=byline), context.document, *about)
            ),
            optional("City", where.city),
            optional("Country", where.country),
        ),
        optional("Department", plain(role.team)),
        optional("Link", _address(role.link) if is_apart else ""),
    )


def _contact(where: Element | None, site: Element | None) -> Element | None:
    return optional("OrganizationContact", element("Communication", where) if where else None, site)


def _channel_of_web(link: Inline) -> Element | None:
    found = _address(link)
    if not found:
        return None
    return element("Communication", element("ChannelCode", "Web"), element("oa:URI", found))


def _address(link: Inline) -> str:
    return next((span.href for span in link if span.href), "")


def education(section: Section, context: Context) -> list[Element]:
    """Return the courses of study."""
    return [_attendance(entry, context) for entry in section.entries]


def _attendance(entry: Entry, context: Context) -> Element:
    model = context.model(entry.origin)
    rest = tuple(fact for fact in entry.facts if field_of(fact.text) not in {"score", "thesis"})
    return element(
        "EducationOrganizationAttendance",
        element("hr:OrganizationName", plain(entry.organization)),
        _contact(
            address(place(model.location, context.document.locale)), _channel_of_web(entry.link)
        ),
        dates.attendance(context.period(entry.origin)),
        element(
            "EducationDegree",
            element("hr:DegreeName", plain(entry.title)),
            optional(
                "FinalGrade", optional("hr:ScoreText", model.score.plain if model.score else "")
            ),
            optional("Thesis", model.thesis.plain if model.thesis else ""),
            optional(
                "OccupationalSkillsCovered",
                details(replace(entry, facts=rest), context.document),
            ),
        ),
    )


def tongues(section: Section | None, context: Context) -> list[Tongue]:
    """Return the mother tongues, which have no other level."""
    found = [
        entry
        for entry in (section.entries if section else ())
        if _level(entry, context) == "native"
    ]
    for entry in found:
        if context.model(entry.origin).fluency:
            context.losses.add(
                (*entry.origin, "fluency"), "has no place in Europass for a mother tongue"
            )
    return [_tongue(entry, context) for entry in found]


def _tongue(entry: Entry, context: Context) -> Tongue:
    name = plain(entry.title)
    return Tongue(countries.language(name, context.document.locale), name)


def _level(entry: Entry, context: Context) -> str:
    model = context.model(entry.origin)
    return str(model.level) if model.level else plain(entry.level)


def languages(section: Section | None, context: Context) -> list[Element]:
    """Return the foreign languages, with a level for each skill of CEFR."""
    found = []
    for entry in section.entries if section else ():
        level = _level(entry, context)
        if level == "native":
            continue
        levels = _by_skill(level)
        told = plain(entry.level)
        if told and (not levels or told not in {level, *levels.values()}):
            context.losses.add(
                (*entry.origin, "fluency"),
                "has no place in Europass, which has only levels of CEFR",
            )
        tongue = _tongue(entry, context)
        scheme = "NORMAL" if tongue.code else "FREE_TEXT"
        found.append(
            element(
                "PersonCompetency",
                element(
                    "CompetencyID", tongue.code or tongue.name, attributes={"schemeName": scheme}
                ),
                element("hr:TaxonomyID", "language"),
                *(
                    element(
                        "eures:CompetencyDimension",
                        element("hr:CompetencyDimensionTypeCode", _DIMENSIONS[skill]),
                        element("eures:Score", element("hr:ScoreText", one)),
                    )
                    for skill, one in levels.items()
                ),
            )
        )
    return found


def _by_skill(level: str) -> dict[str, str]:
    """Return the level of each skill: the same for all, or as ``B2 reading; C1 writing`` says."""
    if re.fullmatch(r"[ABC][12]", level):
        return dict.fromkeys(_DIMENSIONS, level)
    found: dict[str, str] = {}
    for part in level.split("; "):
        match = _SKILL_LEVEL.fullmatch(part)
        skills = match[2].split(", ") if match else []
        if match is None or not set(skills) <= set(_DIMENSIONS):
            return {}
        found |= dict.fromkeys(skills, match[1])
    return {skill: found[skill] for skill in _DIMENSIONS if skill in found}


def skills(section: Section, context: Context) -> list[Element]:
    """Return the skills, each once: the editor refuses to have one twice."""
    seen: set[str] = set()
    found = []
    for entry in section.entries:
        title, level = plain(entry.title), plain(entry.level)
        label = _with_level(title, level, context)
        if not entry.items:
            found += list(_skill(label, seen))
            continue
        items = [one for item in entry.items for one in _skill(plain(item), seen)]
        found += [element("SkillsGroup", element("Title", label), *items)] if label else items
    return found


def _with_level(title: str, level: str, context: Context) -> str:
    opening, closing = context.document.brackets
    return f"{title}{opening}{level}{closing}" if title and level else title or level


def _skill(name: str, seen: set[str]) -> Iterator[Element]:
    if name and name.casefold() not in seen:
        seen.add(name.casefold())
        yield element(
            "PersonCompetency",
            element("hr:TaxonomyID", "Digital_Skill"),
            element("hr:CompetencyName", name),
        )
