"""Converts the values of an entry to texts that keep track of their origin."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Origin
from cvkit.model import PartialDate, names, prose
from cvkit.model.export import PublicationStyle
from cvkit.model.text import TextSpan
from cvkit.view.blocks import Bullet, DatePart, DateText
from cvkit.view.bold_words import BoldWords
from cvkit.view.inline import together, written
from cvkit.view.lengths import in_words
from cvkit.view.wording import Wording, link, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.model import Dates
    from cvkit.model.base import Location
    from cvkit.model.prose import Item
    from cvkit.model.text import RichText
    from cvkit.view.inline import Inline


STATUSES = frozenset(
    {"in_press", "accepted", "submitted", "under_review", "in_preparation", "preprint"}
)
"""What is known of works that aren't published; each language has a word for it."""


class PublicationLayout(NamedTuple):
    """How the list of publications is printed.

    Attributes:
        style: Whether a publication has a title and a byline, or is one paragraph.
        group_tells_kind: Whether a heading says what kind of publication it is.
    """

    style: PublicationStyle = PublicationStyle.FULL
    group_tells_kind: bool = False


class Prose(NamedTuple):
    """Paragraphs, and the list below them.

    Attributes:
        paragraphs: The paragraphs.
        bullets: The list.
    """

    paragraphs: tuple[Inline, ...] = ()
    bullets: tuple[Bullet, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryContext:
    """What a recipe needs besides the entry itself.

    Attributes:
        wording: The wording of the document's language.
        owner: The spellings of the owner's name, which is bold among authors; ``comparable``.
        publications: How the list of publications is printed.
        origin: The route of the entry; methods' ``steps`` are relative to it.
        lengths: Whether the dates of roles have their length behind them.
        updated: The date that ongoing roles are counted to.
        bold: The words that are bold in running text.
    """

    wording: Wording
    owner: frozenset[str] = frozenset()
    publications: PublicationLayout = PublicationLayout()  # noqa: RUF009 - it is immutable
    origin: Origin = Origin()  # noqa: RUF009 - it is immutable
    lengths: bool = False
    updated: PartialDate | None = None
    bold: BoldWords = BoldWords()  # noqa: RUF009 - it is immutable

    @property
    def comma(self) -> str:
        """The separator of list items in the document's language."""
        return self.wording.language.marks.comma

    def label(self, name: str) -> str:
        """Return a label in the document's language."""
        return self.wording.language.labels[name]

    def work(self, name: str) -> str:
        """Return a word about publications or talks in the document's language."""
        return self.wording.language.works[name]

    def is_owner(self, name: str) -> bool:
        """Return whether a name, without markup, is that of the résumé's owner."""
        return names.comparable(name) in self.owner

    def at(self, origin: Origin) -> EntryContext:
        """Return the context of another entry."""
        return replace(self, origin=origin)

    def text(self, value: str | None, *steps: str | int) -> Inline:
        """Return a plain value as text."""
        return written(text(value), self.origin.below(*steps))

    def rich(self, value: RichText | None, *steps: str | int) -> Inline:
        """Return a rich text value as text, including its emphasis."""
        return written(value.spans, self.origin.below(*steps)) if value else ()

    def framed(self, phrase: str, value: RichText | None, *steps: str | int) -> Inline:
        """Return a rich text value within a phrase, such as ``No. {number}``."""
        if not value:
            return ()
        before, after = re.split(r"\{\w+\}", phrase, maxsplit=1)
        return written((*text(before), *value.spans, *text(after)), self.origin.below(*steps))

    def link(self, url: str | None, *steps: str | int, shown: str | None = None) -> Inline:
        """Return a URL as a link."""
        return written(link(url, shown), self.origin.below(*steps))

    def texts(self, values: Iterable[RichText], field: str) -> tuple[Inline, ...]:
        """Return each value of a list as text."""
        return tuple(self.rich(value, field, index) for index, value in enumerate(values))

    def prose(self, value: RichText | None, *steps: str | int) -> tuple[Prose, ...]:
        """Split a text into paragraphs at empty lines, and into lists."""
        origin = self.origin.below(*steps)
        return tuple(
            Prose(
                tuple(written(self.bold.marked(one.spans), origin) for one in part.paragraphs),
                self._bullets(part.items, origin),
            )
            for part in (prose.parts(value) if value else ())
        )

    def paragraphs(self, value: RichText | None, *steps: str | int) -> Prose:
        """Split a text into paragraphs and the list at its end.

        A list with paragraphs below it can't be one of bullets, as an entry's bullets come last:
        its items become paragraphs.
        """
        found = self.prose(value, *steps)
        if not found:
            return Prose()
        return Prose(
            tuple(
                paragraph
                for part in found
                for paragraph in (
                    *part.paragraphs,
                    *(_marked(part.bullets) if part is not found[-1] else ()),
                )
            ),
            found[-1].bullets,
        )

    def place(self, location: Location | None) -> Inline:
        """Return the entry's location as printed."""
        return self.wording.place(location, self.origin.below("location"))

    def dates(self, dates: Dates | None, field: str = "dates") -> DateText | None:
        """Return the entry's dates, which are in ``field``, as printed."""
        return self._placed(self.wording.dates.dates(dates), field)

    def held(self, dates: Dates | None) -> DateText | None:
        """Return a role's dates as printed, with their length if that is asked for."""
        printed = self.dates(dates)
        if not (self.lengths and dates and printed):
            return printed
        length = in_words(dates, self.updated, self.wording.locale)
        marks = self.wording.language.marks
        behind = (DatePart(f"{marks.opening}{length}{marks.closing}"),) if length else ()
        return replace(printed, parts=(*printed.parts, *behind))

    def date(self, value: PartialDate | None) -> DateText | None:
        """Return the entry's date as printed."""
        return self._placed(self.wording.dates.date(value), "date")

    def expiry(self, value: PartialDate | None) -> Inline:
        """Return when an entry expires: ``Expires Mar 2032``."""
        printed = self.wording.dates.date(value)
        told = self.label("expires").format(date=printed.text) if printed else None
        return self.text(told, "expires")

    def year(self, year: int) -> str:
        """Return a year as printed: ``2024``, or ``2024年`` in Japanese."""
        printed = self.wording.dates.date(PartialDate(year))
        return printed.text if printed else ""

    def with_status(self, date: DateText | None, status: str | None) -> DateText | None:
        """Return a date with a status in brackets, or the status alone: ``2026 (in press)``.

        Args:
            date: The date as printed.
            status: A status such as ``in press``, which is translated, or any other words.
        """
        if not status:
            return date
        key = re.sub(r"[\s_-]+", "_", status.lower())
        shown = self.wording.language.works[key] if key in STATUSES else status
        if date is None:
            start = shown[:1].upper() + shown[1:]
            return DateText((DatePart(start),), origin=self.origin.below("status"))
        marks = self.wording.language.marks
        return replace(
            date, parts=(*date.parts, DatePart(f"{marks.opening}{shown}{marks.closing}"))
        )

    def _bullets(self, items: Iterable[Item], origin: Origin) -> tuple[Bullet, ...]:
        return tuple(
            Bullet(
                written(self.bold.marked(item.text.spans), origin),
                self._bullets(item.items, origin),
                origin,
            )
            for item in items
        )

    def _placed(self, printed: DateText | None, field: str) -> DateText | None:
        return printed and replace(printed, origin=self.origin.below(field))


def _marked(bullets: Iterable[Bullet]) -> Iterator[Inline]:
    """Yield the items of a list, each as a paragraph with a bullet."""
    for bullet in bullets:
        yield together((TextSpan("• "), *bullet.text), (bullet.text,))
        yield from _marked(bullet.bullets)
