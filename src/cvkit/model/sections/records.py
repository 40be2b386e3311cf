"""Dated achievements on a line each: awards and certificates."""

from cvkit.model.base import SectionEntry
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.text import RichText


class Award(SectionEntry):
    """A prize, scholarship or honour."""

    title: RichText
    """The award's name."""

    awarder: RichText | None = None
    """Who awarded it."""

    date: Dates | None = None
    """When: a year, a part of it, a month, a day or a period."""


class Certificate(SectionEntry):
    """A certificate or licence."""

    name: RichText
    """The certificate's name."""

    issuer: RichText | None = None
    """Who issued it."""

    date: Dates | None = None
    """When: a year, a part of it, a month, a day or a period."""

    expires: PartialDate | None = None
    """When it expires."""

    number: RichText | None = None
    """The certificate's number."""
