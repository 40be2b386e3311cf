"""Reads a résumé of Reactive Resume, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.reactive import basics, entries, layout, sections
from cvkit.importers.reading import contacts, html_text, tables
from cvkit.importers.reading.fields import Fields
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported, Leaf

_SECTION_SETTINGS = ("id", "columns", "separateLinks", "icon", "keepTogether", "startOnNewPage")
_SETTINGS = ("public", "id", "slug", "userId", "createdAt", "updatedAt", "locked", "visibility",
             "version", "$schema", "shortId", "image", "user")  # fmt: skip


def read_file(file: ForeignFile) -> Imported:
    """Read a résumé of Reactive Resume.

    Args:
        file: The file.

    Raises:
        ImportFailedError: The file is no mapping.
    """
    whole = Fields(file.required_mapping())
    root = whole if "sections" in whole else whole.below("data")
    ledger = Ledger()
    for key in _SETTINGS:
        ledger.set_aside(whole.get(key))
        ledger.set_aside(whole.below(key).leaves() if key in whole else None)
    reader = _Reader(root, ledger)
    return ledger.close(reader.resume(), whole.leaves(), {"": file.text})


class _Reader:
    """Reads one résumé, section by section."""

    def __init__(self, root: Fields, ledger: Ledger) -> None:
        self.root = root
        self.ledger = ledger
        self.metadata = root.below("metadata")
        self.listed = layout.order(self.metadata)
        self.page = layout.page(self.metadata)
        locale = self.page.get("locale")
        self.locale = locale.text if isinstance(locale, Value) else "en"
        self.names: dict[str, str] = {}
        self.present: dict[str, None] = {}
        self.titles: dict[str, Data] = {}

    def resume(self) -> dict[str, Data]:
        """Return the résumé."""
        parts = self.root.below("sections")
        person = self._basics(parts)
        self._untitled(person)
        found: dict[str, list[Data]] = {}
        own: list[Data] = []
        for key in parts.keys:
            part = parts.below(key)
            if name := sections.SECTIONS.get(key):
                found[name] = found.get(name, []) + self._section(key, name, part)
            elif key == "custom" and "items" not in part:
                own += [self._custom(one, part.below(one)) for one in part.keys]
            elif key not in {"summary", "profiles"}:
                own.append(self._custom(key, part))
        for part in self.root.list("customSections"):
            name = sections.SECTIONS.get(part.text("type"))
            if part.text("type") == "summary" and not part.get("title"):
                self._settings(part, "summary")
                self.ledger.set_aside(part.get("type"))
            elif part.get("title") or not name:
                own.append(self._custom(part.text("id"), part))
            else:  # a built-in section goes on, on another page
                self.ledger.set_aside(part.get("type"))
                found[name] = found.get(name, []) + self._section(part.text("id"), name, part)
        data: dict[str, Data | None] = {"basics": person, **found}
        data["custom"] = [one for one in own if one]
        return without_empty({**data, "export": self._export()})

    def _basics(self, parts: Fields) -> dict[str, Data]:
        given, ledger = self.root.below("basics"), self.ledger
        birth = given.get("birthdate")
        ledger.lose(birth, "a date of birth is personal; write it as `birth_date` if you want it")
        accounts = [
            made
            for one in given.list("profiles")
            if (made := contacts.profile(*map(one.get, ("network", "username", "url"))))
        ]
        for one in given.list("profiles"):
            ledger.set_aside(one.get("id"))
        self._settings(parts.below("profiles"), "profiles")
        details, others = basics.details(given.list("customFields"), ledger)
        return without_empty(
            {
                **tables.read(given, basics.TABLE, ledger),
                "email": contacts.email(given.get("email")),
                "url": entries.link(given, ledger),
                "location": basics.location(given, ledger),
                "photo": self._photo(given),
                "profiles": basics.without_twins(
                    [*accounts, *sections.profiles(parts.below("profiles"), ledger), *others]
                ),
                "details": details,
                "summary": self._summary(given, parts),
            }
        )  # fmt: skip

    def _untitled(self, person: dict[str, Data]) -> None:
        """Add summaries without a title, which go on on another page."""
        for part in self.root.list("customSections"):
            if part.text("type") == "summary" and not part.get("title"):
                for item in part.list("items"):
                    sections.set_aside(item, self.ledger)
                    text = entries.long_text(item)
                    more = None if sections.is_hidden(item) else html_text.prose(text, self.ledger)
                    first = person.get("summary")
                    if more and isinstance(first, Value):
                        both = first.with_text(f"{first.text}\n\n{more.text}")
                        person["summary"] = both.also_from(more)
                    elif more:
                        person["summary"] = more

    def _photo(self, given: Fields) -> Value | None:
        for holder in (self.root.below("picture"), given.below("picture", "photo")):
            self.ledger.set_aside(leaf for leaf in holder.leaves() if not _ends(leaf, "url"))
        parts = (self.root.below("picture"), given.below("picture", "photo"))
        found = next(filter(None, (one.get("url") for one in parts)), None)
        return contacts.photo(found, self.ledger)

    def _summary(self, given: Fields, parts: Fields) -> Value | None:
        """Return the summary, which is a section since version 4."""
        section = self.root.below("summary") or parts.below("summary")
        part = section or given.below("summary")
        self._settings(part, "summary")
        text = part.get("content", "body") or given.get("summary")
        is_old = "body" in part or not part
        found = html_text.prose(entries.as_html(text, is_markdown=is_old), self.ledger)
        hidden = sections.is_hidden(part)
        if hidden:
            self.ledger.set_aside(hidden)
        if found and hidden and not self.listed:
            self.ledger.lose(found, "it is hidden, and a summary can't be private")
            return None
        if found:
            self._add("summary", "summary", hidden)
            if self.listed and not section:  # version 3 prints it above all columns
                self.listed.insert(0, Value("summary"))
        return found

    def _section(self, key: str, name: str, part: Fields) -> list[Data]:
        hidden = self._settings(part, name)
        found = sections.built_in(name, part, self.ledger, None if self.listed else hidden)
        if hidden and self.listed:
            self.ledger.set_aside(hidden)
        title = layout.title(name, part, self.locale, self.ledger)
        if found:
            self._add(key, name, hidden)
            self.titles |= without_empty({name: title})
        else:
            self.ledger.set_aside(title)
        return found

    def _custom(self, key: str, part: Fields) -> dict[str, Data]:
        hidden = self._settings(part, "")
        found = sections.custom(part, self.ledger, hidden)
        title = part.get("name", "title")
        if not found:
            self.ledger.set_aside(title)
        if not found or title is None:
            return found
        self._add(key, title.text, None)
        return {"title": title, **found}

    def _add(self, key: str, name: str, hidden: Value | None) -> None:
        """Note a section that has content."""
        self.present[name] = None
        if not hidden:
            self.names[key] = name

    def _settings(self, part: Fields, name: str) -> Value | None:
        """Set aside what only the editor needs, and return what hides a section."""
        for key in _SECTION_SETTINGS:
            self.ledger.set_aside(part.get(key))
        self.ledger.set_aside(part.get("type") if part.text("type") in _V3_TYPES else None)
        hidden = sections.is_hidden(part)
        if not hidden or name == "profiles" or not part.list("items"):
            self.ledger.set_aside(part.get("hidden"))
            self.ledger.set_aside(part.get("visible"))
        if name in {"profiles", "summary"}:
            title = layout.title(name, part, self.locale, self.ledger)
            if title and part.get("content", "body"):
                self.titles[name] = title
        return hidden

    def _export(self) -> dict[str, Data]:
        notes = self.metadata.get("notes")
        empty = notes is None or not html_text.read(notes.text).blocks
        self.ledger.lose(None if empty else notes, "notes to yourself are no part of a résumé")
        self.ledger.set_aside(leaf for leaf in self.metadata.leaves() if not _is_said(leaf, notes))
        if empty:
            self.ledger.set_aside(notes)
        order = layout.sections(self.listed, self.names, self.present) if self.listed else None
        return without_empty({**self.page, "sections": order, "titles": self.titles})


_V3_TYPES = frozenset({"basic", "work", "custom"})


def _ends(leaf: Leaf, key: str) -> bool:
    return leaf.place.pointer.endswith(f"/{key}")


def _is_said(leaf: Leaf, notes: Value | None) -> bool:
    return notes is not None and leaf in notes.sources
