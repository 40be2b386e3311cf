"""An entry of a section as the page has it: its first lines, its texts, its list."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.importers.values import without_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.importers.markdown.blocks import Item
    from cvkit.importers.markdown.heads import Head
    from cvkit.importers.markdown.page import Page
    from cvkit.importers.markdown.pieces import Piece
    from cvkit.importers.values import Data, Value

BETWEEN = " · "
"""What stands between the parts of a line in pages that cvkit wrote."""


@dataclass(slots=True)
class Part:
    """A role, or an entry with a single one.

    Attributes:
        heads: The parts of its first lines.
        bylines: Further lines of that paragraph.
        dates: Its dates.
        paragraphs: Its other paragraphs, each as lines.
        facts: Lines such as “Grade: 1.0”, as label and text.
        items: Its list.
        keywords: Its keywords.
        url: A link that stands alone.
    """

    heads: list[Head] = field(default_factory=list)
    bylines: list[Piece] = field(default_factory=list)
    dates: Value | None = None
    paragraphs: list[tuple[Piece, ...]] = field(default_factory=list)
    facts: list[tuple[Piece, Piece]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    keywords: list[Value] = field(default_factory=list)
    url: Value | None = None

    @property
    def is_full(self) -> bool:
        """Whether it has texts, so that another first line starts another entry."""
        return bool(self.paragraphs or self.items or self.facts or self.keywords)

    def slot(self, name: str) -> Piece | None:
        """Return the part of the first lines at a place."""
        return next((head.piece for head in self.heads if head.slot == name), None)


@dataclass(slots=True)
class Entry:
    """An entry of a section.

    Attributes:
        own: What its heading says, and what stands before the first role.
        roles: Its roles; empty if all is in ``own``.
        group: The heading of the entries that it belongs to, or ``None``.
    """

    own: Part
    roles: list[Part] = field(default_factory=list)
    group: Piece | None = None

    @property
    def last(self) -> Part:
        """The part that what follows belongs to."""
        return self.roles[-1] if self.roles else self.own

    @property
    def parts(self) -> tuple[Part, ...]:
        """All of its parts."""
        return (self.own, *self.roles)


def bullet(item: Item, page: Page) -> Data:
    """Return an item as a bullet, with those nested in it."""
    text = page.value(*item.lines, *item.cells)
    nested: list[Data] = [bullet(one, page) for one in item.items]
    tags = page.audiences([*item.lines, *item.cells])
    if not (nested or tags):
        return text
    return without_empty({"text": text, "tags": tags, "bullets": nested})


def texts(part: Part, page: Page, *more: Value) -> Value | None:
    """Return the paragraphs of a part as one text; ``None`` if there are none.

    Args:
        part: The part.
        page: The page.
        more: Texts that have no other place, which come first, on one line.
    """
    found = [joined(more, BETWEEN)] if more else []
    found += [page.value(*lines) for lines in part.paragraphs]
    for label, text in part.facts:
        name, said = page.value(label), page.value(text)
        found.append(name.with_text(f"**{name.text}:** {said.text}").also_from(said))
    return joined(found, "\n\n") if found else None


def joined(values: Sequence[Value], between: str) -> Value:
    """Return several texts as one, made from all of them."""
    first, *others = values
    return first.with_text(between.join(one.text for one in values)).also_from(*others)


@lru_cache(maxsize=8)
def labels(name: str) -> frozenset[str]:
    """Return a label in every language, in lower case."""
    tags = (*languages.available(), "en")
    found = (languages.load(tag).labels.get(name, "") for tag in tags)
    return frozenset(label.casefold() for label in found if label)


def label_of(piece: Piece, names: Iterable[str]) -> str:
    """Return which of some labels a piece is, in any language; empty if none."""
    text = piece.text.strip().casefold()
    return next((name for name in names if text in labels(name)), "")
