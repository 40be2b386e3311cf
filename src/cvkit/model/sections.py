"""The sections of a résumé, one class for each kind of entry.

Names follow JSON Resume 1.x where it has one; ``dates`` replaces its ``startDate`` and
``endDate``, and a job has roles.
"""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from cvkit.model.base import Location, OneOrMore, SectionEntry, Selectable, Text, Textual, Url
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.text import RichText


class Employment(StrEnum):
    """On what terms a role was held."""

    FULL_TIME = "full-time"
    PART_TIME = "part-time"
    CONTRACT = "contract"
    FREELANCE = "freelance"
    INTERNSHIP = "internship"
    APPRENTICESHIP = "apprenticeship"
    TEMPORARY = "temporary"


class Role(SectionEntry):
    """One position within a job: a promotion is a new role."""

    title: Text | None = None
    """What the position is called."""

    team: Text | None = None
    """The team or department."""

    location: Location | None = None
    """Where; a role may be elsewhere than its job."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""

    employment: Employment | None = None
    """On what terms; not printed."""


class Job(Role):
    """An employer and the roles held there; of a single role the fields may stand here."""

    organization: Text
    """The employer's name."""

    description: RichText | None = None
    """What the employer does, in a few words."""

    roles: tuple[Role, ...] = ()
    """The roles held there, the latest first."""

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

    institution: Text | None = None
    """The school's name."""

    study_type: Text | None = None
    """The degree: BSc, Master, Abitur, …"""

    area: Text | None = None
    """The subject."""

    location: Location | None = None
    """Where it is."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""

    score: Text | None = None
    """Grade or grade point average, as it is to be printed."""

    thesis: RichText | None = None
    """Its title."""

    advisor: Text | None = None
    """Who guided it."""

    courses: tuple[RichText, ...] = ()
    """Courses worth naming."""


class ProjectEntry(SectionEntry):
    """A piece of work that stands for itself."""

    name: Text
    """What it is called."""

    description: RichText | None = None
    """What it is, in a few words."""

    organization: Text | None = None
    """For whom; JSON Resume calls it entity."""

    roles: tuple[Text, ...] = ()
    """What you were in it."""

    type: Text | None = None
    """Such as application, presentation, volunteering."""

    location: Location | None = None
    """Where it was done."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""


class Author(Textual):
    """A person who wrote or invented; a plain text is a name."""

    text_field = "name"

    name: Text
    """The person's name, as it is to be printed."""

    me: bool = False
    """Whether it is the résumé's owner; a name equal to basics.name is taken as such."""


class Publication(SectionEntry):
    """An article, paper, book or dataset."""

    name: RichText
    """Its title."""

    authors: tuple[Author, ...] = ()
    """Who wrote it, in order."""

    publisher: Text | None = None
    """The journal, conference or publishing house."""

    type: Text | None = None
    """Such as article, book, dataset."""

    date: PartialDate | None = None
    """When: a year, a season, a month or a day."""

    doi: Annotated[Text, Field(pattern=r"^10\.\d{4,9}/\S+$", examples=["10.1000/182"])] | None = (
        None
    )
    """The digital object identifier, without https://doi.org/."""


class Talk(SectionEntry):
    """A talk, poster or lecture."""

    name: RichText
    """Its title."""

    event: Text | None = None
    """The conference, series or occasion."""

    location: Location | None = None
    """Where it was given."""

    date: PartialDate | None = None
    """When: a year, a season, a month or a day."""


class Patent(SectionEntry):
    """A patent or an application for one."""

    name: RichText
    """What it protects."""

    number: Text | None = None
    """Its number, as the office writes it."""

    office: Text | None = None
    """The patent office."""

    status: Text | None = None
    """Such as granted or pending."""

    authors: tuple[Author, ...] = ()
    """The inventors."""

    date: PartialDate | None = None
    """When: a year, a season, a month or a day."""


class Award(SectionEntry):
    """A prize, scholarship or honour."""

    title: Text
    """What it is called."""

    awarder: Text | None = None
    """Who gave it."""

    date: PartialDate | None = None
    """When: a year, a season, a month or a day."""


class Certificate(SectionEntry):
    """A certificate or licence."""

    name: Text
    """What it is called."""

    issuer: Text | None = None
    """Who issued it."""

    date: PartialDate | None = None
    """When: a year, a season, a month or a day."""

    expires: PartialDate | None = None
    """Until when it is valid."""

    id: Text | None = None
    """The certificate's number."""


class Skill(Selectable):
    """A group of skills: a label and the things it covers."""

    name: Text
    """The label: Programming, Methods, …"""

    level: Text | None = None
    """How well, in your own words."""

    keywords: tuple[Text, ...] = ()
    """What the group covers."""


class LanguageLevel(StrEnum):
    """Levels of the Common European Framework of Reference, and the mother tongue."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"
    NATIVE = "native"


class SpokenLanguage(Selectable):
    """A language you speak."""

    language: Text
    """Its name, or its ISO 639 code, printed as a name."""

    level: LanguageLevel | None = None
    """A1 to C2, or native."""

    fluency: Text | None = None
    """In your own words; printed instead of the level."""


class Interest(Selectable):
    """Something you like, and what of it."""

    name: Text
    """What it is."""

    keywords: tuple[Text, ...] = ()
    """What of it."""


class Membership(SectionEntry):
    """A society, board or committee."""

    organization: Text
    """Its name."""

    title: Text | None = None
    """What you are in it."""

    location: Location | None = None
    """Where it is."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""


class Reference(Selectable):
    """Someone who speaks for you."""

    name: Text
    """Who it is."""

    title: Text | None = None
    """What they are."""

    organization: Text | None = None
    """Where they work."""

    reference: RichText | None = None
    """What they say."""

    email: Annotated[tuple[Text, ...], OneOrMore] = ()
    """One address, or a list."""

    phone: Annotated[tuple[Text, ...], OneOrMore] = ()
    """One number, or a list."""

    url: Url | None = None
    """Their page."""


class SectionKind(StrEnum):
    """The four shapes that every section has one of."""

    TIMELINE = "timeline"
    RECORDS = "records"
    GROUPS = "groups"
    PROSE = "prose"


class CustomEntry(SectionEntry, Textual):
    """An entry of a section of your own; use what fits."""

    text_field = "summary"

    name: RichText | None = None
    """What it is called; in groups the label, in prose the heading."""

    organization: Text | None = None
    """Employer, client, school, …"""

    title: Text | None = None
    """What you were."""

    team: Text | None = None
    """Printed after the title."""

    location: Location | None = None
    """Where."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""

    level: Text | None = None
    """How well or how hard, in your own words."""


class CustomSection(Selectable):
    """A section of your own, with any title."""

    title: Text
    """Its title; `export.sections` and `export.titles` call it by that."""

    kind: SectionKind = SectionKind.RECORDS
    """timeline (jobs), records (one line each, dated), groups (label: items) or prose."""

    entries: tuple[CustomEntry, ...] = ()
    """What stands in it; a plain text is an entry, too."""
