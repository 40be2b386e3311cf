"""What all versions of Europass have in common."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from cvkit import networks
from cvkit.importers.reading import contacts, html_text, periods, rich_text
from cvkit.importers.values import Data, Value, text_of, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.reading.xml_tree import Element

LICENCE_LABELS = {
    "bg": "Свидетелство за управление", "cs": "Řidičský průkaz", "da": "Kørekort",
    "de": "Führerschein", "el": "Άδεια οδήγησης", "en": "Driving licence",
    "es": "Permiso de conducir", "fi": "Ajokortti", "fr": "Permis de conduire",
    "hr": "Vozačka dozvola", "hu": "Vezetői engedély", "it": "Patente di guida",
    "nb": "Førerkort", "nl": "Rijbewijs", "pl": "Prawo jazdy", "pt": "Carta de condução",
    "ro": "Permis de conducere", "sk": "Vodičský preukaz", "sl": "Vozniško dovoljenje",
    "sv": "Körkort", "tr": "Sürücü belgesi", "uk": "Посвідчення водія",
}  # fmt: skip
"""What the Europass editor prints before the categories of a driving licence."""

_SKILLS = ("listening", "reading", "spoken interaction", "spoken production", "writing")
_SAME_SITE = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{3}")


def period(
    start: Value | None, end: Value | None, flag: Value | None, ledger: Ledger
) -> Value | None:
    """Return the dates of an entry.

    Args:
        start: Its start, or ``None``.
        end: Its end, or ``None``.
        flag: ``true`` if it goes on, ``false`` if it doesn't, or ``None``.
        ledger: Where to say what is left out.
    """
    goes_on = flag is not None and flag.text.lower() == "true"
    if goes_on and end:
        ledger.lose(end, "the entry says that it goes on")
        end = None
    if not _is_valid(start, end):
        ends = (("start", start), ("end", end))
        bad = [one for one in ends if one[1] and not periods.is_date(_day(one[1].text))]
        name, lost = bad[0] if bad else ends[1]
        ledger.lose(
            lost,
            f"this {name} is not a date" if bad else "the entry would end before it starts",
        )
        start, end = (None, end) if name == "start" else (start, None)
    dates = periods.period(start, end, ledger, is_open=goes_on)
    if dates is None or (goes_on and start is None):
        ledger.set_aside(flag)
        return dates
    return dates.also_from(flag)


def _is_valid(start: Value | None, end: Value | None) -> bool:
    if start is None or end is None:
        one = start or end
        return one is None or periods.is_date(_day(one.text))
    return periods.is_period(f"{_day(start.text)} – {_day(end.text)}")


def _day(text: str) -> str:
    return text[:10] if re.match(r"\d{4}-\d\d-\d\d[T ]", text) else text


def entry_text(value: Value | None, ledger: Ledger) -> dict[str, Data]:
    """Return the ``summary`` and ``bullets`` of a description, which may be HTML."""
    if value is None:
        return {}
    if html_text.is_html(value.text):
        return html_text.entry(value, ledger)
    before, items = rich_text.list_items(value.text)
    summary = value.with_text(_paragraphs(before))
    bullets: list[Data] = [value.with_text(rich_text.escaped(item)) for item in items]
    return without_empty({"summary": summary, "bullets": bullets})


def prose(value: Value | None, ledger: Ledger) -> Value | None:
    """Return a text of paragraphs, which may be HTML."""
    if value is None or html_text.is_html(value.text):
        return html_text.prose(value, ledger)
    return value.with_text(_paragraphs(value.text))


def line(value: Value | None, ledger: Ledger) -> Value | None:
    """Return a text of one line, which may be HTML."""
    if value is None or html_text.is_html(value.text):
        return html_text.line(value, ledger)
    return value.with_text(rich_text.escaped(" ".join(value.text.split())))


def _paragraphs(text: str) -> str:
    parts = (part.strip() for part in text.splitlines())
    return "\n\n".join(rich_text.escaped(part) for part in parts if part)


def joined(parts: Iterable[Value | None], by: str = " ") -> Value | None:
    """Return the values that are there as one text."""
    found = [one for one in parts if one]
    if not found:
        return None
    text = by.join(one.text for one in found)
    return found[0].with_text(text).also_from(*found[1:])


def location(
    lines: Sequence[Value | None],
    code: Value | None,
    city: Value | None,
    region: Value | None = None,
    country: Value | None = None,
) -> dict[str, Data]:
    """Return a place.

    Args:
        lines: The lines of the address.
        code: The postal code.
        city: The town.
        region: The region.
        country: The country's code or name.
    """
    return without_empty(
        {
            "address": joined(lines, ", "),
            "postal_code": code,
            "city": city,
            "region": region,
            "country": contacts.country(country),
        }
    )


def account(network: Value | None, address: Value | None) -> dict[str, Data] | None:
    """Return an account, by its user name if the address of its page follows from that.

    Args:
        network: The network's name; ``None`` if only the address tells.
        address: The address of the account's page, or the user name.
    """
    if address is None:
        return None
    if network is None:
        return contacts.profile(None, None, address)
    bare = _SAME_SITE.sub("", address.text).rstrip("/")
    name = bare.rpartition("/")[2] if "/" in bare else ""
    page = networks.page(network.text, name) if name else None
    if page and _SAME_SITE.sub("", page).rstrip("/") == bare:
        return {"network": network, "username": address.with_text(name)}
    return contacts.profile(network, address, None)


def split_sites(
    sites: Iterable[Value], titles: Mapping[str, Value] = MappingProxyType({})
) -> tuple[Value | None, list[Data]]:
    """Return the website, and the accounts that other addresses are, by their hosts.

    Args:
        sites: The addresses.
        titles: What the person calls sites that are no known network, by their addresses.
    """
    own: Value | None = None
    accounts: list[Data] = []
    for site in sites:
        host = _SAME_SITE.sub("", site.text).split("/", 1)[0].lower()
        known = next((one for one in networks.NETWORKS if host in one.hosts), None)
        if known is None and own is None:
            own = site
        elif found := account(site.with_text(known.name) if known else titles.get(site.text), site):
            accounts.append(found)
    return own, accounts


def language_code(value: Value) -> Value:
    """Return a language's ISO 639-2 code as ISO 639-1 has it, which cvkit prints as a name."""
    text = value.text.strip()
    if not _LANGUAGE.fullmatch(text.lower()):
        return value
    from babel.core import get_global

    return value.with_text(get_global("language_aliases").get(text.lower(), text))


