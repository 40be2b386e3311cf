"""Writes the ways to reach a person as RenderCV accepts them, others as custom connections."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import email_validator
import phonenumbers

from cvkit import networks
from cvkit.exporters.rendercv import markdown
from cvkit.foreign.rendercv import NETWORKS
from cvkit.view.blocks import Contact, ContactKind, plain

if TYPE_CHECKING:
    from cvkit.view.blocks import Document

_ICONS = {
    ContactKind.EMAIL: "envelope",
    ContactKind.PHONE: "phone",
    ContactKind.URL: "link",
    ContactKind.PROFILE: "user",
    ContactKind.PRONOUNS: "user",
    ContactKind.DETAIL: "circle-info",
}
"""Icons of Font Awesome, which a custom connection must have."""

_ADDRESSES = (ContactKind.EMAIL, ContactKind.PHONE, ContactKind.URL)
_NAMES = {network.key: name for name in NETWORKS if (network := networks.find(name))}
_PATTERNS = {
    "Mastodon": r"@[^@]+@[^@]+",
    "StackOverflow": r"\d+/[^/]+",
    "YouTube": r"[^@/]+",
    "ORCID": r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]",
    "IMDB": r"nm\d{7}",
    "Bluesky": r"(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z0-9-]{0,62}[a-zA-Z0-9]",
    "Reddit": r"[a-zA-Z0-9_-]{3,23}",
    "WhatsApp": r"\+\d{7,15}",
}
"""The user names that RenderCV accepts, where it checks them."""


def contacts(document: Document) -> dict[str, Any]:
    """Return RenderCV's keys for everything in the contact line.

    Args:
        document: The document.
    """
    found: dict[str, list[Any]] = {
        key: []
        for key in ("location", "email", "phone", "website", "social_networks",
                    "custom_connections")
    }  # fmt: skip
    for contact in document.header.contacts:
        key, value = _key(contact, document)
        found[key].append(value)
    is_single = {"location", "email", "phone", "website"}
    return {
        key: values[0] if key in is_single and len(values) == 1 else values
        for key, values in found.items()
        if values
    }


def _key(contact: Contact, document: Document) -> tuple[str, Any]:
    text = plain(contact.text)
    match contact.kind:
        case ContactKind.LOCATION:
            return "location", markdown.inline(contact.text)
        case ContactKind.EMAIL if _is_mail(text):
            return "email", text
        case ContactKind.PHONE if _is_phone(text):
            return "phone", text
        case ContactKind.URL if (url := _url(contact)) and text:
            return "website", url
        case ContactKind.PROFILE if account := _account(contact, document):
            return "social_networks", account
    label = f"{contact.label}{document.colon}" if contact.kind is ContactKind.DETAIL else ""
    url = _url(contact)
    is_plain = url or contact.kind in _ADDRESSES
    shown = text if is_plain else markdown.inline(contact.text)
    connection = {"fontawesome_icon": _ICONS[contact.kind], "placeholder": f"{label}{shown}"}
    return "custom_connections", {**connection, "url": url or None}


def _url(contact: Contact) -> str:
    """Return the address of a contact that is a web page; details may hold several."""
    hrefs = {span.href or "" for span in contact.text}
    href = hrefs.pop() if len(hrefs) == 1 else ""
    return href if re.match(r"https?://[^\s/]+", href) else ""


def _account(contact: Contact, document: Document) -> dict[str, str]:
    """Return an account that RenderCV accepts and links to the same page; otherwise nothing."""
    known = networks.find(contact.label)
    name = _NAMES.get(known.key, "") if known else ""
    if not name or document.selection is None:
        return {}
    index = contact.origin[-1]
    assert isinstance(index, int)  # noqa: S101 - profiles are a list
    profile = document.selection.resume.basics.profiles[index]
    page = profile.url or networks.page(profile.network, profile.username or "")
    wanted = profile.username or ""
    host, _, user = re.sub(r"^https?://", "", page or "").partition("/@")
    for username in (wanted, wanted.removeprefix("@"), f"@{wanted.removeprefix('@')}",
                     f"@{user}@{host}"):  # fmt: skip
        is_accepted = re.fullmatch(_PATTERNS.get(name, r"[^\s/?#@]+"), username)
        if is_accepted and page and networks.page(name, username) == page:
            return {"network": name, "username": username}
    return {}


def _is_mail(address: str) -> bool:
    try:
        email_validator.validate_email(address, check_deliverability=False)
    except email_validator.EmailNotValidError:
        return False
    return True


def _is_phone(number: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return False
