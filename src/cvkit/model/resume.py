"""The whole résumé."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from cvkit.model.base import OneOrMore, Text
from cvkit.model.content import SECTIONS, Content
from cvkit.model.export import Export, Presentation
from cvkit.model.letter import Letter


class Resume(Content):
    """A résumé as data: the content at the top level, its appearance under ``export``."""

    include: Annotated[tuple[Text, ...], OneOrMore] = ()
    """Other files of this folder with parts of the résumé: [work.yaml, publications.yaml]."""

    letter: Letter | None = None
    """A cover letter: a file that has one is printed as a letter, without the sections."""

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
        for index, name in enumerate(look.break_before):
            yield name, (*route, "break_before", index)
        for name in look.titles:
            yield name, (*route, "titles", name)
