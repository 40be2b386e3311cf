"""Reads the CV of the theme al-folio."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cvkit import languages
from cvkit.importers.reading import date_texts, html_text, rich_text, section_order
from cvkit.importers.reading.fields import Fields, leaves
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.reading.levels import language_level
from cvkit.importers.reading.section_titles import section_of
from cvkit.importers.values import Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.importers.values import Data, Imported
    from cvkit.source.yaml.tree import Node

_KEYS: Final = {
    "work": ("title", "organization", "dates"),
    "volunteer": ("title", "organization", "dates"),
    "education": ("degree", "institution", "dates"),
    "projects": ("name", "", "dates"),
    "teaching": ("course", "institution", "dates"),
    "service": ("role", "organization", "dates"),
    "grants": ("title", "funder", "dates"),
    "awards": ("title", "awarder", "date"),
    "certificates": ("name", "issuer", "date"),
    "talks": ("name", "event", "date"),
    "publications": ("name", "publisher", "date"),
    "custom": ("title", "organization", "dates"),
}
"""What the title, the institution and the year of an entry are in each section."""

_GROUPS: Final = frozenset({"skills", "interests"})
_PERSON: Final = {
    "full name": "name", "name": "name", "date of birth": "birth_date",
    "nationality": "nationality", "email": "email", "e-mail": "email", "phone": "phone",
    "address": "location",
    "location": "location", "website": "url", "homepage": "url", "title": "headline",
}  # fmt: skip
"""What lines of the section about the person are called."""


def read_sections(root: Node, sections: Sequence[Fields], text: str) -> Imported:
    """Read a CV of al-folio.

    Args:
        root: The file's tree.
        sections: The sections in it.
        text: The file.
    """
    reader = _Reader(Ledger())
    for section in sections:
        reader.read(section)
    return reader.ledger.close(reader.data(), leaves(root), {"": text})


class _Reader:
    """Collects the sections, in the order of the file."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._basics: dict[str, Data] = {}
        self._found: dict[str, list[Data]] = {}
        self._titles: dict[str, Data] = {}
        self._order: list[str] = []

    def data(self) -> dict[str, Data]:
        """Return the résumé."""
        order = section_order.order(self._order, has_summary="summary" in self._basics)
        export = without_empty({"sections": order, "titles": self._titles})
        return without_empty({"basics": self._basics, **self._found, "export": export})

    def read(self, section: Fields) -> None:
        """Read a section."""
        title = section.get("title")
        self.ledger.set_aside(section.get("type"))
        items = section.items("contents")
        name = section_of(title.text) if title else ""
        if section.text("type") == "map" and not name and self._is_person(items):
            self.ledger.set_aside(title)
            for item in items:
                self._about(item)
            return
        if name == "summary":
            self._summary(items, title)
        elif name in _GROUPS:
            self._add(name, title, [one for item in items for one in self._group(item)])
        elif name == "languages":
            self._add(name, title, [one for item in items if (one := self._language(item))])
        else:
            name = name if name in _KEYS else "custom"
            self._add(name, title, [one for item in items for one in self._entries(name, item)])

    def _is_person(self, items: list[Fields | Value]) -> bool:
        labels = [one.text("name").lower() for one in items if isinstance(one, Fields)]
        return any(label in _PERSON for label in labels)

    def _about(self, item: Fields | Value) -> None:
        if isinstance(item, Value):
            return
        label, said = item.get("name"), self._line(item.get("value"))
        if label is None or said is None:
            return
        key = _PERSON.get(label.text.lower(), "")
        if label.text.lower() in {"languages", "language"}:
            for text in said.text.split(","):
                self._found.setdefault("languages", []).append(
                    {"language": said.with_text(text.strip()).also_from(label)}
                )
        elif key and key not in self._basics:
            self._basics[key] = said.also_from(label)
        else:
            details = self._basics.setdefault("details", {})
            if isinstance(details, dict):
                details[label.text] = said.also_from(label)

    def _summary(self, items: list[Fields | Value], title: Value | None) -> None:
        texts = [text for item in items if isinstance(item, Value) and (text := self._line(item))]
        if texts:
            first, *others = texts
            whole = first.with_text("\n\n".join(one.text for one in texts))
            self._basics["summary"] = whole.also_from(*others, title)
            self._order.append("summary")

    def _add(self, name: str, title: Value | None, entries: list[Data]) -> None:
        if not entries:
            return
        if name == "custom":
            shown = title or Value("Other")
            kind = Value("timeline")
            self._found.setdefault(name, []).append(
                {"title": shown, "kind": kind, "entries": entries}
            )
            self._order.append(shown.text)
            return
        usual = languages.load("en").sections[name].casefold()
        if name not in self._found and title and title.text.casefold() != usual:
            self._titles[name] = title
        else:
            self.ledger.set_aside(title)
        self._found.setdefault(name, []).extend(entries)
        self._order.append(name)

    def _group(self, item: Fields | Value) -> Iterator[Data]:
        """Yield a group of skills or interests."""
        if isinstance(item, Value):
            if text := self._line(item):
                yield {"name": text}
            return
        name = self._line(item.get("title", "name"))
        said = self._line(item.get("value", "description"))
        words = [said.with_text(one.strip()) for one in said.text.split(",")] if said else []
        words += [one for text in item.texts("items", "contents") if (one := self._line(text))]
        if found := without_empty({"name": name, "keywords": [*words]}):
            yield found

    def _language(self, item: Fields | Value) -> dict[str, Data]:
        if isinstance(item, Value):
            return without_empty({"language": self._line(item)})
        level = language_level(self._line(item.get("value", "description", "institution")))
        return without_empty({"language": self._line(item.get("name", "title")), **level})

    def _entries(self, name: str, item: Fields | Value) -> Iterator[Data]:
        """Yield an entry; of several in one year, each."""
        title_key, at_key, date_key = _KEYS[name]
        if isinstance(item, Value):
            if text := self._line(item):
                yield {title_key: text}
            return
        title = item.get("title", "name")
        year = self._date(item.get("year", "date"))
        if title is None and year:
            for text in item.texts("items"):
                if said := self._line(text):
                    yield {title_key: said, date_key: year}
            return
        place = item.get("institution", "company", "organization", "department")
        yield without_empty(
            {
                title_key: self._line(title),
                at_key or "summary": self._line(place),
                "location": self._line(item.get("location")) if name != "awards" else None,
                date_key: year,
                **self._description(item),
            }
        )

    def _description(self, item: Fields) -> dict[str, Data]:
        """Return what an entry says of itself: a text, or a list whose items may have lists."""
        given = [one for key in ("description", "value", "items") for one in item.items(key)]
        if len(given) == 1 and isinstance(given[0], Value) and "items" not in item:
            return without_empty({"summary": self._line(given[0])})
        return without_empty({"bullets": [one for each in given if (one := self._bullet(each))]})

    def _bullet(self, item: Fields | Value) -> Data | None:
        if isinstance(item, Value):
            return self._line(item)
        text = self._line(item.get("title", "name"))
        below = [one for each in item.items("contents") if (one := self._bullet(each))]
        return without_empty({"text": text, "bullets": below}) if below else text

    def _line(self, value: Value | None) -> Value | None:
        """Return a text of one paragraph; the theme prints the HTML in it."""
        if value is None:
            return None
        if html_text.is_html(value.text):
            return html_text.line(value, self.ledger)
        return value.with_text(rich_text.escaped(value.text))

    def _date(self, value: Value | None) -> Value | None:
        return value.with_text(date_texts.readable(value.text)) if value else None
