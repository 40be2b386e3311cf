"""Rules on e-mail addresses and phone numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.model.addresses import phones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext
    from cvkit.model.base import Location
    from cvkit.model.basics import Basics
    from cvkit.model.sections.people import Reference

# Avoids importing email-validator in most cases: compiling its RFC 5322 patterns takes 20 ms.
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
"""Misspelled domains that offer no e-mail addresses, and the intended ones."""


def impossible_email(content: Content, _context: LintContext) -> Iterator[Finding]:
    """An e-mail address is invalid.

    It breaks the rules for e-mail addresses (RFC 5321 and 5322), its domain can't be reached
    from the internet, or its domain is a well-known misspelling such as `gmial.com`. Nothing is
    looked up online.

    Why: Employers will use it to reach you.

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
            message = f"{quote(domain)} looks like a typo"
            yield Finding(route, message, f"did you mean {local}@{meant}?")
        elif reason := _email_fault(address):
            yield Finding(route, f"{quote(address)} is not a valid e-mail address", reason)


def _contacts(content: Content, field: str) -> Iterator[tuple[Route, str]]:
    """Yield the owner's e-mail addresses or phone numbers, then those of the references."""
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
    """A phone number is invalid.

    It does not exist in its country's numbering plan. A number without a country code is checked
    if the country is known from `basics.location`.

    Why: Employers will use it to reach you, and a digit is easily lost.

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
        for part in phones(number):
            if part.href and (reason := _phone_fault(part.href, region)):
                yield Finding(route, f"{quote(part.text)} {reason}", _HOW_TO_WRITE)


_HOW_TO_WRITE = "the international format starts with + and the country code: +44 20 7946 0958"


def _phone_fault(address: str, region: str | None) -> str:
    """Return what is wrong with a number, given as a ``tel:`` URL.

    The reason is empty if the number may be valid or can't be checked.
    """
    number = address.removeprefix("tel:").partition(";")[0]
    if not number.startswith("+") and region is None:
        return ""
    import phonenumbers  # noqa: PLC0415 - only for those who give a number

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException as error:
        if error.error_type == error.INVALID_COUNTRY_CODE:
            return "starts with a country code that does not exist"
        return ""
    if phonenumbers.is_valid_number(parsed):
        return ""
    fault = {
        phonenumbers.ValidationResult.TOO_SHORT: "is too short for country code",
        phonenumbers.ValidationResult.TOO_LONG: "is too long for country code",
    }.get(
        phonenumbers.is_possible_number_with_reason(parsed),
        "is not a valid number for country code",
    )
    return f"{fault} +{parsed.country_code}"


def _region(location: Location | None) -> str | None:
    """Return the ISO 3166-1 code of the country a person lives in, if the location is clear."""
    if location is None:
        return None
    country = location.country
    if country and re.fullmatch(r"[A-Za-z]{2}", country):
        return country.upper()
    # In “San Francisco, CA” the last part is a state: only names count here, not codes.
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
"""Country codes by name, for the countries most likely to come up. For other names, the number
is not checked."""

RULES = (
    Rule("CV115", "impossible-email", Severity.WARNING, impossible_email),
    Rule("CV116", "impossible-phone", Severity.WARNING, impossible_phone),
)
