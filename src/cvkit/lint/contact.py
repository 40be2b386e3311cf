"""Rules on e-mail addresses and phone numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.lint.finding import Finding, quote
from cvkit.lint.phone_plans import is_surely_right
from cvkit.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext
    from cvkit.model.base import Location
    from cvkit.model.basics import Basics
    from cvkit.model.sections import Reference

# Spares most people the import: email-validator compiles for 20 ms what RFC 5322 allows.
_PLAIN = re.compile(
    r"[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*@(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+(?P<top>[A-Za-z]{2,})"
)
_LONGEST_PLAIN = 64
_SPECIAL = frozenset(
    {"alt", "arpa", "example", "internal", "invalid", "lan", "local", "localhost", "onion", "test"}
)
_MEANT = {
    **dict.fromkeys(
        ("gamil.com", "gmai.com", "gmail.cm", "gmail.co", "gmail.con", "gmail.om", "gmaill.com",
         "gmal.com", "gmial.com", "gnail.com"),
        "gmail.com",
    ),
    **dict.fromkeys(
        ("homail.com", "hotmai.com", "hotmail.co", "hotmail.con", "hotmial.com", "hotmil.com"),
        "hotmail.com",
    ),
    **dict.fromkeys(
        ("outlok.com", "outlook.co", "outlook.con", "outloook.com"), "outlook.com"
    ),
    **dict.fromkeys(("yaho.com", "yahoo.co", "yahoo.con", "yahooo.com"), "yahoo.com"),
    **dict.fromkeys(("iclod.com", "icloud.co", "icloud.con"), "icloud.com"),
    **dict.fromkeys(("protonmail.co", "protonmail.con"), "protonmail.com"),
}  # fmt: skip
"""Domains that belong to no one who gives out addresses, and the one that was meant."""


def impossible_email(content: Content, _context: LintContext) -> Iterator[Finding]:
    """An e-mail address cannot be right.

    It breaks the rules for such addresses (RFC 5321 and 5322), its domain is one that cannot be
    reached from outside, or it is a well-known misspelling such as `gmial.com`. Nothing is looked
    up.

    Why: It is how they will try to reach you.

    Bad:
        basics:
          name: Grace Hopper
          email: grace@gmial.com

    Good:
        basics:
          name: Grace Hopper
          email: grace@gmail.com
    """
    for route, address in _contacts(content, "email"):
        local, _, domain = address.rpartition("@")
        if meant := _MEANT.get(domain.lower()):
            message = f"{quote(domain)} looks like a slip"
            yield Finding(route, message, f"did you mean {local}@{meant}?")
        elif reason := _email_fault(address):
            yield Finding(route, f"{quote(address)} cannot be an e-mail address", reason)


def _contacts(content: Content, field: str) -> Iterator[tuple[Route, str]]:
    """Yield the owner's addresses or numbers, then those of the references."""
    resume = content.resume
    people: list[tuple[Route, Basics | Reference]] = [(("basics",), resume.basics)]
    people += [(("references", index), one) for index, one in enumerate(resume.references)]
    for route, person in people:
        for index, value in enumerate(getattr(person, field)):
            yield (*route, field, index), value


def _email_fault(address: str) -> str:
    plain = _PLAIN.fullmatch(address) if len(address) <= _LONGEST_PLAIN else None
    if plain and plain["top"].lower() not in _SPECIAL:
        return ""
    import email_validator  # noqa: PLC0415 - most addresses do without

    try:
        email_validator.validate_email(address, check_deliverability=False)
    except email_validator.EmailNotValidError as error:
        reason = str(error).rstrip(".")
        return reason[:1].lower() + reason[1:]
    return ""


def impossible_phone(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A phone number cannot be right.

    It is not one that its country gives out, by the plans of all countries' numbers. A number
    without a country code is checked if the country is known from `basics.location`.

    Why: It is how they will try to reach you, and a digit is soon lost.

    Bad:
        basics:
          name: Grace Hopper
          phone: +44 20 7946 09

    Good:
        basics:
          name: Grace Hopper
          phone: +44 20 7946 0958
    """
    for route, number in _contacts(content, "phone"):
        # A reference may live anywhere.
        is_own = route[0] == "basics"
        region = _region(content.resume.basics.location) if is_own else None
        if reason := _phone_fault(number, region):
            yield Finding(route, f"{quote(number)} {reason}", _HOW_TO_WRITE)


_HOW_TO_WRITE = "the international form begins with + and the country code: +44 20 7946 0958"


def _phone_fault(written: str, region: str | None) -> str:
    """Say what is wrong with a number; nothing if it may be right or cannot be judged."""
    number = re.sub(r"^\s*\(?00(?=[1-9])", "+", written)
    if is_surely_right(number):
        return ""
    if not number.lstrip(" (").startswith("+") and region is None:
        return ""
    import phonenumbers  # noqa: PLC0415 - only for those who give a number

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException as error:
        if error.error_type == error.INVALID_COUNTRY_CODE:
            return "begins with a country code that does not exist"
        return ""
    if phonenumbers.is_valid_number(parsed):
        return ""
    fault = {
        phonenumbers.ValidationResult.TOO_SHORT: "is too short for a number of",
        phonenumbers.ValidationResult.TOO_LONG: "is too long for a number of",
    }.get(phonenumbers.is_possible_number_with_reason(parsed), "is not among the numbers of")
    return f"{fault} +{parsed.country_code}"


def _region(location: Location | None) -> str | None:
    """Return the ISO 3166-1 code of the country a person lives in, if they say so clearly."""
    if location is None:
        return None
    country = location.country
    if country and re.fullmatch(r"[A-Za-z]{2}", country):
        return country.upper()
    # Of “San Francisco, CA” the last part is a state: only names count here, not codes.
    name = country or (location.text or "").rpartition(",")[2].strip()
    return _CODES.get(name.casefold().replace(".", ""))


_CODES = {
    "australia": "AU", "austria": "AT", "österreich": "AT", "belgium": "BE", "brazil": "BR",
    "canada": "CA", "china": "CN", "denmark": "DK", "deutschland": "DE", "españa": "ES",
    "finland": "FI", "france": "FR", "germany": "DE", "india": "IN", "ireland": "IE",
    "italy": "IT", "japan": "JP", "netherlands": "NL", "new zealand": "NZ", "norway": "NO",
    "poland": "PL", "portugal": "PT", "schweiz": "CH", "spain": "ES", "suisse": "CH",
    "sweden": "SE", "switzerland": "CH", "uk": "GB", "united kingdom": "GB",
    "united states": "US", "united states of america": "US", "us": "US", "usa": "US",
}  # fmt: skip
"""Countries by name, where most numbers without a country code come from. A name that is not
here leaves the number unchecked."""

RULES = (
    Rule("CV115", "impossible-email", Severity.WARNING, impossible_email),
    Rule("CV116", "impossible-phone", Severity.WARNING, impossible_phone),
)
