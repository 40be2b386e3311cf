"""The sections of a résumé, with one class for each kind of entry.

Names follow JSON Resume 1.x where possible, but ``dates`` replaces its two, and a job has roles.
"""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from cvkit.model.addresses import bare_doi
from cvkit.model.base import (
    Choice,
    Location,
    OneOrMore,
    SectionEntry,
    Selectable,
    Text,
    Textual,
    Url,
)
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.text import RichText


class Employment(Choice):
    """The type of employment."""

    FULL_TIME = "full-time"
    PART_TIME = "part-time"
    CONTRACT = "contract"
    FREELANCE = "freelance"
    INTERNSHIP = "internship"
    APPRENTICESHIP = "apprenticeship"
    TEMPORARY = "temporary"


class Role(SectionEntry):
    """One position within a job: a promotion is a new role."""

    title: RichText | None = None
    """The job title."""

    team: RichText | None = None
    """The team or department."""

    location: Location | None = None
    """Where; a role's location can differ from its job's."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""

    employment: Employment | None = None
    """The type of employment; not printed."""


class Job(Role):
    """An employer and your roles there; a single role's keys can be put on the job itself."""

    organization: RichText
    """The employer's name."""

    description: RichText | None = None
    """What the employer does, in a few words."""

    roles: tuple[Role, ...] = ()
    """Your roles there, latest first."""

    @model_validator(mode="after")
    def _one_place_for_roles(self) -> Self:
        own = [
            name
            for name in ("title", "team", "dates", "summary", "bullets", "keywords")
            if getattr(self, name)
        ]
        if self.roles and own:
            raise PydanticCustomError("role_twice", "{field}", {"field": own[0], "at": (own[0],)})
        return self


class Education(SectionEntry):
    """A course of study."""

    institution: RichText | None = None
    """The school's name."""

    study_type: RichText | None = None
    """The degree: BSc, Master, Abitur, …"""

    area: RichText | None = None
    """The subject."""

    location: Location | None = None
    """Where it is."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""

    score: RichText | None = None
    """Grade or grade point average, as printed."""

    thesis: RichText | None = None
    """The title of your thesis."""

    advisor: RichText | None = None
    """Your thesis advisor."""

    courses: tuple[RichText, ...] = ()
    """Relevant courses."""


class ProjectEntry(SectionEntry):
    """A project, with or without an employer."""

    name: RichText
    """The project's name."""

    description: RichText | None = None
    """What it is, in a few words."""

    organization: RichText | None = None
    """The organization it was for; JSON Resume's entity."""

    roles: tuple[RichText, ...] = ()
    """Your roles in it."""

    type: RichText | None = None
    """Such as application, presentation, volunteering."""

    location: Location | None = None
    """Where you did it."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""


class Author(Textual):
    """An author or inventor; a plain text is a name."""

    text_field = "name"

    name: RichText
    """The person's name, as printed."""

    me: bool = False
    """Whether it is you; also assumed if the name equals basics.name."""


def _without_prefix(value: object) -> object:
    return bare_doi(value.strip()) if isinstance(value, str) else value


_DOI = r"10\.\d{4,9}/\S+$"
_DOI_EXAMPLES = ["10.1000/182"]

Doi = Annotated[
    Text,
    BeforeValidator(
        _without_prefix,
        json_schema_input_type=Annotated[
            Text,
            Field(
                pattern=rf"^(?:(?:https?://)?(?:(?:dx|www)\.)?doi\.org/|[Dd][Oo][Ii]:\s*)?{_DOI}",
                examples=_DOI_EXAMPLES,
            ),
        ],
    ),
    Field(pattern=f"^{_DOI}", examples=_DOI_EXAMPLES),
]
"""A digital object identifier, such as ``10.1000/182``."""


class Publication(SectionEntry):
    """An article, paper, book or dataset."""

    name: RichText
    """Its title."""

    authors: tuple[Author, ...] = ()
    """The authors, in order."""

    publisher: RichText | None = None
    """The journal, conference or publishing house."""

    type: RichText | None = None
    """Such as article, book, dataset."""

    date: Dates | None = None
    """When: a year, a part of it, a month, a day or a period."""

    doi: Doi | None = None
    """The digital object identifier: 10.1000/182; https://doi.org/ before it is taken off."""


