"""The whole résumé."""

from collections.abc import Iterator

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from cvkit.model.base import Model
from cvkit.model.basics import Basics
from cvkit.model.export import SECTIONS, Export, Presentation
from cvkit.model.sections import (
    Award,
    Certificate,
    CustomSection,
    Education,
    Interest,
    Job,
    Membership,
    Patent,
    ProjectEntry,
    Publication,
    Reference,
    Skill,
    SpokenLanguage,
    Talk,
)


class Resume(Model):
    """A résumé as data: the content at the root, how to show it under ``export``."""

    basics: Basics
    """Who you are and how to reach you."""

    work: tuple[Job, ...] = ()
    """Jobs, the latest first."""

    volunteer: tuple[Job, ...] = ()
    """Unpaid work, written as jobs are."""

    education: tuple[Education, ...] = ()
    """Courses of study, the latest first."""

    projects: tuple[ProjectEntry, ...] = ()
    """Pieces of work that stand for themselves."""

    publications: tuple[Publication, ...] = ()
    """Articles, papers, books and datasets."""

    talks: tuple[Talk, ...] = ()
    """Talks, posters and lectures."""

    patents: tuple[Patent, ...] = ()
    """Patents and applications for them."""

    awards: tuple[Award, ...] = ()
    """Prizes, scholarships and honours."""

    certificates: tuple[Certificate, ...] = ()
    """Certificates and licences."""

    skills: tuple[Skill, ...] = ()
    """Groups of skills: a label and what it covers."""

    languages: tuple[SpokenLanguage, ...] = ()
    """Languages that you speak, with their levels."""

    interests: tuple[Interest, ...] = ()
    """What you like beside work."""

    memberships: tuple[Membership, ...] = ()
    """Societies, boards and committees."""

    references: tuple[Reference, ...] = ()
    """People who speak for you."""

    custom: tuple[CustomSection, ...] = ()
    """Sections of your own."""

    export: Export = Field(default_factory=Export)
    """Theme, paper, language, order of sections, variants."""

    @field_validator("export")
    @classmethod
    def _sections_exist(cls, export: Export, info: ValidationInfo) -> Export:
        if "custom" not in info.data:
            return export  # its own errors come first: they may hide a title
        known = {*SECTIONS, *(section.title for section in info.data["custom"])}
        unknown = [(name, at) for name, at in _named_sections(export) if name not in known]
        if unknown:
            raise PydanticCustomError(
                "unknown_choice",
                "unknown sections",
                {"choices": sorted(known), "unknown": unknown},
            )
        return export


def _named_sections(export: Export) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield each section that ``export`` names, with the way from there to its name."""
    looks: list[tuple[tuple[str, ...], Presentation]] = [((), export)]
    looks += [(("variants", name), variant) for name, variant in export.variants.items()]
    for route, look in looks:
        for index, name in enumerate(look.sections or ()):
            yield name, (*route, "sections", index)
        for name in look.titles:
            yield name, (*route, "titles", name)
