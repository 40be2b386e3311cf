"""Reads FRESH, the format of HackMyResume."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.fresh.tables import TABLES
from cvkit.importers.reading import contacts, jobs, periods, rich_text, tables
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.html_in_texts import with_html
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.levels import language_level
from cvkit.importers.values import Data, Value, text_of, without_empty

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_SECTIONS = {
    "work": ("employment",), "volunteer": ("service",), "education": ("education",),
    "projects": ("projects",), "awards": ("recognition",), "publications": ("writing",),
    "talks": ("speaking",), "memberships": ("affiliation", "governance"),
    "interests": ("interests",),
}  # fmt: skip
"""What it calls the sections; those of some are below ``history``, beside a summary of them."""

_DATED = frozenset({"work", "volunteer", "education", "projects", "memberships"})
_GOES_ON = frozenset({"work", "volunteer", "memberships"})
_OTHERS = "Extracurricular"
"""The title of the section of the key ``extracurricular``."""

_KINDS = frozenset({"email", "phone", "url", "website", "profile"})
"""Categories of contacts that say only what one sees."""

_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s().-]{5,}")


def read_file(file: ForeignFile) -> Imported:
    """Read FRESH.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is no mapping.
    """
    root = Fields(file.required_mapping())
    ledger = Ledger()
    ledger.set_aside(root.below("meta").leaves())
    sections = {
        name: [
            entry
            for key in keys
            for one in _items(root, key)
            if (entry := _entry(name, one, ledger))
        ]
        for name, keys in _SECTIONS.items()
    }
    joined, notes = jobs.joined(sections["work"])
    ledger.add(notes)
    others = [
        one for item in _items(root, "extracurricular") if (one := _entry("custom", item, ledger))
    ]
    custom: dict[str, Data] = {"title": Value(_OTHERS), "kind": Value("timeline")}
    data: dict[str, Data | None] = {name: list(entries) for name, entries in sections.items()}
    data |= {"basics": _basics(root, ledger), "work": joined}
    data["skills"] = _skills(root.below("skills"), root.list("skills"), ledger)
    data["languages"] = [
        without_empty({"language": one.get("language", "name"), **language_level(one.get("level"))})
        for one in root.list("languages")
    ]
    data["references"] = _references(root, ledger)
    data["custom"] = [{**custom, "entries": list(others)}] if others else None
    whole = with_html(without_empty(data), ledger)
    return ledger.close(whole, root.leaves(), {"": file.text})


def _items(root: Fields, key: str) -> list[Fields]:
    below = root.below(key)
    return below.list("history") if below else root.list(key)


def _entry(name: str, item: Fields, ledger: Ledger) -> dict[str, Data]:
    found = tables.read(item, TABLES[name], ledger)
    if name in _DATED or name == "custom":
        ends = item.get("start"), item.get("end")
        dates = periods.period(*ends, ledger, is_open=name in _GOES_ON)
        found |= without_empty({"dates": dates})
    if name == "publications" and (publisher := item.below("publisher").get("name")):
        found["publisher"] = publisher.with_text(rich_text.escaped(publisher.text))
    return _with_privacy(found, item, ledger)


def _with_privacy(entry: dict[str, Data], item: Fields, ledger: Ledger) -> dict[str, Data]:
    """Mark an entry as private that isn't to be printed."""
    for key in ("private", "ignore"):
        if item.is_set(key) and entry:
            entry["private"] = Value("true").also_from(item.get(key))
        else:
            ledger.set_aside(item.get(key))
    return entry


def _basics(root: Fields, ledger: Ledger) -> dict[str, Data]:
    info, contact, place = root.below("info"), root.below("contact"), root.below("location")
    accounts = _accounts(root)
    emails, phones = [*map(contacts.email, contact.texts("email"))], [*contact.texts("phone")]
    details = _others(contact, ledger, emails, phones, accounts)
    label, brief = info.get("label"), info.get("brief")
    return without_empty(
        {
            "name": root.get("name"),
            "headline": label and label.with_text(rich_text.escaped(label.text)),
            "email": [*filter(None, emails)],
            "phone": [*filter(None, phones)],
            "url": contact.get("website"),
            "location": root.get("location")
            or without_empty(
                {
                    "address": _on_one_line(place.get("address")),
                    "postal_code": place.get("code"),
                    "city": place.get("city"),
                    "region": place.get("region"),
                    "country": contacts.country(place.get("country")),
                }
            ),
            "photo": contacts.photo(info.get("image"), ledger),
            "profiles": accounts,
            "details": details,
            "summary": brief and brief.with_text(rich_text.from_either(brief.text)),
        }
    )