def language_levels(levels: Sequence[Value | None]) -> dict[str, Data]:
    """Return the level of a language from those for the five skills of CEFR.

    Five equal levels are the language's; otherwise they are told in words, as an average of them
    would be made up.

    Args:
        levels: For listening, reading, spoken interaction, spoken production and writing.
    """
    found = [one for one in levels if one]
    if not found:
        return {}
    texts = [one.text.upper() if one else "" for one in levels]
    value = joined(found)
    assert value is not None  # noqa: S101 - there is one
    if len(set(texts)) == 1 and texts[0] in {"A1", "A2", "B1", "B2", "C1", "C2"}:
        return {"level": value.with_text(texts[0])}
    groups: dict[str, list[str]] = {}
    for text, skill in zip(texts, _SKILLS, strict=True):
        if text:
            groups.setdefault(text, []).append(skill)
    told = "; ".join(f"{level} {', '.join(skills)}" for level, skills in groups.items())
    return {"fluency": value.with_text(told)}


def driving_licence(codes: Sequence[Value], language: str) -> dict[str, Data]:
    """Return the header's line about a driving licence.

    Args:
        codes: The categories: B, C1E.
        language: The language of the CV: ``de``.
    """
    value = joined(codes, ", ")
    return {LICENCE_LABELS.get(language, LICENCE_LABELS["en"]): value} if value else {}


def with_links(entry: dict[str, Data], links: Sequence[Value]) -> dict[str, Data]:
    """Return an entry with its first link as its address, and bullets of the others."""
    if not links:
        return entry
    rest = list(links)
    address = entry.get("url")
    if not address:
        address = rest.pop(0)
    elif isinstance(address, Value) and rest[0].text == address.text:
        address = address.also_from(rest.pop(0))
    given = entry.get("bullets")
    bullets = given if isinstance(given, list) else []
    more: list[Data] = [one.with_text(_link(one.text)) for one in rest]
    return without_empty({**entry, "url": address, "bullets": [*bullets, *more]})


def _link(address: str) -> str:
    is_address = re.fullmatch(r"https?://[^\s()<>\[\]]+", address)
    return f"[{address}]({address})" if is_address else rich_text.escaped(address)


def set_aside_copies(copy: Element, original: Element, ledger: Ledger) -> None:
    """Set aside what one element repeats of another one."""
    known = {leaf.text for leaf in original.leaves()}
    ledger.set_aside(leaf for leaf in copy.leaves() if leaf.text in known)


def is_same(first: Data | None, second: Data | None) -> bool:
    """Return whether two texts are the same, whatever their case."""
    return bool(text_of(first)) and text_of(first).casefold() == text_of(second).casefold()
