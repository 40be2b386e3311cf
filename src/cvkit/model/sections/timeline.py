"""Entries with an organization and a period: jobs, courses of study, projects, memberships."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from cvkit import languages
from cvkit.model.base import Choice, Location, NeedsOne, SectionEntry, Textual
from cvkit.model.dates import Dates
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
    SEASONAL = "seasonal"
    SELF_EMPLOYED = "self-employed"
    PER_DIEM = "per-diem"

    @classmethod
    def _called(cls, name: str) -> Self | None:
        meant = languages.labelled("labels", name) & set(cls)
        return cls(*meant) if len(meant) == 1 else None


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
    """The type of employment, printed in the résumé's language, in which it can be written, too."""

    hours: RichText | None = None
    """Hours a week: 36, 20–25; or in your own words."""


class Job(Role, NeedsOne):
    """An employer and your roles there; a single role's keys can be put on the job itself."""

    one_needed = ("organization", "title")

    organization: RichText | None = None
    """The employer's name; not needed with a title, as for freelance work or a career break."""

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

    degree: RichText | None = None
    """The degree: BSc, Master, Abitur, …"""

    area: RichText | None = None
    """The subject."""

    minor: RichText | None = None
    """The subsidiary subject."""

    honors: RichText | None = None
    """Distinctions: cum laude, first class, Dean's list, …"""

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


class Membership(SectionEntry, Textual):
    """A society, board or committee; a plain text is its name."""

    text_field = "organization"

    organization: RichText
    """Its name."""

    title: RichText | None = None
    """Your position in it."""

    location: Location | None = None
    """Where it is."""

    dates: Dates | None = None
    """When: Aug 2024 – present, 2020-06/2020-08, Summer 2020 & 2021."""
