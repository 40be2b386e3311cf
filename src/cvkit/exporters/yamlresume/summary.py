"""Writes a summary and bullets as the Markdown that YAMLResume has in one text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.exporters.markdown import commonmark
from cvkit.exporters.yamlresume import limits
from cvkit.model import prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.exporters.shown import Shown, ShownResume
    from cvkit.exporters.yamlresume.limits import Length
    from cvkit.model.text import RichText

_INDENT = "  "


class Summary:
    """The texts of an entry, in order.

    Args:
        resume: Where losses are counted.
        shown: The entry.
        field: Its field with paragraphs.
    """

    def __init__(self, resume: ShownResume, shown: Shown, field: str) -> None:
        self._resume = resume
        self._shown = shown
        self._field = field
        text = shown.rich(field)
        self._paragraphs = "\n\n".join(_paragraphs(text)) if text else ""
        self._bullets = [] if field != "summary" else list(_bullets(shown))

    def text(self, length: Length) -> str:
        """Return the Markdown; empty if it is too short.

        What makes it too long is left out from its end, and reported.

        Args:
            length: How long it may be.
        """
        said, bullets = self._paragraphs, list(self._bullets)
        while bullets and limits.units(_joined(said, bullets)) > length.most:
            route, _ = bullets.pop()
            self._resume.lose(route, self._too_long(length))
        if limits.units(said) > length.most:
            self._shown.lose(self._field, self._too_long(length))
            said = ""
        found = _joined(said, bullets)
        for route, _ in bullets:
            self._resume.write(route)
        return found if length.fits(found) else ""

    def lose(self, reason: str) -> None:
        """Report all of it, if there is any."""
        if self._paragraphs:
            self._shown.lose(self._field, reason)
        for route, _ in self._bullets:
            self._resume.lose(route, reason)

    def _too_long(self, length: Length) -> str:
        return f"is left out, as YAMLResume wants at most {length.most} characters in all"


def _joined(said: str, bullets: list[tuple[Route, str]]) -> str:
    items = "\n".join(line for _, line in bullets)
    return "\n\n".join(filter(None, [said, items]))


def _paragraphs(text: RichText) -> Iterator[str]:
    for part in prose.parts(text):
        yield from map(_line, part.paragraphs)
        if part.items:
            yield "\n".join(_items(part.items, ""))


def _items(items: tuple[prose.Item, ...], indent: str) -> Iterator[str]:
    for item in items:
        yield f"{indent}- {_line(item.text)}"
        yield from _items(item.items, indent + _INDENT)


def _bullets(shown: Shown, indent: str = "") -> Iterator[tuple[Route, str]]:
    """Yield the bullets that are shown, with those nested in them after each."""
    for bullet in shown.parts("bullets"):
        text = bullet.rich("text")
        if text:
            line = _line(prose.without_marker(text))
            yield (*bullet.route, "text"), f"{indent}- {line}"
            yield from _bullets(bullet, indent + _INDENT)


def _line(text: RichText) -> str:
    """Return CommonMark of what YAMLResume prints: bold and italic type, and links."""
    return commonmark.line(tuple(replace(span, code=False, script="") for span in text.spans))
