"""Opens the parts of a Word file and follows the relations between them (ISO/IEC 29500-2)."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

MAX_BYTES: Final = 50_000_000
"""The most bytes of all parts that are read, once they are unpacked."""

_USUAL_MAIN = "word/document.xml"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = re.compile(r"""(?<=["'])http://purl\.oclc\.org/ooxml/(\w+)/""")
"""How the namespaces of the strict variant begin (ISO/IEC 29500-1, annex A)."""

_TRANSITIONAL = r"http://schemas.openxmlformats.org/\1/2006/"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Relation(NamedTuple):
    """A relation of a part to another, or to an address.

    Attributes:
        kind: What the other is: the last word of the relation's type.
        target: The name of the other part, or the address.
    """

    kind: str
    target: str


class Package:
    """The parts of a Word file.

    Args:
        archive: The file.
    """

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = frozenset(archive.namelist())
        self._left = MAX_BYTES
        self._relations: dict[str, dict[str, Relation]] = {}

    @property
    def main(self) -> str:
        """The name of the part with the document, whatever it is called."""
        return next(iter(self.named("officeDocument", "", _USUAL_MAIN)), "")

    def part(self, name: str) -> Element | None:
        """Return a part, in the namespaces of the transitional variant.

        Args:
            name: Its name; ``None`` is returned if there is none of that name.

        Raises:
            ValueError: It is too large, in no encoding that is allowed, or defines entities.
            ParseError: It is no XML.
        """
        if name not in self._names:
            return None
        self._left -= self._archive.getinfo(name).file_size
        if self._left < 0:
            raise ValueError(name)
        data = self._archive.read(name)
        # No other encoding is allowed (ISO/IEC 29500-2, 6.2.5), so nothing hides in one.
        text = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
        if "<!DOCTYPE" in text:  # forbidden as well, and entities could fill the memory
            raise ValueError(name)
        return ET.fromstring(_STRICT.sub(_TRANSITIONAL, text))  # noqa: S314 - it has no entities

    def related(self, name: str) -> dict[str, Relation]:
        """Return the relations of a part by their identifiers.

        Args:
            name: The name of the part; empty for the relations of the whole file.

        Raises:
            ValueError: They are too large, in no encoding that is allowed, or define entities.
            ParseError: They are no XML.
        """
        if name not in self._relations:
            folder, own = posixpath.split(name)
            relations = self.part(posixpath.join(folder, "_rels", f"{own}.rels"))
            found = () if relations is None else _relations(relations, folder)
            self._relations[name] = dict(found)
        return self._relations[name]

    def named(self, kind: str, source: str, usual: str = "") -> tuple[str, ...]:
        """Return the names of the parts of a kind: by relations, or else by how it is usual.

        Args:
            kind: The last word of the relations' type: ``styles``.
            source: The part that the relations are of; empty for the whole file.
            usual: What such a part is usually called, from the folder of the source; by its kind
                if this is empty.

        Raises:
            ValueError: They are too large, in no encoding that is allowed, or define entities.
            ParseError: They are no XML.
        """
        named = (one.target for one in self.related(source).values() if one.kind == kind)
        found = tuple(dict.fromkeys(one for one in named if one in self._names))
        beside = posixpath.join(posixpath.dirname(source), usual or f"{kind}.xml")
        return found or ((beside,) if beside in self._names else ())

    def first(self, kind: str, source: str, usual: str = "") -> Element | None:
        """Return the part of a kind that there is one of; ``None`` if the file has none.

        Args:
            kind: As for ``named``.
            source: As for ``named``.
            usual: As for ``named``.

        Raises:
            ValueError: It is too large, in no encoding that is allowed, or defines entities.
            ParseError: It is no XML.
        """
        return next((self.part(name) for name in self.named(kind, source, usual)), None)


def _relations(relations: Element, folder: str) -> Iterator[tuple[str, Relation]]:
    for one in relations.iter(_RELATION):
        target = one.get("Target", "")
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = one.get("Type", "").rpartition("/")[2]
        yield one.get("Id", ""), Relation(kind, target)
