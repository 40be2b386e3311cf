"""Reads the jobs, the education, the languages and the skills of a Europass Candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.europass import shared
from cvkit.importers.reading import jobs, rich_text
from cvkit.importers.values import Data, Value, text_of, values, without_empty

if TYPE_CHECKING:
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.reading.xml_tree import Element

_DIMENSIONS = ("CEF-Understanding-Listening", "CEF-Understanding-Reading",
               "CEF-Speaking-Interaction", "CEF-Speaking-Production",
               "CEF-Writing-Production")  # fmt: skip
_FREE_SKILLS = (
    ("CommunicationAndInterpersonalSkills", "CommunicationAndInterpersonalSkill"),
    ("ManagementAndLeadershipSkills", "ManagementAndLeadershipSkill"),
    ("OrganisationalSkills", "OrganisationalSkill"),
    ("DigitalSkills", "DigitalSkillsGroup"),
)


def place(address: Element) -> dict[str, Data]:
    """Return a place from an address."""
    return shared.location(
        [one.value for one in address.all("AddressLine")],
        address.get("PostalCode"),
        address.get("CityName"),
        address.get("CountrySubDivisionCode"),
        address.get("CountryCode"),
    )


def period(holder: Element, ledger: Ledger) -> Value | None:
    """Return the dates in an element: of employment, attendance, or anything else."""
    names = ("EmploymentPeriod", "AttendancePeriod", "Period", "Date")
    given = next((one for name in names if (one := holder.first(name))), None)
    if given is None:
        return shared.period(_point(holder, "FirstIssuedDate"), None, None, ledger)
    flag = given.get("CurrentIndicator") or given.get("Ongoing")
    return shared.period(_point(given, "StartDate"), _point(given, "EndDate"), flag, ledger)


def _point(given: Element, name: str) -> Value | None:
    one = given.first(name)
    return one.get("FormattedDateTime") or one.get("DateText") or one.value


def work(profile: Element, ledger: Ledger) -> list[Data]:
    """Return the jobs; those at one employer that follow each other are roles of one job."""
    found = [
        _job(one, ledger) for one in profile.all("EmploymentHistory", "EmployerHistory") if one
    ]
    together, notes = jobs.joined(found)
    ledger.add(notes)
    return together


def _job(history: Element, ledger: Ledger) -> dict[str, Data]:
    address, site = _contact(history)
    whole = without_empty(
        {
            "organization": shared.line(history.get("OrganizationName"), ledger),
            "location": address,
            "url": site,
        }
    )
    roles = [_role(one, history, ledger) for one in history.all("PositionHistory") if one] or [
        _role(history, history, ledger)
    ]
    for role in roles:
        _join_places(whole, role)
    if len(roles) == 1:
        if "location" in roles[0]:
            for part in values(whole.get("location", {})):
                ledger.lose(part, "the place of the position is another one")
        only = {**whole, **roles[0]}
        return shared.with_links(only, [one.value for one in history.all("Link") if one.value])
    whole = shared.with_links(whole, [one.value for one in history.all("Link")[:1] if one.value])
    rest = [one.value for one in history.all("Link")[1:] if one.value]
    roles[-1] = shared.with_links(roles[-1], rest)
    return {**whole, "roles": [*roles]}


def _role(position: Element, history: Element, ledger: Ledger) -> dict[str, Data]:
    department = position.get("Department") or history.get("Department")
    role = without_empty(
        {
            "title": shared.line(position.get("PositionTitle"), ledger),
            "team": shared.line(department, ledger),
            "location": shared.location(
                [], None, position.get("City"), None, position.get("Country")
            ),
            "dates": period(position, ledger) or period(history, ledger),
            **shared.entry_text(position.get("Description"), ledger),
        }
    )
    if position is history:  # whose links are the job's
        return role
    return shared.with_links(role, [one.value for one in position.all("Link") if one.value])


def _contact(holder: Element) -> tuple[dict[str, Data], Value | None]:
    """Return the place and the website of an employer or a school."""
    channels = holder.all("OrganizationContact", "Communication")
    addresses = [one.first("Address") for one in channels if one.first("Address")]
    sites = [
        site
        for one in channels
        if one.text("ChannelCode").lower() == "web" and (site := one.get("URI"))
    ]
    return (place(addresses[0]) if addresses else {}), (sites[0] if sites else None)


def _join_places(job: dict[str, Data], role: dict[str, Data]) -> None:
    """Leave a role's place out if it is its job's."""
    own, other = role.get("location"), job.get("location")
    if not (isinstance(own, dict) and isinstance(other, dict)):
        return
    if not all(key not in other or shared.is_same(value, other[key]) for key, value in own.items()):
        return
    for key, value in own.items():
        same = other.get(key)
        assert isinstance(value, Value)  # noqa: S101 - parts of a place are texts
        other[key] = same.also_from(value) if isinstance(same, Value) else value
    del role["location"]


def education(profile: Element, ledger: Ledger) -> list[Data]:
    """Return the courses of study."""
    path = ("EducationHistory", "EducationOrganizationAttendance")
    return [_course(one, ledger) for one in profile.all(*path) if one]


def _course(attended: Element, ledger: Ledger) -> dict[str, Data]:
    degree = attended.first("EducationDegree")
    address, site = _contact(attended)
    names = [shared.line(one, ledger) for one in (degree.get("DegreeName"),
                                                  attended.get("ProgramName"))]  # fmt: skip
    title, program = names if names[0] else (names[1], None)
    if title and program and shared.is_same(title, program):
        title, program = title.also_from(program), None
    fields = [one.get("MainFieldOfStudy") for one in degree.all("FieldOfStudy")]
    entry = without_empty(
        {
            "institution": shared.line(attended.get("OrganizationName"), ledger),
            "degree": title,
            "area": shared.joined([program, *fields], ", "),
            "location": address,
            "dates": period(attended, ledger),
            "score": degree.get("FinalGrade", "ScoreText"),
            "thesis": shared.line(degree.get("Thesis"), ledger),
            "url": site,
            **shared.entry_text(
                degree.get("OccupationalSkillsCovered") or attended.get("Description"), ledger
            ),
        }
    )
    return shared.with_links(entry, [one.value for one in attended.all("Link") if one.value])


def languages(profile: Element) -> list[Data]:
    """Return the foreign languages."""
    found: list[Data] = []
    for one in profile.all("PersonQualifications", "PersonCompetency"):
        name = one.get("CompetencyID") or one.get("CompetencyName")
        if name is None or one.text("TaxonomyID").lower() not in {"language", ""}:
            continue
        dimensions = one.all("CompetencyDimension")
        codes = {at.text("CompetencyDimensionTypeCode"): at for at in dimensions}
        levels = [
            at.get("Score", "ScoreText") if (at := codes.get(code)) else None
            for code in _DIMENSIONS
        ]
        level = shared.language_levels(levels)
        sources = [at.get("CompetencyDimensionTypeCode") for at in codes.values() if at]
        language = shared.language_code(name).also_from(*sources)
        found.append({"language": language, **level})
    return found


def skills(profile: Element, ledger: Ledger) -> list[Data]:
    """Return the skills, in groups if they have any."""
    digital = profile.first("Skills")
    found: list[Data] = [
        {"name": name} for one in digital.all("PersonCompetency") if (name := _skill(one))
    ]
    found += (
        {"name": name}
        for one in profile.all("PersonQualifications", "PersonCompetency")
        if one.text("TaxonomyID").lower() not in {"language", ""} and (name := _skill(one))
    )
    for group in digital.all("SkillsGroup"):
        names: list[Data] = [*filter(None, map(_skill, group.all("PersonCompetency")))]
        if entry := without_empty({"name": _plain(group.get("Title")), "keywords": names}):
            found.append(entry)
    for holder, item in _FREE_SKILLS:
        for one in (*profile.all(holder, item), *profile.all("Skills", holder, item)):
            found += _described(one, ledger)
    return found


def _skill(competency: Element) -> Value | None:
    return _plain(competency.get("CompetencyName") or competency.get("CompetencyID"))


def _plain(value: Value | None) -> Value | None:
    return value.with_text(rich_text.escaped(value.text)) if value else None


def _described(skill: Element, ledger: Ledger) -> list[Data]:
    """Return a skill that is described in free text."""
    title = shared.line(skill.get("Title"), ledger)
    text = shared.entry_text(skill.get("Description"), ledger)
    details = [one for one in (text.get("summary"), *_texts(text.get("bullets"))) if one]
    if title and len(details) == 1 and text_of(details[0]) == title.text:
        same = details.pop()
        title = title.also_from(same if isinstance(same, Value) else None)
    entry = without_empty({"name": title, "keywords": details})
    return [entry] if entry else []


def _texts(bullets: Data | None) -> list[Data]:
    """Return the texts of bullets, with those nested in them."""
    found: list[Data] = []
    for one in bullets if isinstance(bullets, list) else []:
        if isinstance(one, dict):
            found += [one["text"], *_texts(one.get("bullets"))]
        else:
            found.append(one)
    return found
