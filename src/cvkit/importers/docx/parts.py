"""Reads the parts of a Word file: the document, headers and footers, notes and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.errors import ImportFailedError
from cvkit.importers.docx import styles
from cvkit.importers.docx.content import Apart, Block, paragraphs
from cvkit.importers.docx.elements import attribute, below, child
from cvkit.importers.docx.walk import Walker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.importers.docx.container import Package
    from cvkit.importers.docx.styles import Styles
    from cvkit.importers.reading.xml_tree import Element


class Document(NamedTuple):
    """What a Word file says.

    Attributes:
        body: The document itself.
        header: What stands at the top of the first page.
        headers: What stands at the top of other pages only.
        footers: What stands at the bottom of pages.
        notes: The texts of footnotes and endnotes.
        comments: The texts of comments.
        apart: What else is in the file.
    """

    body: tuple[Block, ...]
    header: tuple[Block, ...]
    headers: tuple[Block, ...]
    footers: tuple[Block, ...]
    notes: tuple[str, ...]
    comments: tuple[str, ...]
    apart: Apart


def read(package: Package) -> Document:
    """Read a Word file.

    Args:
        package: The file.

    Raises:
        ImportFailedError: A part of it is broken.
    """
    root = package.part(package.main)
    if root is None or root.name != "document":
        raise ImportFailedError("it is no Word file: its document is something else")
    related = package.related(package.main)
    named = dict(reversed(related.values()))
    known = styles.read(
        package.part(named.get("styles", "")), package.part(named.get("numbering", ""))
    )
    apart = Apart()
    body = _walker(package, package.main, known, apart).blocks(child(root, "body"))
    first, others, footers = _around(root)
    reader = _Reader(package, {key: target for key, (_, target) in related.items()}, known, apart)
    comments = package.part(named.get("comments", ""))
    return Document(
        body,
        reader.blocks(first),
        reader.blocks(others),
        reader.blocks(footers),
        tuple(_notes(package, named, apart, known)),
        tuple(_texts(comments, _walker(package, named.get("comments", ""), known, Apart()))),
        apart,
    )


class _Reader(NamedTuple):
    """Reads headers and footers by their identifiers."""

    package: Package
    targets: dict[str, str]
    known: Styles
    apart: Apart

    def blocks(self, identifiers: list[str]) -> tuple[Block, ...]:
        """Return what headers or footers hold."""
        found: list[Block] = []
        for target in dict.fromkeys(self.targets.get(one, "") for one in identifiers):
            root = self.package.part(target)
            if root is not None and root.name in {"hdr", "ftr"}:
                found += _walker(self.package, target, self.known, self.apart).blocks(root)
        return tuple(found)


def _walker(package: Package, part: str, known: Styles, apart: Apart) -> Walker:
    related = package.related(part) if part else {}
    links = {key: target for key, (kind, target) in related.items() if kind == "hyperlink"}
    return Walker(known, links, apart)


def _around(root: Element) -> tuple[list[str], list[str], list[str]]:
    """Return the headers of the first page, those of others, and the footers (17.10)."""
    sections = [one for one in below(root) if one.name == "sectPr"]
    first: list[str] = []
    others: list[str] = []
    footers: list[str] = []
    for at, section in enumerate(sections):
        has_own = any(one.name == "titlePg" for one in section.children)
        for one in section.children:
            kind = "first" if has_own and at == 0 else "default"
            if one.name == "headerReference":
                is_first = at == 0 and attribute(one, "type") == kind
                (first if is_first else others).append(attribute(one, "id"))
            elif one.name == "footerReference":
                footers.append(attribute(one, "id"))
    return first, [one for one in others if one not in first], footers


def _notes(package: Package, named: dict[str, str], apart: Apart, known: Styles) -> Iterator[str]:
    """Yield the notes that the text refers to."""
    for kind in ("footnote", "endnote"):
        part = named.get(f"{kind}s", "")
        root = package.part(part)
        wanted = {identifier for name, identifier in apart.notes if name == kind}
        if root is not None and wanted:
            walker = _walker(package, part, known, apart)
            for one in root.children:
                if attribute(one, "id") in wanted:
                    yield from _said(walker, one)


def _texts(root: Element | None, walker: Walker) -> Iterator[str]:
    for one in root.children if root is not None else []:
        yield from _said(walker, one)


def _said(walker: Walker, element: Element) -> Iterator[str]:
    texts = (one.text for one in paragraphs(walker.blocks(element)))
    if text := " ".join(" ".join(texts).split()):
        yield text
