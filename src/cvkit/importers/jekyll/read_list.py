"""Reads a list of Resume Template, or the person of its ``_config.yml``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cvkit.importers.jekyll import lists, texts
from cvkit.importers.reading import contacts, html_text, jobs
from cvkit.importers.reading.accounts import account_of
from cvkit.importers.reading.fields import Fields, leaves
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.jekyll.lists import List
    from cvkit.importers.values import Imported

PERSON: Final = {
    "resume_name": "name", "resume_title": "headline", "resume_contact_email": "email",
    "resume_contact_telephone": "phone", "resume_contact_address": "location",
    "resume_header_intro": "summary",
}  # fmt: skip
"""The keys of the person in ``_config.yml``."""

_LINKS: Final = "Links"
"""What the list of links is called; the theme has no title for it in its data."""

_PAGES: Final = "resume_social_links"
_PAGE = re.compile(r"resume_(\w+)_url")
_CONTACTS: Final = "resume_header_contact_info"


def read_list(file: ForeignFile) -> Imported:
    """Read a list, or the person of ``_config.yml``.

    Args:
        file: A file that is one of these.
    """
    ledger = Ledger()
    every = leaves(file.tree) if file.tree else ()
    found = lists.list_of(file)
    if found is None:
        data: dict[str, Data] = {"basics": _person(Fields(file.mapping), ledger)}
    else:
        entries = [entry for item in lists.items_of(file) if (entry := _entry(item, found, ledger))]
        data = {found.section: [*entries]}
        if found.section == "custom":
            data["custom"] = [{"title": Value(_LINKS), "entries": [*entries]}]
        if found.section == "work":
            data["work"], notes = jobs.joined(entries)
            ledger.add(notes)
    return ledger.close(without_empty(data), every, {"": file.text})


def _entry(item: Fields, kind: List, ledger: Ledger) -> dict[str, Data]:
    found: dict[str, Data] = {}
    for key, target in kind.keys.items():
        value = item.get(key)
        match target:
            case "summary":
                found |= html_text.entry(texts.html(value), ledger)
            case "dates" | "date":
                found[target] = texts.dates(value, ledger) or []
            case "url" if value and value.text == "#":
                ledger.set_aside(value)  # the theme's sample leads nowhere
            case "url":
                found[target] = value or []
            case "honors":
                found.setdefault(target, _honors(item, ledger) or [])
            case "roles" | "keywords":
                found[target] = [*filter(None, [texts.plain(value, ledger)])]
            case _:
                found[target] = texts.plain(value, ledger) or []
    return without_empty(found)


def _honors(item: Fields, ledger: Ledger) -> Value | None:
    """Return the awards of a course of study: one, or a list of them."""
    listed = (one.get("award") for one in item.list("awards"))
    given = [one for one in (item.get("award"), *listed) if one]
    if not given:
        return None
    text = ", ".join(one.text for one in given)
    return texts.plain(given[0].with_text(text).also_from(*given[1:]), ledger)


def _person(root: Fields, ledger: Ledger) -> dict[str, Data]:
    given = {target: root.get(key) for key, target in PERSON.items()}
    known = {one.text for one in given.values() if one}
    line = root.get(_CONTACTS)
    if line and all(part.strip() in known for part in line.text.split("•")):
        ledger.set_aside(line)
    pages = root.below(_PAGES)
    accounts: list[Data] = []
    for key in pages.keys:
        found, page = _PAGE.fullmatch(key), pages.get(key)
        if found and page and found[1] != "website":
            known_account = account_of(page.text)
            network = None if known_account else Value(found[1])
            accounts += filter(None, [contacts.profile(network, None, page)])
    told = {*PERSON, _PAGES, _CONTACTS}
    for key in root.keys:
        if key not in told:
            ledger.set_aside(root.leaves_of(key))
    return without_empty(
        {
            **given,
            "headline": texts.plain(given["headline"], ledger),
            "email": contacts.email(given["email"]),
            "url": pages.get("resume_website_url"),
            "profiles": accounts,
            "summary": html_text.prose(texts.html(given["summary"]), ledger),
        }
    )
