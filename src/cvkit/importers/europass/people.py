"""Reads names of people in a Europass Candidate, how to reach them, and who recommends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.europass import shared
from cvkit.importers.reading import contacts
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.reading.xml_tree import Element


def name(given: Element) -> Value | None:
    """Return a person's name.

    Args:
        given: A ``PersonName``.
    """
    parts = [given.get(one) for one in ("GivenName", "MiddleName", "FamilyName")]
    return shared.joined(parts) or given.get("FormattedName")


def kind(channel: Element) -> str:
    """Return what a ``Communication`` is: ``email``, ``telephone``, ``socialmedia`` or the like."""
    if code := channel.text("ChannelCode").lower().replace(" ", ""):
        return code
    if channel.first("Address"):
        return "address"
    return "telephone" if channel.first("DialNumber") else ""


def emails(channels: Iterable[Element]) -> list[Data]:
    """Return the e-mail addresses."""
    given = (one.get("URI") or one.get("Text") for one in channels if kind(one) == "email")
    return [*filter(None, map(contacts.email, given))]


def phones(channels: Iterable[Element]) -> list[Data]:
    """Return the phone numbers, with the codes of their countries."""
    return [*filter(None, (_phone(one) for one in channels if kind(one) == "telephone"))]


def _phone(channel: Element) -> Value | None:
    code, number = channel.get("CountryDialing"), channel.get("DialNumber")
    country = channel.get("CountryCode")
    if number is None:
        return channel.get("URI") or channel.get("FormattedNumber")
    if code is None:
        return number
    digits = code.text.lstrip("+0")
    return number.with_text(f"+{digits} {number.text}").also_from(code, country)


def references(profile: Element, ledger: Ledger) -> list[Data]:
    """Return the people who recommend the person.

    Args:
        profile: The ``CandidateProfile``.
        ledger: Where to say what is left out.
    """
    found = (
        _reference(one, ledger) for one in profile.all("EmploymentReferences", "Referee") if one
    )
    return [one for one in found if one]


def _reference(referee: Element, ledger: Ledger) -> dict[str, Data]:
    channels = referee.all("Communication")
    return without_empty(
        {
            "name": name(referee.first("PersonName")),
            "title": shared.line(referee.get("Role"), ledger),
            "reference": shared.prose(referee.get("Comment"), ledger),
            "email": emails(channels),
            "phone": phones(channels),
            "url": referee.get("Link"),
        }
    )
