"""Dated achievements on a line each: awards, certificates and licences."""

from cvkit.model.base import SectionEntry, Textual
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.text import RichText


class Award(SectionEntry, Textual):
    """A prize, scholarship or honour; a plain text is its name."""

    text_field = "title"

    title: RichText
    """The award's name."""

    awarder: RichText | None = None
    """Who awarded it."""

    date: Dates | None = None
    """When: a year, a part of it, a month, a day or a period."""


class License(SectionEntry, Textual):
    """A licence to practise a profession or to operate something; a plain text is its name."""

    text_field = "name"

    name: RichText
    """What it is for: Registered Nurse, Electrician, Class A CDL, …"""

    number: RichText | None = None
    """Its number."""

    state: RichText | None = None
    """Where it is valid: a state, province or country."""

    issuer: RichText | None = None
    """Who issued it."""

    status: RichText | None = None
    """Such as active, inactive or multistate."""

    date: Dates | None = None
    """When it was issued: a year, a part of it, a month, a day or a period."""

    expires: PartialDate | None = None
    """When it expires."""


class Certificate(SectionEntry, Textual):
    """A certificate; a plain text is its name."""

    text_field = "name"

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
