"""An entry of a JSON Resume in the making, which knows what it will be read as."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import Origin
from cvkit.exporters import visible_source
from cvkit.exporters.jsonresume import simple_values
from cvkit.model import prose, unmarked
from cvkit.model.dates import Dates
from cvkit.view.blocks import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.exporters.shown import Shown
    from cvkit.selection import Selection
    from cvkit.source.yaml.tree import Plain
    from cvkit.view.wording import Wording

KEY = "x-cvkit"
"""The key of what JSON Resume has no key for; its schema allows any others than its own."""

WITHOUT = "without"
"""The key of the cvkit keys that reading the others would set, but that the entry doesn't have."""

_MARKED = re.compile(r"[\\`*_\[\]~^\n]")
"""What may be read as something else than this text: as markup, or as a list."""


class Context(NamedTuple):
    """What all entries are made with.

    Attributes:
        selection: What is shown.
        wording: The words of its language.
    """

    selection: Selection
    wording: Wording

    def place(self, shown: Shown) -> str:
        """Return the location of something on one line; empty if it has none."""
        origin = Origin((*shown.route, "location"))
        return plain(self.wording.place(shown.get("location"), origin))


class Draft:
    """An entry in the making.

    Args:
        shown: The entry of the résumé.
        context: What all entries are made with.

    Attributes:
        fields: What is written, by JSON Resume's keys.
        read: What it is read as, by cvkit's keys; ``None`` if that isn't sure.
    """

    def __init__(self, shown: Shown, context: Context) -> None:
        self.fields: dict[str, Any] = {}
        self._shown = shown
        self._context = context
        self.wording = context.wording
        self.read: dict[str, Plain] = {}

    def text(self, key: str, *names: str) -> None:
        """Write the first of several fields that has a value; it is read as the first of them."""
        if value := self._shown.get(*names):
            self.put(key, unmarked.line(value), names[0])

    def prose(self, key: str, *names: str) -> None:
        """Write a text of several paragraphs; with several fields, as ``text`` does."""
        if value := self._shown.get(*names):
            self.put(key, unmarked.paragraphs(value), names[0])

    def texts(self, key: str, name: str) -> None:
        """Write a list of texts."""
        if values := self._shown.get(name):
            self._put_list(key, [unmarked.line(one) for one in values], name)

    def bullets(self, key: str) -> None:
        """Write the bullets; what is nested in one follows it."""
        self._put_list(key, [*_flat(self._shown)], "bullets")

    def url(self) -> None:
        """Write the address of a page."""
        if value := self._shown.get("url"):
            self.put("url", simple_values.url(value), "url")

    def period(self, *, is_open: bool) -> None:
        """Write the dates as a start and an end.

        Args:
            is_open: Whether a period without an end is read as one that goes on.
        """
        dates = self._shown.get("dates")
        if not dates:
            return
        found = simple_values.span(dates)
        self.fields |= {
            key: value
            for key, value in (("startDate", found.start), ("endDate", found.end))
            if value
        }
        end = found.end or ("present" if is_open and found.start else "")
        ends = dict.fromkeys(one for one in (found.start, end) if one)
        self._date("dates", dates, " – ".join(ends))
        if not found.is_whole:
            shown = f"from {found.start} to {found.end}" if len(ends) > 1 else found.start
            self._shown.lose("dates", f"is written as {shown}: JSON Resume has no other dates")

    def date(self, key: str) -> None:
        """Write one date; the end of a period."""
        dates = self._shown.get("date")
        if not dates:
            return
        found = simple_values.span(dates)
        written = found.end or found.start
        self.fields[key] = written
        self._date("date", dates, written)
        if not found.is_whole or (found.start != written):
            self._shown.lose("date", f"is written as {written}: JSON Resume has no other dates")

    def put(self, key: str, value: str, name: str, read_as: Plain = None) -> None:
        """Write a value.

        Args:
            key: JSON Resume's key.
            value: The value.
            name: The field that it was made from.
            read_as: What the importer makes of it; by default the same, unless it isn't sure.
        """
        if value:
            self.fields[key] = value
            self.read[name] = read_as or (None if _MARKED.search(value) else value)

    def add(self, key: str, value: object) -> None:
        """Write a value that isn't a text, if there is any."""
        if value:
            self.fields[key] = value

    def unsure(self, name: str) -> None:
        """Say that a field is read as something else, if it is."""
        self.read[name] = None

    def read_as(self, name: str, value: Plain) -> None:
        """Say what a field is read as."""
        self.read[name] = value

    def forget(self, *names: str) -> None:
        """Say that fields are no part of the entry."""
        for name in names:
            self.read.pop(name, None)

    def rest(self) -> dict[str, Any]:
        """Return what the written fields don't say of the entry, by cvkit's keys."""
        shown = self._shown
        data = visible_source.fields_of(shown.model, shown.route, self._context.selection)
        return rest(data, self.read)

    def finished(self, *, lossless: bool) -> dict[str, Any]:
        """Return what is written, with the rest of the entry if nothing may be lost."""
        left = self.rest() if lossless else {}
        return {**self.fields, **({KEY: left} if left else {})}

    def _date(self, name: str, dates: Dates, text: str) -> None:
        is_same = bool(text) and Dates.parse(text) == dates
        self.read[name] = _written(dates) if is_same else None

    def _put_list(self, key: str, values: list[str], name: str) -> None:
        if values:
            self.fields[key] = values
            is_sure = not any(map(_MARKED.search, values))
            self.read[name] = [*values] if is_sure else None


def rest(data: dict[str, Plain], read: dict[str, Plain]) -> dict[str, Any]:
    """Return what must be kept of an entry besides what will be read without it.

    Args:
        data: The entry.
        read: What will be read, by cvkit's keys; ``None`` if it isn't sure.
    """
    left = {key: value for key, value in data.items() if read.get(key) != value}
    surplus = [key for key in read if key not in data]
    return {**left, **({WITHOUT: surplus} if surplus else {})}


def _written(dates: Dates) -> str:
    return dates.written or ""


def _flat(shown: Shown) -> Iterator[str]:
    for bullet in shown.parts("bullets"):
        yield unmarked.line(prose.without_marker(bullet.get("text")))
        below = [*_flat(bullet)]
        if below:
            bullet.lose("bullets", "are written as items of one list: JSON Resume nests none")
        yield from below
