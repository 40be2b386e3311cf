"""Reads the arguments of the macro of an entry: its title, dates, organization and the like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.latex import tex_text
from cvkit.importers.reading import periods
from cvkit.importers.values import Value

if TYPE_CHECKING:
    from cvkit.importers.latex.entries import Entry
    from cvkit.importers.latex.scanner import Piece, Scanner
    from cvkit.importers.reading.ledger import Ledger


class EntryParts:
    """Fills entries.

    Args:
        scanner: The file.
        ledger: Where to say what is left out.
    """

    def __init__(self, scanner: Scanner, ledger: Ledger) -> None:
        self._scanner = scanner
        self._ledger = ledger

    def is_title_first(self, args: tuple[Piece | None, ...]) -> bool:
        """Tell Jake's order (title, dates, organization, place) from Sourabh's by the dates."""
        texts = [tex_text.plain(self._scanner.tex(one.raw)) if one else "" for one in args]
        second, last = (periods.is_period(texts[at]) for at in (1, 3))
        return second and not last

    def fill(self, entry: Entry, field: str, piece: Piece | None) -> None:
        """Put an argument where it belongs.

        Args:
            entry: The entry of the macro.
            field: What the argument is; empty for one of no interest.
            piece: The argument.
        """
        value = self._scanner.value(piece, is_rich=field == "summary")
        if value is None or piece is None or not field:
            self._ledger.set_aside(value)  # a length or an icon
            return
        self.link(entry, piece)
        if field == "summary":
            entry.summary.append(value)
        elif field == "dates" and "|" in value.text:
            first, _, second = value.text.partition("|")
            ends = (first.strip(), second.strip())
            is_first = periods.is_period(ends[0]) or not periods.is_period(ends[1])
            entry.parts["dates"] = value.with_text(ends[0] if is_first else ends[1])
            if place := ends[1] if is_first else ends[0]:
                entry.parts["place"] = value.with_text(place)
        elif field == "title" and ("|" in value.text) and "title" not in entry.parts:
            name, _, tools = value.text.partition("|")
            if name.strip():
                entry.parts["title"] = value.with_text(name.strip())
                entry.keywords += [value.with_text(one) for one in _split(tools)]
            else:
                entry.parts["title"] = value.with_text(tools.strip())
        elif field == "organization" and "**" in (
            rich := tex_text.rich(self._scanner.tex(piece.raw))
        ):
            self._bold_first(entry, value, rich)
        else:
            entry.parts[field] = value

    def _bold_first(self, entry: Entry, value: Value, rich: str) -> None:
        """Take ``**Mill**, Bonn`` for an organization and its place."""
        found = re.fullmatch(r"\*\*(.+?)\*\*\s*,\s*(.+)", rich)
        if found is None:
            entry.parts["organization"] = value
            return
        entry.parts["organization"] = value.with_text(found[1])
        entry.parts["place"] = value.with_text(tex_text.trimmed(found[2].replace("*", "")))

    def link(self, entry: Entry, piece: Piece | None) -> None:
        """Take the address that a text leads to for that of its entry."""
        if piece is None:
            return
        for target in tex_text.links(self._scanner.tex(piece.raw)):
            value = Value(target, self._scanner.sources(piece))
            if "url" not in entry.parts:
                entry.parts["url"] = value
            elif entry.parts["url"].text != target:
                self._ledger.changed(value, f"the link to {target} is left out")


def _split(text: str) -> list[str]:
    return [one.strip() for one in text.split(",") if one.strip()]
