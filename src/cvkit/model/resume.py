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
        named = [
            (name, (*route, *at))
            for route, look in looks
            for name, at in (
                *((name, ("sections", index)) for index, name in enumerate(look.sections or ())),
                *((name, ("titles", name)) for name in look.titles),
            )
        ]
        unknown = [(name, at) for name, at in named if name not in known]
        if unknown:
            raise PydanticCustomError(
                "unknown_choice",
                "unknown sections",
                {"choices": sorted(known), "unknown": unknown},
            )
        return self
