"""What Reactive Resume says about the person: contact details and custom fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit import networks
from cvkit.importers.reactive import entries
from cvkit.importers.reading import contacts, tables
from cvkit.importers.reading.tables import Kind, Rule
from cvkit.importers.values import Data, Value, text_of, values, without_empty

if TYPE_CHECKING:
    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.reading.ledger import Ledger

TABLE: tables.Table = (
    Rule("name", ("name",), Kind.LITERAL),
    Rule("headline", ("headline",), Kind.PLAIN),
    Rule("email", ("email",), Kind.LITERAL),
    Rule("phone", ("phone",), Kind.LITERAL),
)
"""What cvkit calls the keys of the person."""

_PLACE: tables.Table = tuple(
    Rule(target, (source,), Kind.LITERAL)
    for target, source in (
        ("address", "address"), ("postal_code", "postalCode"), ("city", "city"),
        ("region", "region"),
    )
)  # fmt: skip


def details(fields: list[Fields], ledger: Ledger) -> tuple[dict[str, Data], list[Data]]:
    """Return what custom fields say as details, and those with a link as accounts.

    Args:
        fields: The custom fields.
        ledger: Where to say what is left out.
    """
    found: dict[str, Data] = {}
    accounts: list[Data] = []
    for one in fields:
        name, text, link = one.get("name"), one.get("value", "text"), one.get("link")
        icon = one.get("icon")
        ledger.set_aside(one.get("id"))
        ledger.set_aside(icon)
        if link and text and (account := _account(text, link)):
            accounts.append(account)
        elif text and (name or icon):
            label, value = _labelled(text, name, icon)
            if label in found:
                ledger.lose(value, f"there are two details with the label “{label}”")
            else:
                found[label] = value
            ledger.lose(link, "a detail has no link")
        elif text:
            ledger.lose(text, "it has no label, which cvkit's `details` need")
    return found, accounts


def _account(text: Value, link: Value) -> Data | None:
    if "://" not in link.text:
        return None
    if entries.bare(text.text) == entries.bare(link.text):
        return contacts.profile(None, None, link.also_from(text))
    return contacts.profile(text, None, link)


def _labelled(text: Value, name: Value | None, icon: Value | None) -> tuple[str, Value]:
    plain = entries.html_text_free(text)
    if name:
        return name.text, plain.also_from(name)
    words = re.sub(r"[^\w]+", " ", icon.text if icon else "").strip().capitalize()
    guess = "the label is the name of its icon"
    return words or "–", plain.also_from(icon).guessed(guess)


def without_twins(accounts: list[Data]) -> list[Data]:
    """Return accounts without those whose page another one has, too.

    Args:
        accounts: The accounts; of two that are the same, the first one is kept.
    """
    found: list[dict[str, Data]] = []
    for one in accounts:
        if isinstance(one, dict):
            pages = [_page(other) for other in found]
            if (page := _page(one)) and page in pages:
                twin = found[pages.index(page)]
                key = "username" if "username" in twin else "url"
                if isinstance(kept := twin[key], Value):
                    twin[key] = kept.also_from(*values(one))
                continue
            found.append(one)
    return list(found)


def _page(account: dict[str, Data]) -> str:
    network, username = text_of(account.get("network")), text_of(account.get("username"))
    return entries.bare(text_of(account.get("url")) or networks.page(network, username) or "")


def location(basics: Fields, ledger: Ledger) -> Data | None:
    """Return where the person lives: a text, or the parts of version 3.

    Args:
        basics: The person.
        ledger: Where to say what is left out.
    """
    place = basics.below("location")
    if not place:
        text = basics.get("location")
        return text and entries.html_text_free(text)
    found = tables.read(place, _PLACE, ledger)
    return without_empty({**found, "country": contacts.country(place.get("country"))})
