"""Brings ways to reach a person over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit import networks
from cvkit.importers.reading.accounts import account_of
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from cvkit.importers.reading.ledger import Ledger

_MAILTO = re.compile(r"mailto:", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST = re.compile(r":|\w\.\w")
"""What any address of a page has."""

_CODE = 2
_LONG_CODE = 3
"""The letters of the other codes of ISO 3166-1, which CLDR knows as aliases."""

_ALIASES = {"UK": "GB", "EL": "GR"}


def email(value: Value | None) -> Value | None:
    """Return an e-mail address without ``mailto:``."""
    return value.with_text(_MAILTO.sub("", value.text).strip()) if value else None


def country(value: Value | None) -> Value | None:
    """Return a country as a two-letter ISO 3166-1 code if it is given as any code, else as is."""
    if value is None:
        return None
    code = value.text.strip().upper()
    if len(code) == _LONG_CODE:
        from babel.core import get_global

        (code, *_) = get_global("territory_aliases").get(code, [code])
    return value.with_text(_ALIASES.get(code, code) if len(code) == _CODE else value.text)


def profile(
    network: Value | None, username: Value | None, url: Value | None
) -> dict[str, Data] | None:
    """Return an account; ``None`` if nothing of it is given.

    The address of its page is only kept if it doesn't follow from the network and the user name.

    Args:
        network: The network's name.
        username: The user name.
        url: The address of the account's page.
    """
    if network is None:
        return _by_address(url or username)
    if username and url is None and _ADDRESS.match(username.text):
        username, url = None, username
    if username and url and _is_same(networks.page(network.text, username.text), url.text):
        username, url = username.also_from(url), None
    if not (username or url):
        return None
    return without_empty({"network": network, "username": username, "url": url})


def _by_address(page: Value | None) -> dict[str, Data] | None:
    """Return the account that a page is of; ``None`` if it isn't the address of any."""
    if page is None or not _HOST.search(page.text):
        return None
    if account := account_of(page.text):
        return {"network": Value(account.network), "username": page.with_text(account.username)}
    check = "the network is named by its address"
    return {"network": page.with_text(_host(page.text)).guessed(check), "url": page}


def photo(value: Value | None, ledger: Ledger) -> Value | None:
    """Return a photo if it is a file's name; nothing is fetched, and no data are unpacked.

    Args:
        value: A file's name, an address on the web, or the photo itself as a ``data:`` address.
        ledger: Where to say that it is lost.
    """
    if value is None:
        return None
    if value.text.startswith("data:"):
        ledger.lose(value, "the photo is inside the file; save it as a JPEG or PNG beside it")
        return None
    if _ADDRESS.match(value.text):
        ledger.lose(value, "cvkit fetches nothing from the web; save the photo beside the file")
        return None
    ledger.lose(value, "the photo is a file that isn't part of this one; add it as `photo`")
    return None


def _host(address: str) -> str:
    bare = re.sub(r"^[a-z]+://(?:www\.)?", "", address, flags=re.IGNORECASE)
    return bare.split("/", 1)[0]


def _is_same(page: str | None, url: str) -> bool:
    return page is not None and _bare(page) == _bare(url)


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|/+$", "", address, flags=re.IGNORECASE).casefold()
