"""Reads a résumé of YAMLResume."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes, words
from cvkit.importers.reading import contacts, html_text, jobs, markdown_text, periods, tables
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.levels import language_level
from cvkit.importers.values import Data, Value, without_empty
from cvkit.importers.yamlresume.tables import MARKS, SECTIONS, TABLES
from cvkit.model.content import SECTIONS as DEFAULT_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_DATED = frozenset({"work", "volunteer", "education", "projects"})
_DATES = ("date", "releaseDate")
_LOCALES = {"zh-hans": "zh", "zh-hant-hk": "zh-Hant", "zh-hant-tw": "zh-Hant", "no": "nb",
            "pt-br": "pt-BR"}  # fmt: skip
_FIRST_DAY = re.compile(
    r"(?P<iso>\d{4}-\d\d)-01|(?P<month>[^\W\d]+\.?) 0?1(?:st)?,? (?P<year>\d{4})"
)


def read_file(file: ForeignFile) -> Imported:
    """Read a résumé of YAMLResume.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is no mapping.
    """
    root = Fields(file.required_mapping())
    ledger = Ledger()
    reader = _Reader(ledger)
    content = root.below("content")
    sections = {name: reader.section(name, content) for name in SECTIONS}
    person = reader.basics(content)
    data = without_empty({"basics": person, **sections})
    for key in MARKS:
        for one in root.list(key):
            ledger.set_aside(one.leaves())
    reader.tell()
    present = [name for name in DEFAULT_ORDER if name in data]
    if "summary" in person:
        present.insert(0, "summary")
    data |= without_empty({"export": _export(root, present)})
    return ledger.close(data, root.leaves(), {"": file.text})


class _Reader:
    """Reads sections, and counts the days that are left out of dates."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.without_day: list[Value] = []

    def basics(self, content: Fields) -> dict[str, Data]:
        """Return the person."""
        person = content.below("basics")
        found = tables.read(person, TABLES["basics"], self.ledger)
        accounts: list[Data] = [
            made
            for one in content.list("profiles")
            if (made := contacts.profile(*map(one.get, ("network", "username", "url"))))
        ]
        location = tables.read(content.below("location"), TABLES["location"], self.ledger)
        country = location.get("country")
        if isinstance(country, Value):
            location |= without_empty({"country": contacts.country(country)})
        return without_empty(
            {
                **found,
                "email": contacts.email(person.get("email")),
                "location": location,
                "profiles": accounts,
                "summary": html_text.prose(_html(person), self.ledger),
            }
        )

    def section(self, name: str, content: Fields) -> list[Data]:
        """Return the entries of a section."""
        entries = [one for item in content.list(name) if (one := self._entry(name, item))]
        if name != "work":
            return list(entries)
        joined, notes = jobs.joined(entries)
        self.ledger.add(notes)
        return joined

    def tell(self) -> None:
        """Say from how many dates the day is left out."""
        if self.without_day:
            dates = words.counted(len(self.without_day), "date")
            message = f"the first day of the month is left out of {dates}"
            help_ = "YAMLResume wants a day, and never prints it"
            self.ledger.note(codes.IMPORT_CHANGED, message, self.without_day[0], help_)

    def _entry(self, name: str, item: Fields) -> dict[str, Data]:
        found = tables.read(item, TABLES[name], self.ledger)
        if name == "languages":
            return found | language_level(item.get("fluency"))
        if name == "references":
            said = html_text.prose(_html(item), self.ledger)
            return found | without_empty({"reference": said})
        if name in _DATED:
            ends = self._date(item.get("startDate")), self._date(item.get("endDate"))
            dates = periods.period(*ends, self.ledger, is_open=True)
            found |= without_empty({"dates": dates})
        elif name in {"awards", "certificates", "publications"}:
            date = periods.point(self._date(item.get(*_DATES)), self.ledger)
            found |= without_empty({"date": date})
        return found | html_text.entry(_html(item), self.ledger)

    def _date(self, value: Value | None) -> Value | None:
        """Return a date without a first day of the month."""
        if value is None or (found := _FIRST_DAY.fullmatch(value.text)) is None:
            return value
        self.without_day.append(value)
        return value.with_text(found["iso"] or f"{found['month']} {found['year']}")


def _html(item: Fields) -> Value | None:
    text = item.get("summary")
    return text and text.with_text(markdown_text.to_html(text.text))


def _export(root: Fields, present: list[str]) -> dict[str, Data]:
    """Return the language, and the order and titles of sections in the first layout.

    Args:
        root: The file.
        present: The sections that have entries, in cvkit's order.
    """
    locale = root.below("locale").get("language")
    if locale:
        locale = locale.with_text(_LOCALES.get(locale.text.lower(), locale.text))
    found: dict[str, Data | None] = {"locale": locale}
    for layout in root.list("layouts", "layout"):
        sections = layout.below("sections")
        paper = layout.below("page").get("paperSize")
        if paper and paper.text.lower() == "letter" and "page" not in found:
            found["page"] = paper.with_text("Letter")
        found.setdefault("sections", _order(sections, present))
        found.setdefault("titles", dict(_titles(sections.below("aliases"))))
    return without_empty(found)


def _order(sections: Fields, present: list[str]) -> list[Data] | None:
    """Return the sections in order: those that are listed, then the others."""
    listed = {_section(one.text): one for one in sections.texts("order")}
    first = [name for name in listed if name in present]
    every = [*first, *(name for name in present if name not in first)]
    if not listed or every == present:
        return None
    return [listed[name].with_text(name) if name in listed else Value(name) for name in every]


def _titles(aliases: Fields) -> Iterator[tuple[str, Data]]:
    for key in aliases.keys:
        name, title = _section(key), aliases.get(key)
        if title and name in DEFAULT_ORDER:
            yield name, title


def _section(key: str) -> str:
    return "summary" if key == "basics" else key
