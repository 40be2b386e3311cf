"""Converts the values of an entry to texts that keep track of their origin."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cvkit.diagnostics import Origin
from cvkit.model.text import RichText
from cvkit.view.inline import written
from cvkit.view.wording import Wording, link, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.model import Dates, PartialDate
    from cvkit.model.base import Location
    from cvkit.view.blocks import DateText
    from cvkit.view.inline import Inline


@dataclass(frozen=True, slots=True)
class EntryContext:
    """What a recipe needs besides the entry itself.

    Attributes:
        wording: The wording of the document's language.
        owner: The résumé's owner, whose name is highlighted among authors.
        origin: The route of the entry; methods' ``steps`` are relative to it.
    """

    wording: Wording
    owner: str
    origin: Origin = Origin()  # noqa: RUF009 - it is immutable

    @property
    def comma(self) -> str:
        """The separator of list items in the document's language."""
        return self.wording.language.marks.comma

    def label(self, name: str) -> str:
        """Return a label in the document's language."""
        return self.wording.language.labels[name]

    def at(self, origin: Origin) -> EntryContext:
        """Return the context of another entry."""
        return replace(self, origin=origin)

    def text(self, value: str | None, *steps: str | int) -> Inline:
        """Return a plain value as text."""
        return written(text(value), self.origin.below(*steps))

    def rich(self, value: RichText | None, *steps: str | int) -> Inline:
        """Return a rich text value as text, including its emphasis."""
        return written(value.spans, self.origin.below(*steps)) if value else ()

    def link(self, url: str | None, *steps: str | int, shown: str | None = None) -> Inline:
        """Return a URL as a link."""
        return written(link(url, shown), self.origin.below(*steps))

    def texts(self, values: Iterable[RichText], field: str) -> tuple[Inline, ...]:
        """Return each value of a list as text."""
        return tuple(self.rich(value, field, index) for index, value in enumerate(values))

    def paragraphs(self, value: RichText | None, *steps: str | int) -> tuple[Inline, ...]:
        """Split a text into paragraphs at empty lines."""
        if value is None:
            return ()
        parts = (RichText(part) for part in re.split(r"\n\s*\n", value))
        return tuple(self.rich(part, *steps) for part in parts if part.strip())

    def place(self, location: Location | None) -> Inline:
        """Return the entry's location as printed."""
        return self.wording.place(location, self.origin.below("location"))

    def dates(self, dates: Dates | None) -> DateText | None:
        """Return the entry's dates as printed."""
        return self._placed(self.wording.dates.dates(dates), "dates")

    def date(self, value: PartialDate | None) -> DateText | None:
        """Return the entry's date as printed."""
        return self._placed(self.wording.dates.date(value), "date")

    def _placed(self, printed: DateText | None, field: str) -> DateText | None:
        return printed and replace(printed, origin=self.origin.below(field))
