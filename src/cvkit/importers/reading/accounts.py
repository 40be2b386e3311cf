"""Knows accounts on networks by the addresses of their pages."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from cvkit.networks import NETWORKS

_SCHEME = re.compile(r"^https?://(?:www\.)?|^www\.", re.IGNORECASE)


class Account(NamedTuple):
    """An account on a network that cvkit knows.

    Attributes:
        network: The network's name.
        username: The user name.
    """

    network: str
    username: str


def account_of(address: str) -> Account | None:
    """Return the account whose page has an address; ``None`` if it is none that cvkit knows.

    Args:
        address: The address, with or without ``https://``.
    """
    bare = _SCHEME.sub("", address).rstrip("/")
    for network, pattern in _patterns():
        found = pattern.fullmatch(bare)
        if found and (groups := [group for group in found.groups() if group]):
            return Account(network, groups[0])
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for network in NETWORKS:
        page = _SCHEME.sub("", network.page)
        if page.count("{}") == 1 and not page.startswith("{}") and network.hosts:
            pattern = re.escape(page.rstrip("/")).replace(re.escape("{}"), network.account)
            found.append((network.name, re.compile(pattern, re.IGNORECASE)))
    return tuple(found)
