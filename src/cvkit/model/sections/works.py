"""Works and those who made them: publications, talks and patents."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Self

from pydantic import BeforeValidator, Field

from cvkit import languages
from cvkit.foreign import works as foreign
from cvkit.model.addresses import bare_doi
from cvkit.model.base import Choice, Location, Model, OneOrMore, SectionEntry, Text, Textual
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.text import RichText


class Author(Textual):
    """An author or inventor; a plain text is a name."""

    text_field = "name"

    name: RichText
    """The person's name, as printed; yours, as in basics.name or basics.other_names, is bold."""

    equal: bool = False
    """Whether they are one of those who contributed equally; marked with a star."""

    corresponding: bool = False
    """Whether they are the corresponding author; marked with a dagger."""


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


def _without_label(value: object) -> object:
    return re.sub(r"^ISBN(?:-1[03])?[:\s]*", "", value.strip()) if isinstance(value, str) else value


Isbn = Annotated[
    Text,
    BeforeValidator(_without_label, json_schema_input_type=Text),
    Field(pattern=r"^(?:97[89][ -]?)?(?:\d[ -]?){9}[\dXx]$", examples=["978-0-306-40615-7"]),
]
"""An International Standard Book Number of 10 or 13 digits (ISO 2108)."""


class WorkKind(Choice):
    """What a work is, which can also be written as other programs and languages name it."""

    @classmethod
    def _called(cls, name: str) -> Self | None:
        plain = re.sub(r"[\s_.'’-]", "", name.casefold()).replace("theses", "thesis")
        others = {one.value: one.value for one in cls} | dict(cls._other_names())
        value = others.get(plain) or others.get(plain.removesuffix("s"))
        labels = {one.value: one.value for one in cls} | dict(cls._plurals())
        meant = {labels[key] for key in languages.labelled("works", name) if key in labels}
        meant = {value} if value else meant
        return cls(meant.pop()) if len(meant) == 1 else None

    @classmethod
    def _other_names(cls) -> Mapping[str, str]:
        """Return values by other names, which are written as in ``cvkit.foreign.works``."""
        raise NotImplementedError

    @classmethod
    def _plurals(cls) -> Mapping[str, str]:
        """Return values by the labels of their groups in the files of languages."""
        return {}


class PublicationKind(WorkKind):
    """What a publication is; in the order of their groups."""

    ARTICLE = "article"
    CONFERENCE = "conference"
    BOOK = "book"
    CHAPTER = "chapter"
    PREPRINT = "preprint"
    THESIS = "thesis"
    REPORT = "report"
    DATASET = "dataset"
    SOFTWARE = "software"

    @classmethod
    def _other_names(cls) -> Mapping[str, str]:
        return foreign.PUBLICATIONS

    @classmethod
    def _plurals(cls) -> Mapping[str, str]:
        return {label: kind for kind, label in GROUP_LABELS.items()}


GROUP_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "article": "articles",
        "conference": "conference_papers",
        "book": "books",
        "chapter": "chapters",
        "preprint": "preprints",
        "thesis": "theses",
        "report": "reports",
        "dataset": "datasets",
        "software": "software",
    }
)
"""The name of each kind's plural in the files of languages, in the order of the groups."""


class Publication(SectionEntry):
    """An article, paper, book, dataset or program."""

    name: RichText
    """Its title."""

    authors: tuple[Author, ...] = ()
    """The authors, in order."""

    editors: tuple[Author, ...] = ()
    """The editors, of the book itself or of the one that contains it."""

    kind: PublicationKind | None = None
    """What it is; printed if the journal or the book doesn't tell. Other names are understood, too:
    book chapter, PhD thesis, inproceedings."""

    journal: RichText | None = None
    """The journal."""

    volume: RichText | None = None
    """The volume of the journal or of the book."""

    issue: RichText | None = None
    """The issue of the journal."""

    pages: RichText | None = None
    """The pages, or the article's number: 45–67, e1002."""

    book: RichText | None = None
    """The book or the proceedings that contain it."""

    publisher: RichText | None = None
    """The publishing house, repository or university."""

    isbn: Isbn | None = None
    """The book's number."""

    status: Text | None = None
    """in press, accepted, submitted, under review, in preparation, preprint, or your own words."""

    date: Dates | None = None
    """When: a year, a part of it, a month, a day or a period."""

    doi: Doi | None = None
    """The digital object identifier: 10.1000/182; https://doi.org/ before it is taken off."""


class ListFiles(Model):
    """Files that a list's entries come from."""

    files: Annotated[tuple[Text, ...], OneOrMore, Field(alias="from", examples=["bullets.yaml"])]
    """A YAML file beside the résumé with a list, or several such files; publications can come from
    files in BibTeX, BibLaTeX and CSL-JSON as well."""

    select: Annotated[tuple[Text, ...], OneOrMore] = ()
    """Only these entries, by id and tags, or by key and keywords; * stands for any characters."""

    exclude: Annotated[tuple[Text, ...], OneOrMore] = ()
    """Not these entries, by the same names."""


def _as_it_is(value: object) -> object:
    return value


Publications = Annotated[
    tuple[Publication, ...],
    BeforeValidator(_as_it_is, json_schema_input_type=list[Publication] | ListFiles),
]
"""Publications, or the files that they come from."""


class TalkKind(WorkKind):
    """What a talk is."""

    KEYNOTE = "keynote"
    INVITED = "invited"
    CONTRIBUTED = "contributed"
    PANEL = "panel"
    POSTER = "poster"
    SEMINAR = "seminar"

    @classmethod
    def _other_names(cls) -> Mapping[str, str]:
        return foreign.TALKS


class Talk(SectionEntry):
    """A talk, poster or lecture."""

    name: RichText
    """Its title."""

    kind: TalkKind | None = None
    """What it is; printed in the document's language. Other names are understood, too: keynote
    speech, poster presentation."""

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
