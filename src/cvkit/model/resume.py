"""The whole résumé."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from cvkit.model.base import Model
from cvkit.model.basics import Basics
from cvkit.model.export import SECTIONS, Export
from cvkit.model.sections import (
    Award,
    Certificate,
    CustomSection,
    Education,
    Interest,
    Job,
    Membership,
    Patent,
    Project,
    Publication,
    Reference,
    Skill,
    SpokenLanguage,
    Talk,
)


class Resume(Model):
    """A résumé as data: the content at the root, how to show it under ``export``."""

    basics: Basics
    work: tuple[Job, ...] = ()
    volunteer: tuple[Job, ...] = ()
    education: tuple[Education, ...] = ()
    projects: tuple[Project, ...] = ()
    publications: tuple[Publication, ...] = ()
    talks: tuple[Talk, ...] = ()
    patents: tuple[Patent, ...] = ()
    awards: tuple[Award, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    skills: tuple[Skill, ...] = ()
    languages: tuple[SpokenLanguage, ...] = ()
    interests: tuple[Interest, ...] = ()
    memberships: tuple[Membership, ...] = ()
    references: tuple[Reference, ...] = ()
    custom: tuple[CustomSection, ...] = ()
    """Sections of your own."""

    export: Export = Field(default_factory=Export)
    """Theme, paper, language, order of sections, variants."""

    @model_validator(mode="after")
    def _sections_exist(self) -> Resume:
        known = {*SECTIONS, *(section.title for section in self.custom)}
        looks = [(("export",), self.export)]
        looks += [(("export", "variants", n), v) for n, v in self.export.variants.items()]  # type: ignore[misc]
        for route, look in looks:
            for index, name in enumerate(look.sections or ()):
                if name not in known:
                    raise _unknown_section(name, known, (*route, "sections", index))
            for name in look.titles:
                if name not in known:
                    raise _unknown_section(name, known, (*route, "titles", name))
        return self


def _unknown_section(name: str, known: set[str], at: tuple[str | int, ...]) -> PydanticCustomError:
    return PydanticCustomError(
        "unknown_choice",
        "there is no section “{given}”",
        {"given": name, "choices": sorted(known), "at": at},
    )