class Talk(SectionEntry):
    """A talk, poster or lecture."""

    name: RichText
    """Its title."""

    event: RichText | None = None
    """The conference, series or occasion."""

    location: Location | None = None
    """Where you gave it."""

    date: Dates | None = None
    """When: a year, a part of it, a month, a day or a period."""


class Patent(SectionEntry):
    """A patent or patent application."""

    name: RichText
    """Its title."""

    number: RichText | None = None
    """Its number, as the patent office writes it."""

    office: RichText | None = None
    """The patent office."""

    status: RichText | None = None
    """Such as granted or pending."""

    authors: tuple[Author, ...] = ()
    """The inventors."""

    date: PartialDate | None = None
    """When: a year, a part of it, a month or a day."""


class Award(SectionEntry):
    """A prize, scholarship or honour."""

    title: RichText
    """The award's name."""

    awarder: RichText | None = None
    """Who awarded it."""

    date: Dates | None = None
    """When: a year, a part of it, a month, a day or a period."""


class Certificate(SectionEntry):
    """A certificate or licence."""

    name: RichText
    """The certificate's name."""

    issuer: RichText | None = None
    """Who issued it."""

    date: Dates | None = None
    """When: a year, a part of it, a month, a day or a period."""

    expires: PartialDate | None = None
    """When it expires."""

    id: RichText | None = None
    """The certificate's number."""


class Skill(Selectable):
    """A group of skills: a label and its skills."""

    name: RichText
    """The label: Programming, Methods, …"""

    level: RichText | None = None
    """Your level, in your own words."""

    keywords: tuple[RichText, ...] = ()
    """The skills in the group."""


class LanguageLevel(Choice):
    """Levels of the Common European Framework of Reference, and native."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"
    NATIVE = "native"


class SpokenLanguage(Selectable):
    """A language you speak."""

    language: RichText
    """Its name, or its ISO 639 code, which is printed as a name."""

    level: LanguageLevel | None = None
    """A1 to C2, or native."""

    fluency: RichText | None = None
    """Your level in your own words; printed instead of the level."""


class Interest(Selectable):
    """An interest, with details."""

    name: RichText
    """What it is."""

    keywords: tuple[RichText, ...] = ()
    """Details."""


class Membership(SectionEntry):
    """A society, board or committee."""

    organization: RichText
    """Its name."""

    title: RichText | None = None
    """Your position in it."""

    location: Location | None = None
    """Where it is."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""


class Reference(Selectable):
    """A person who recommends you."""

    name: RichText
    """Their name."""

    title: RichText | None = None
    """Their title or position."""

    organization: RichText | None = None
    """Where they work."""

    reference: RichText | None = None
    """What they say about you."""

    email: Annotated[tuple[Text, ...], OneOrMore] = ()
    """One e-mail address, or a list."""

    phone: Annotated[tuple[Text, ...], OneOrMore] = ()
    """One phone number, or a list."""

    url: Url | None = None
    """Their website."""


class SectionKind(Choice):
    """The four section layouts."""

    TIMELINE = "timeline"
    RECORDS = "records"
    GROUPS = "groups"
    PROSE = "prose"


class CustomEntry(SectionEntry, Textual):
    """An entry of a custom section; use the keys that fit."""

    text_field = "summary"

    name: RichText | None = None
    """Its name; in groups the label, in prose the heading."""

    organization: RichText | None = None
    """Employer, client, school, …"""

    title: RichText | None = None
    """Your role."""

    team: RichText | None = None
    """Printed after the title."""

    location: Location | None = None
    """Where."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""

    level: RichText | None = None
    """The level, in your own words."""


class CustomSection(Selectable):
    """Your own section, with any title."""

    title: Text
    """Its title; `export.sections` and `export.titles` refer to it by this."""

    kind: SectionKind = SectionKind.RECORDS
    """timeline (jobs), records (one line each, dated), groups (label: items) or prose."""

    entries: tuple[CustomEntry, ...] = ()
    """Its entries; a plain text is an entry, too."""
