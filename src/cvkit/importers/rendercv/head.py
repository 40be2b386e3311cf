"""Reads the person and the ways to reach them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit import networks
from cvkit.importers.reading import contacts
from cvkit.importers.rendercv import texts
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.reading.ledger import Ledger

_TEL = re.compile(r"^tel:", re.IGNORECASE)
_LABELLED = re.compile(r"(?P<label>[^:：]{1,40})(?:: |：)\s*(?P<text>\S.*)", re.DOTALL)


def basics(cv: Fields, ledger: Ledger) -> dict[str, Data]:
    """Return the person without the summary, which is a section in RenderCV.

    Args:
        cv: The value of ``cv``.
        ledger: Where to say what is lost.
    """
    name, headline, location = cv.get("name"), cv.get("headline", "label"), cv.get("location")
    sites = cv.texts("website")
    name, address = texts.linked(name, ledger) if name else (None, None)
    if name and address and sites:
        ledger.changed(name, "the address that the name is a link to isn't kept")
    elif address:
        sites = [address]
    mails: list[Data] = [one for mail in cv.texts("email") if (one := contacts.email(mail))]
    numbers: list[Data] = [one.with_text(_TEL.sub("", one.text)) for one in cv.texts("phone")]
    connections = cv.list("custom_connections")
    for connection in connections:
        ledger.set_aside(connection.get("fontawesome_icon"))
    mails += _shown_with("envelope", connections)
    numbers += _shown_with("phone", connections)
    own = [_connection(one, ledger) for one in connections]
    profiles: list[Data] = [*_accounts(cv), *_sites(sites[1:])]
    profiles += [one for one in own if isinstance(one, dict)]
    return without_empty(
        {
            "name": texts.label(name, ledger) if name else None,
            "headline": texts.markdown(headline, ledger) if headline else None,
            "location": texts.markdown(location, ledger) if location else None,
            "email": _one_or_more(mails),
            "phone": _one_or_more(numbers),
            "url": sites[0] if sites else None,
            "photo": contacts.photo(cv.get("photo"), ledger),
            "profiles": profiles,
            "details": _details(one for one in own if isinstance(one, tuple)),
        }
    )


def _one_or_more(found: list[Data]) -> Data:
    return found[0] if len(found) == 1 else found


def _accounts(cv: Fields) -> list[Data]:
    found = (
        contacts.profile(one.get("network"), one.get("username"), one.get("url"))
        for one in cv.list("social_networks")
    )
    return [one for one in found if one]


def _sites(addresses: Iterable[Value]) -> list[Data]:
    found = (contacts.profile(None, None, one) for one in addresses)
    return [one for one in found if one]


def _shown_with(icon: str, connections: Iterable[Fields]) -> list[Data]:
    """Return the addresses of one kind, which RenderCV itself wouldn't accept as such."""
    return [
        shown
        for one in connections
        if one.text("fontawesome_icon") == icon
        and not one.get("url")
        and (shown := one.get("placeholder"))
        and _is_address(Value(icon), shown)
    ]


def _is_address(icon: Value, shown: Value) -> bool:
    return icon.text == "phone" or (icon.text == "envelope" and "@" in shown.text)


def _connection(fields: Fields, ledger: Ledger) -> dict[str, Data] | tuple[str, Value] | None:
    """Return a custom connection: an account, or a label and a text for ``basics.details``."""
    icon, shown, url = map(fields.get, ("fontawesome_icon", "placeholder", "url"))
    if url is None and icon and shown and _is_address(icon, shown):
        return None
    if url is None:
        return _labelled(icon, texts.markdown(shown, ledger), ledger) if shown else None
    if shown is None or _bare(shown.text) == _bare(url.text):
        found = contacts.profile(_network(url), None, url)
        return without_empty({**found, "url": url.also_from(shown)}) if found else None
    if network := networks.find(texts.plain(shown).text):
        return {"network": shown.with_text(network.name), "url": url}
    label = texts.label(shown, ledger).text
    return label, url.with_text(f"[{_bare(url.text)}]({url.text})").also_from(shown)


def _labelled(icon: Value | None, shown: Value, ledger: Ledger) -> tuple[str, Value]:
    if found := _LABELLED.fullmatch(shown.text):
        label = texts.label(shown.with_text(found["label"]), ledger).text
        return label, shown.with_text(found["text"])
    label = icon.text.replace("-", " ") if icon else shown.text
    return label, shown.also_from(icon).guessed("the label is the name of its icon")


def _details(found: Iterable[tuple[str, Value]]) -> dict[str, Data]:
    details: dict[str, Data] = {}
    for label, value in found:
        known = details.get(label)
        if isinstance(known, Value):
            details[label] = known.with_text(f"{known.text}, {value.text}").also_from(value)
        else:
            details[label] = value
    return details


def _network(url: Value) -> Value | None:
    host = _bare(url.text).split("/", 1)[0]
    found = next((one for one in networks.NETWORKS if host in one.hosts), None)
    return url.with_text(found.name) if found else None


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?|/+$", "", address, flags=re.IGNORECASE)
