"""Who the person is and how to reach them, from the tables of LinkedIn's data export."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.linkedin.tables import TABLES
from cvkit.importers.reading import contacts, tables
from cvkit.importers.reading.accounts import account_of
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.importers.reading.csv_table import Row
    from cvkit.importers.reading.ledger import Ledger

_PRIVATE = {
    "birth date": "it is private; write it as `basics.birth_date` where it is expected",
    "maiden name": "it is private; write it as `basics.other_names` if your works have it",
}
_OWN_SITES = ("personal", "portfolio", "blog", "")
"""What LinkedIn calls a website of the person, the most usual first."""

_WEBSITE = re.compile(r"https?://[^\s\[\]]+|[\w-]+(?:\.[\w-]+)+(?:/[^\s\[\]]*)?", re.IGNORECASE)


def person(row: Row, ledger: Ledger) -> dict[str, Data]:
    """Return what the profile says of the person.

    Args:
        row: The row of ``Profile.csv``.
        ledger: Where to say what is left out.
    """
    for column, reason in _PRIVATE.items():
        ledger.lose(row.get(column), reason)
    url, sites = _websites(row.get("Websites"), ledger)
    accounts: list[Data] = [*sites, *_twitter(row.get("Twitter Handles"))]
    accounts += _messengers(row.get("Instant Messengers"), ledger)
    return without_empty(
        {
            **tables.read(row, TABLES["basics"], ledger),
            "name": _joined([row.get("First Name"), row.get("Last Name")]),
            "location": _location(row, ledger),
            "url": url,
            "profiles": accounts,
        }
    )


def emails(rows: Iterable[Row], ledger: Ledger) -> list[Data]:
    """Return the e-mail addresses, the primary one first.

    Args:
        rows: The rows of ``Email Addresses.csv``.
        ledger: Where to say what is no part of a résumé.
    """
    for row in rows:
        for column in ("Confirmed", "Primary", "Updated On"):
            ledger.set_aside(row.get(column))
    ordered = sorted(rows, key=lambda row: row.text("Primary").lower() != "yes")
    return _each_once(contacts.email(row.get("Email Address")) for row in ordered)


def phones(rows: Iterable[Row]) -> list[Data]:
    """Return the phone numbers with their extensions.

    Args:
        rows: The rows of ``PhoneNumbers.csv``.
    """
    found: list[Value | None] = []
    for row in rows:
        number, extension = row.get("Number"), row.get("Extension")
        if number and extension:
            text = f"{number.text} x{extension.text}"
            found.append(number.with_text(text).also_from(extension))
        else:
            found.append(number)
    return _each_once(found)


def _each_once(values: Iterable[Value | None]) -> list[Data]:
    """Return values without repetitions; the first of equal ones is made from all of them."""
    found: dict[str, Value] = {}
    for value in values:
        if value:
            found[value.text] = found[value.text].also_from(value) if value.text in found else value
    return [*found.values()]


def _joined(parts: list[Value | None]) -> Value | None:
    given = [part for part in parts if part]
    if not given:
        return None
    return given[0].with_text(" ".join(part.text for part in given)).also_from(*given[1:])


def _location(row: Row, ledger: Ledger) -> dict[str, Data]:
    where, address, code = map(row.get, ("Geo Location", "Address", "Zip Code"))
    if where is None:
        return without_empty(
            {"address": address, "postal_code": code, "country": row.get("Country")}
        )
    for value in (address, code, row.get("Country")):
        ledger.lose(value, "“Geo Location” says where you are, and a full address is private")
    return {"text": where}


def _items(value: Value | None) -> Iterator[str]:
    """Yield the items of ``[a,b]``; an address may contain commas itself."""
    if value is not None:
        inner = value.text.strip().removeprefix("[").removesuffix("]")
        for item in re.split(r",\s*(?=[A-Z_ ]+:)|,\s*(?=https?:)", inner):
            if item.strip():
                yield item.strip()


def _websites(value: Value | None, ledger: Ledger) -> tuple[Value | None, list[Data]]:
    """Return the person's own website, and the others as profiles."""
    sites: list[tuple[str, str]] = []
    for item in _items(value):
        kind, colon, address = item.partition(":")
        if not colon or kind.lower() in {"http", "https"}:
            kind, address = "", item
        if _WEBSITE.fullmatch(address.strip()):
            sites.append((kind.strip(), address.strip()))
        elif value is not None:
            ledger.changed(value, f"“{item}” is left out: it is no web address")
    if value is None or not sites:
        return None, []
    own = min(
        (site for site in sites if site[0].lower() in _OWN_SITES),
        key=lambda site: _OWN_SITES.index(site[0].lower()),
        default=sites[0],
    )
    others = [site for site in sites if site is not own]
    found: list[Data] = [website(value, kind, address) for kind, address in others]
    return value.with_text(own[1]), found


def website(value: Value, kind: str, address: str) -> dict[str, Data]:
    """Return a website as an account, or named by what LinkedIn calls it.

    Args:
        value: The value that the address was found in.
        kind: What LinkedIn calls it: ``BLOG``, ``Other``, …; empty if nothing.
        address: The address, with or without a scheme.
    """
    if account := account_of(address):
        network, username = map(value.with_text, account)
        return {"network": network, "username": username}
    host = re.sub(r"^https?://(?:www\.)?", "", address, flags=re.IGNORECASE).split("/")[0]
    full = address if "://" in address else f"https://{address}"
    return {"network": value.with_text(kind.capitalize() or host), "url": value.with_text(full)}


def _twitter(value: Value | None) -> Iterator[Data]:
    if value is not None:
        for handle in re.split(r"[,\s]+", value.text.strip().strip("[]")):
            if handle:
                name = value.with_text(handle.removeprefix("@"))
                yield {"network": Value("Twitter"), "username": name}


def _messengers(value: Value | None, ledger: Ledger) -> Iterator[Data]:
    """Yield the accounts of ``[SKYPE:ada,GTALK:ada@engine.test]``."""
    for item in _items(value):
        network, colon, account = item.partition(":")
        assert value is not None  # noqa: S101 - it has items
        if colon and account.strip():
            yield {
                "network": value.with_text(network.strip().capitalize()),
                "username": value.with_text(account.strip()),
            }
        else:
            ledger.changed(value, f"“{item}” is left out: it doesn't say which network it is on")
