"""Writes what entries of all kinds have in common: names, paragraphs, highlights, dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cvkit.exporters.rendercv import markdown
from cvkit.exporters.rendercv.dates import Written, dates
from cvkit.model.text import TextSpan
from cvkit.view.inline import WrittenText, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.exporters.shown import ShownResume
    from cvkit.view.blocks import Bullet, Document, Entry, Inline

_LOCATION = "location"


@dataclass(frozen=True, slots=True)
class EntryParts:
    """Writes parts of the entries of a document.

    Attributes:
        document: The document, for its words and signs.
        shown: What is written is counted here, and what is written otherwise is reported.
        as_text: Whether dates are written as they are printed, as RenderCV lacks the language.
    """

    document: Document
    shown: ShownResume
    as_text: bool

    def linked(self, name: Inline, link: Inline) -> str:
        """Return a name as a link to the entry's page, unless it has a link of its own."""
        href = link[0].href if link else None
        if not href or any(span.href for span in name):
            return markdown.inline(name)
        written = markdown.inline(
            TextSpan(one.text, one.strong, one.emphasis, one.code) for one in name
        )
        return f"[{written}]({markdown.target(href)})" if written else ""

    def paragraphs(
        self, entry: Entry, *, has_name: bool = True, has_place: bool = False
    ) -> list[str]:
        """Return the texts of an entry that RenderCV has no keys for, and its summary.

        Args:
            entry: The entry.
            has_name: Whether its page is linked to its name.
            has_place: Whether another place is written as its location.
        """
        link = () if has_name and entry.link and self._is_linkable(entry) else entry.link
        where = () if has_place else place(entry)
        byline = joined(self.document.comma, (one for one in entry.byline if one is not where))
        found = (entry.description, entry.level, byline, link, *entry.summary)
        return [markdown.inline(one) for one in found if one]

    def texts(self, entry: Entry) -> Iterator[str]:
        """Yield an entry without a name as texts; bullets start with a “•”."""
        yield from self.paragraphs(entry, has_name=False, has_place=True)
        yield from (f"• {line}" for line in self.lines(entry.bullets))
        yield from self.keywords(entry)

    def highlights(self, entry: Entry) -> list[str]:
        """Return the facts, bullets and keywords of an entry as bullets of RenderCV."""
        facts = [
            markdown.inline((TextSpan(f"{fact.label}{self.document.colon}"), *fact.text),
                            is_highlight=True)
            for fact in entry.facts
        ]  # fmt: skip
        return [*facts, *map(self._highlight, entry.bullets), *self.keywords(entry)]

    def keywords(self, entry: Entry) -> list[str]:
        """Return the keywords as a line with their label; nothing if there are none."""
        if not entry.keywords:
            return []
        label = TextSpan(f"{self.document.keywords_label}{self.document.colon}")
        words = joined(self.document.comma, entry.keywords)
        return [markdown.inline((label, *words), is_highlight=True)]

    def lines(self, bullets: Iterable[Bullet], *, is_highlight: bool = False) -> Iterator[str]:
        """Yield the texts of bullets and of those nested in them.

        Args:
            bullets: The bullets.
            is_highlight: Whether RenderCV splits each of them at a `` - ``.
        """
        for bullet in bullets:
            yield markdown.inline(bullet.text, is_highlight=is_highlight)
            yield from self.lines(bullet.bullets, is_highlight=is_highlight)

    def dates(self, entry: Entry, *, ends: bool) -> Written:
        """Return the keys of an entry's dates.

        Args:
            entry: The entry.
            ends: Whether it can have a start and an end.
        """
        if entry.dates is None:
            return {}
        model: Any = self.model(entry)
        self.shown.write(tuple(entry.dates.origin))
        value = getattr(model, "dates", None) or getattr(model, "date", None)
        has_status = bool(getattr(model, "status", None))
        if has_status:  # it is printed with them, or else in the byline
            self.shown.write((*entry.origin, "status"))
        as_text = self.as_text or has_status or value is None
        return dates(value, entry.dates, as_text=as_text, ends=ends)

    def model(self, entry: Entry) -> object:
        """Return what an entry was built from."""
        found: Any = self.shown.selection.resume
        for step in entry.origin:
            found = found[step] if isinstance(step, int) else getattr(found, step)
        return found

    def _highlight(self, bullet: Bullet) -> str:
        lines = list(self.lines((bullet,), is_highlight=True))
        if any(below.bullets for below in bullet.bullets):
            reason = "are nested one level less, as RenderCV’s are nested once"
            self.shown.lose((*bullet.origin, "bullets"), reason)
        return " - ".join(lines)

    def _is_linkable(self, entry: Entry) -> bool:
        name = entry.organization or joined(self.document.comma, (entry.title, entry.team))
        return bool(name) and not any(span.href for span in name)


def place(entry: Entry) -> Inline:
    """Return where an entry was; records have it among other texts."""
    return entry.location or next(
        (one for one in entry.byline if isinstance(one, WrittenText) and _LOCATION in one.origin),
        (),
    )
