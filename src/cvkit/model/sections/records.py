"""Dated achievements on a line each: awards and certificates."""

from cvkit.model.base import SectionEntry, Textual
from cvkit.model.dates import PartialDate
from cvkit.model.text import RichText


class Award(SectionEntry, Textual):
    """A prize, scholarship or honour; a plain text is its name."""

    text_field = "title"

    title: RichText
    """The award's name."""

    awarder: RichText | None = None
    """Who awarded it."""

    date: PartialDate | None = None
    """When: a year, a season, a month or a day."""


class Certificate(SectionEntry, Textual):
    """A certificate; a plain text is its name."""

    text_field = "name"

    name: RichText
    """The certificate's name."""

    issuer: RichText | None = None
    """Who issued it."""

    date: PartialDate | None = None
    """When: a year, a season, a month or a day."""

    expires: PartialDate | None = None
    """When it expires."""

    id: RichText | None = None
    """The certificate's number."""
