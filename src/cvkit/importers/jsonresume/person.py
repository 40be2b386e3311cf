"""Reads the person of JSON Resume, of all generations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.jsonresume.tables import TABLES
from cvkit.importers.reading import contacts, cvkit_data, tables
from cvkit.importers.values import Value, without_empty

if TYPE_CHECKING:
    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Data

_OLDEST = "bio"


def basics(root: Fields, ledger: Ledger) -> dict[str, Data]:
    """Return the person.

    Args:
        root: The whole file.
        ledger: Where to say what is left out.
    """
    given = root.below("basics")
    found = tables.read(given, TABLES["basics"], ledger)
    person = without_empty(
        {
            **found,
            "email": [*filter(None, map(contacts.email, _addresses(given)))],
            "phone": [*given.texts("phone")],
            "profiles": _accounts(given),
            **_oldest(root.below(_OLDEST)),
            "location": location(given) or location(root.below(_OLDEST)),
            "photo": contacts.photo(given.get("image", "picture"), ledger),
        }
    )
    person = cvkit_data.completed(person, cvkit_data.own(given), ledger)
    if isinstance(photo := person.get("photo"), Value):  # cvkit kept its name
        return person | {"photo": photo.also_from(given.get("image"))}
    return person


def _accounts(given: Fields) -> list[Data]:
    """Return the accounts: a list of them, or texts and mappings by the networks' names."""
    listed = given.list("profiles")
    by_network = given.below("profiles")
    if "network" in by_network or not by_network:
        found = (contacts.profile(*map(one.get, ("network", "username", "url"))) for one in listed)
    else:
        found = (_account(key, by_network) for key in by_network.keys)
    return [one for one in found if one]


def _account(network: str, accounts: Fields) -> dict[str, Data] | None:
    one = accounts.below(network)
    name, page = one.get("username") or accounts.get(network), one.get("url")
    return contacts.profile(Value(network), name, page)


def _addresses(basics: Fields) -> list[Value]:
    """Return the e-mail addresses, which may stand in one text."""
    return [
        one.with_text(part)
        for one in basics.texts("email")
        for part in re.split(r"[,;\s]+", one.text)
        if part
    ]


def _oldest(bio: Fields) -> dict[str, Data]:
    """Read the person as versions before 0.0.10 had it."""
    first, last = bio.get("firstName"), bio.get("lastName")
    name = None
    if first or last:
        both = [one for one in (first, last) if one]
        name = both[0].with_text(" ".join(one.text for one in both)).also_from(*both[1:])
    emails, phones, sites = bio.below("email"), bio.below("phone"), bio.below("websites")
    own, *others = sites.keys or ("",)
    pages = (contacts.profile(Value(key), None, sites.get(key)) for key in others)
    return without_empty(
        {
            "name": name,
            "summary": bio.get("summary"),
            "email": [*filter(None, map(emails.get, emails.keys))],
            "phone": [*filter(None, map(phones.get, phones.keys))],
            "url": sites.get(own),
            "profiles": [*_accounts(bio), *filter(None, pages)],
        }
    )


def location(holder: Fields) -> Data | None:
    """Return where a person lives or an entry was: a text, or its parts; ``None`` if unknown.

    Args:
        holder: The person or the entry.
    """
    place = holder.below("location")
    if not place:
        return holder.get("location")
    return without_empty(
        {
            "address": place.get("address"),
            "postal_code": place.get("postalCode"),
            "city": place.get("city"),
            "region": place.get("region", "state"),
            "country": contacts.country(place.get("countryCode", "country")),
        }
    )
