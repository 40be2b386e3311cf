"""Tells what a piece of the header is: an address, a number, an account, a place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages, networks
from cvkit.importers.markdown import vocabulary
from cvkit.importers.values import Data, Value, without_empty
from cvkit.networks import NETWORKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.pieces import Piece

_LINK = re.compile(r"\W{0,4}\[(?P<text>[^\]]*)\]\(<?(?P<href>[^)\s>]+)>?\)\W{0,3}")
_TAG_LINK = re.compile(
    r"""\s*<a\b[^>]*\bhref\s*=\s*["']?(?P<href>[^"'\s>]+)["']?[^>]*>(?P<text>[^<]*)</a>\s*""",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    r"<?(?:mailto:)?(?P<address>[^\s@<>()\[\]:]+@[\w-]+(?:\.[\w-]+)+)>?", re.IGNORECASE
)
_WEB = re.compile(
    r"<?(?P<url>(?:https?://|www\.)\S+?|[\w-]+(?:\.[\w-]+)+(?:/\S*)?)>?", re.IGNORECASE
)
_PHONE = re.compile(r"(?:tel:)?(?P<number>[+(\d][\d\s().+\-–/\u00a0]{6,22}\d)", re.IGNORECASE)
_PRONOUNS = re.compile(r"(?:she|he|they|ze|xe|it|any)/\w+(?:/\w+)?", re.IGNORECASE)
_LABEL = re.compile(
    r"\W{0,3}(?P<label>[^\W\d][^:*/@\[\]]{0,30}?)(?:\*\*|__)?:(?:\*\*|__)?\s+(?P<rest>\S.*)"
)
_ADDRESS = re.compile(r"[\w][^:;!?@|*_`]*,[^:;!?@|*_`]*[^.]")
_SIGN = re.compile(r"[^\w+(<\[@]+")
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_KINDS = {
    "email": ("email", "e-mail", "mail", "e-mail address", "email address", "correo"),
    "phone": ("phone", "tel", "telephone", "mobile", "cell", "telefon", "mobil", "handy",
              "phone number", "téléphone", "teléfono", "tel."),
    "url": ("web", "website", "homepage", "url", "blog", "site", "webseite", "www", "portfolio"),
    "location": ("location", "address", "city", "adresse", "anschrift", "ort", "based in",
                 "dirección", "residence"),
}  # fmt: skip

_OF_ANY_KIND = ("contact", "kontakt", "contacto", "profile", "pronoun")
"""Parts of labels that say no more than any address does."""


class Contact(NamedTuple):
    """What a piece says of a person.

    Attributes:
        key: The key in ``basics``: ``email``, ``profiles``, …; or ``details``.
        value: Its value.
        label: What stands before it, for ``details``.
    """

    key: str
    value: Data
    label: str = ""


def contact(piece: Piece, page: Page) -> Contact | None:
    """Return what a piece says of a person; ``None`` if it isn't known.

    Args:
        piece: A part of a line above the sections.
        page: The page.
    """
    if found := _LABEL.fullmatch(piece.text):
        known = _labelled(piece.group(found, "label"), piece.group(found, "rest"), page)
        if known:
            return known
    if found := _LINK.fullmatch(piece.text) or _TAG_LINK.fullmatch(piece.text):
        return _link(piece, found["text"], found["href"], page)
    if (sign := _SIGN.match(piece.text)) and sign.end() < len(piece.text):
        piece = piece.cut(sign.end())
    return _bare(piece, page)


def place(piece: Piece, page: Page, *, in_line: bool) -> Contact | None:
    """Return a place, if a piece looks like one.

    Args:
        piece: A part of a line above the sections.
        page: The page.
        in_line: Whether it stands in a line with other ways to reach the person.
    """
    is_address = in_line and _ADDRESS.fullmatch(piece.text) is not None
    if not (is_address or vocabulary.may_be_place(piece.text)):
        return None
    return Contact("location", page.value(piece).guessed("taken for where you are"))


def _labelled(label: Piece, rest: Piece, page: Page) -> Contact | None:
    word = label.text.strip().casefold()
    said = page.literal(label)
    kind = next((kind for kind, words in _KINDS.items() if word in words), "")
    key = _personal().get(word) or (kind if kind in {"location", "phone"} else "")
    found = contact(rest, page)
    if key and (found is None or found.key != key):
        return Contact(key, page.value(rest).also_from(said))
    known = networks.find(label.text)
    if known and (found is None or found.key != "profiles"):
        name = page.literal(label, known.name)
        return Contact("profiles", {"network": name, "username": page.literal(rest)})
    if found and found.key == "details":
        return _also(found._replace(label=f"{label.text.strip()}: {found.label}"), said)
    if found and (kind in {"", found.key} or found.key == "profiles"):
        if not _is_said(word, found):
            page.ledger.changed(said, f"the label “{label.text.strip()}” is left out")
        return _also(found, said)
    is_detail = found is None and not kind
    value = page.value(rest).also_from(said)
    return Contact("details", value, label.text.strip()) if is_detail else None


def _is_said(label: str, found: Contact) -> bool:
    """Whether a contact says what its label does: “my e-mail”, “GitHub profile”, “contact”."""
    network = found.value.get("network") if isinstance(found.value, dict) else None
    names = (*_KINDS.get(found.key, ()), *_OF_ANY_KIND)
    own = (network.text.casefold(),) if isinstance(network, Value) else ()
    return any(name in label for name in (*names, *own))


def _also(found: Contact, label: Value) -> Contact:
    match found.value:
        case Value() as value:
            return found._replace(value=value.also_from(label))
        case dict() as account:
            first = account.get("network")
            if isinstance(first, Value):
                return found._replace(value={**account, "network": first.also_from(label)})
    return found


def _link(piece: Piece, text: str, href: str, page: Page) -> Contact | None:
    shown = " ".join(text.split())
    if href.lower().startswith("mailto:") or _EMAIL.fullmatch(href):
        address = _EMAIL.fullmatch(href.partition("?")[0])
        return Contact("email", page.literal(piece, address["address"])) if address else None
    if href.lower().startswith("tel:"):
        number = shown if any(map(str.isdecimal, shown)) else href[4:]
        return Contact("phone", page.literal(piece, number))
    if not _WEB.fullmatch(href):
        return None
    found = _site(piece, href, page)
    said = networks.find(shown)
    host = found.value.get("network") if isinstance(found.value, dict) else None
    is_told = _bare_address(shown) in _bare_address(href) or (
        isinstance(host, Value) and said is not None and said == networks.find(host.text)
    )
    if shown and not is_told and found.key == "profiles" and isinstance(found.value, dict):
        if "username" in found.value:
            page.ledger.changed(page.literal(piece), f"the link’s text “{shown}” is left out")
        else:
            return Contact("profiles", {**found.value, "network": page.literal(piece, shown)})
    elif shown and not is_told and shown.casefold() not in _KINDS["url"]:
        page.ledger.changed(page.literal(piece), f"the link’s text “{shown}” is left out")
    return found


def _bare(piece: Piece, page: Page) -> Contact | None:
    text = piece.text.strip("*_` ")
    if found := _EMAIL.fullmatch(text):
        return Contact("email", page.literal(piece, found["address"]))
    if found := _PHONE.fullmatch(text):
        return Contact("phone", page.literal(piece, found["number"].strip()))
    if found := _WEB.fullmatch(text):
        return _site(piece, found["url"], page)
    if _PRONOUNS.fullmatch(text):
        return Contact("pronouns", page.literal(piece, text))
    return None


def _site(piece: Piece, href: str, page: Page) -> Contact:
    """Return an account, or a website."""
    for network, username in _accounts(href):
        return Contact(
            "profiles",
            without_empty(
                {"network": page.literal(piece, network), "username": page.literal(piece, username)}
            ),
        )
    return Contact("url", page.literal(piece, href))


def _accounts(href: str) -> Iterator[tuple[str, str]]:
    bare = _bare_address(href)
    for network, pattern in _pages():
        if found := pattern.fullmatch(bare):
            username = found[1]
            page = networks.page(network, username)
            if page and _bare_address(page).casefold() == bare.casefold():
                yield network, username


@lru_cache(maxsize=1)
def _pages() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what addresses of accounts look like."""
    return tuple(
        (
            network.name,
            re.compile(
                re.escape(_bare_address(network.page)).replace(r"\{\}", "([^/?#]+)"), re.IGNORECASE
            ),
        )
        for network in NETWORKS
        if network.page.count("{") == 1
    )


def _bare_address(address: str) -> str:
    return _SCHEME.sub("", address).rstrip("/")


@lru_cache(maxsize=1)
def _personal() -> dict[str, str]:
    """Return the keys of personal details by their labels in every language."""
    keys = {"birth_date": "birth_date", "birth_place": "birth_place",
            "nationality": "nationality", "updated": "updated"}  # fmt: skip
    return {
        languages.load(tag).labels[label].casefold(): key
        for tag in (*languages.available(), "en")
        for label, key in keys.items()
        if label in languages.load(tag).labels
    }
