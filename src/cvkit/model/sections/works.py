"""Works and those who made them: publications, talks and patents."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from cvkit.model.addresses import bare_doi
from cvkit.model.base import Location, SectionEntry, Text, Textual
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.text import RichText


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
