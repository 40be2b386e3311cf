"""What a part of a Word file holds: paragraphs, tables and text boxes, and what isn't shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from cvkit.importers.docx.styles import Look, Shape


class Run(NamedTuple):
    r"""Characters of one look.

    Attributes:
        text: The characters; ``\t`` is a tab, ``\n`` a line break.
        look: How they look.
        link: The address that they lead to; empty if they are no link.
    """

    text: str
    look: Look
    link: str = ""


class Paragraph(NamedTuple):
    """A paragraph.

    Attributes:
        runs: Its text.
        shape: How it looks.
        is_page_number: Whether it has the number of its page.
    """

    runs: tuple[Run, ...]
    shape: Shape
    is_page_number: bool = False

    @property
    def text(self) -> str:
        """Its text."""
        return "".join(run.text for run in self.runs)


class Table(NamedTuple):
    """A table: its rows, each with its cells."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...]


class Box(NamedTuple):
    """A text box, where it is anchored."""

    blocks: tuple[Block, ...]


Block: TypeAlias = Paragraph | Table | Box


@dataclass
class Apart:
    """What a file has besides the text that it shows; filled while it is read.

    Attributes:
        deleted: Texts that tracked changes delete.
        hidden: Texts that aren't shown.
        placeholders: What a template asks for where nothing was filled in.
        pictures: How many pictures there are.
        embedded: How many other documents and objects there are.
        unknown: Signs of symbol fonts without a meaning.
        struck: How many stretches of text are struck through.
        underlined: How many stretches of text are underlined, of paragraphs that aren't as a whole.
        notes: The identifiers of footnotes and endnotes that the text refers to.
    """

    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    placeholders: list[str] = field(default_factory=list)
    pictures: int = 0
    embedded: int = 0
    unknown: int = 0
    struck: int = 0
    underlined: int = 0
    notes: list[tuple[str, str]] = field(default_factory=list)


def paragraphs(blocks: tuple[Block, ...]) -> list[Paragraph]:
    """Return every paragraph in blocks, in the order of the file.

    Args:
        blocks: The blocks.
    """
    found: list[Paragraph] = []
    for block in blocks:
        match block:
            case Paragraph():
                found.append(block)
            case Box(blocks=inner):
                found += paragraphs(inner)
            case Table(rows=rows):
                for row in rows:
                    for cell in row:
                        found += paragraphs(cell)
    return found
