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
    """A résumé as data: the content at the top level, its appearance under ``export``."""

    basics: Basics
    """Who you are and how to reach you."""

    work: tuple[Job, ...] = ()
    """Jobs, latest first."""

    volunteer: tuple[Job, ...] = ()
    """Unpaid work, with the same keys as jobs."""

    education: tuple[Education, ...] = ()
    """Courses of study, latest first."""

    projects: tuple[ProjectEntry, ...] = ()
    """Projects, with or without an employer."""

    publications: tuple[Publication, ...] = ()
    """Articles, papers, books and datasets."""

    talks: tuple[Talk, ...] = ()
    """Talks, posters and lectures."""

    patents: tuple[Patent, ...] = ()
    """Patents and patent applications."""

    awards: tuple[Award, ...] = ()
    """Prizes, scholarships and honours."""

    certificates: tuple[Certificate, ...] = ()
    """Certificates and licences."""

    skills: tuple[Skill, ...] = ()
    """Groups of skills: a label and its skills."""

    languages: tuple[SpokenLanguage, ...] = ()
    """Languages you speak, with levels."""

    interests: tuple[Interest, ...] = ()
    """Interests outside work."""

    memberships: tuple[Membership, ...] = ()
    """Societies, boards and committees."""

    references: tuple[Reference, ...] = ()
    """People who recommend you."""

    custom: tuple[CustomSection, ...] = ()
    """Your own sections."""

    export: Export = Field(default_factory=Export)
    """Theme, paper size, language, order of sections, variants."""

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
    """Yield each section that ``export`` names, with the name's route within ``export``."""
    looks: list[tuple[tuple[str, ...], Presentation]] = [((), export)]
    looks += [(("variants", name), variant) for name, variant in export.variants.items()]
    for route, look in looks:
        for index, name in enumerate(look.sections or ()):
            yield name, (*route, "sections", index)
        for name in look.titles:
            yield name, (*route, "titles", name)