def _accounts(root: Fields) -> list[Data]:
    accounts: list[Data] = []
    for one in root.list("social"):
        network, label = one.get("network", "label"), one.get("label")
        if network and label and network.text.casefold() == label.text.casefold():
            network = network.also_from(label)
        if account := contacts.profile(network, one.get("user"), one.get("url")):
            accounts.append(account)
    return accounts


def _others(
    contact: Fields,
    ledger: Ledger,
    emails: list[Value | None],
    phones: list[Value],
    accounts: list[Data],
) -> dict[str, Data]:
    """Sort other contacts by what they are, and return those that are none of these."""
    details: dict[str, Data] = {}
    for one in contact.list("other"):
        label, value = one.get("label", "category", "flavor"), one.get("value")
        if value is None:
            continue
        kind = _kind(one, value, ledger)
        if kind == "email":
            emails.append(value)
        elif kind == "url":
            accounts += filter(None, [contacts.profile(label, None, value)])
        elif kind == "phone":
            phones.append(value)
        elif label and label.text not in details:
            text = value.with_text(rich_text.escaped(value.text))
            details[label.text] = text.also_from(label)
    return details


def _kind(contact: Fields, value: Value, ledger: Ledger) -> str:
    """Return what a way to reach somebody is: an email, a url, a phone, or anything else."""
    category = contact.text("category", "flavor").casefold()
    if category in _KINDS:
        ledger.set_aside(contact.get("category", "flavor"))
    forms = {"email": _MAIL, "url": _WEB, "phone": _PHONE}
    by_form = next((kind for kind, form in forms.items() if form.fullmatch(value.text)), "")
    return by_form or (category if category == "phone" else "")


def _on_one_line(value: Value | None) -> Value | None:
    return value and value.with_text(", ".join(map(str.strip, value.text.splitlines())))


def _skills(skills: Fields, bare: list[Fields], ledger: Ledger) -> list[Data]:
    """Return the sets of skills, and a group for each level of those that are in no set."""
    sets = [one for item in skills.list("sets") or ([] if skills else bare)
            if (one := tables.read(item, TABLES["skills"], ledger))]  # fmt: skip
    groups: dict[str, dict[str, Data]] = {}
    for item in skills.list("list"):
        name, level = item.get("name"), item.get("level")
        if name is None or _is_in(sets, name):
            continue
        group = groups.setdefault(text_of(level), {"keywords": []})
        known = group.get("level")
        if level:
            group["level"] = known.also_from(level) if isinstance(known, Value) else level
        if isinstance(keywords := group["keywords"], list):
            keywords.append(name.with_text(rich_text.escaped(name.text)))
    return [*sets, *groups.values()]


def _is_in(sets: list[dict[str, Data]], name: Value) -> bool:
    """Count a skill as said if a set has it."""
    for group in sets:
        keywords = group.get("keywords")
        for at, one in enumerate(keywords if isinstance(keywords, list) else []):
            if isinstance(one, Value) and one.text.casefold() == name.text.casefold():
                assert isinstance(keywords, list)  # noqa: S101 - it has items
                keywords[at] = one.also_from(name)
                return True
    return False


def _references(root: Fields, ledger: Ledger) -> list[Data]:
    """Return those who recommend the person, each with what they say."""
    found: list[dict[str, Data]] = []
    for item in (*root.list("references"), *root.list("testimonials")):
        entry = _with_privacy(tables.read(item, TABLES["references"], ledger), item, ledger)
        for one in item.list("contact"):
            value = one.get("value")
            if value and (kind := _kind(one, value, ledger)):
                entry.setdefault(kind, value)
        name = entry.get("name")
        twin = next((one for one in found if _are_same(one, entry)), None)
        if twin and isinstance(name, Value) and isinstance(first := twin["name"], Value):
            twin.update({**entry, "name": first.also_from(name)})
        elif entry:
            found.append(entry)
    return list(found)


def _are_same(one: dict[str, Data], other: dict[str, Data]) -> bool:
    """Return whether two entries are about one person, and add to each other."""
    same_name = bool(text_of(one.get("name"))) and text_of(one["name"]) == text_of(
        other.get("name")
    )
    return same_name and one.keys() & other.keys() <= {"name"}
