"""Reads the text of a Word file from its XML (ISO/IEC 29500-1, WordprocessingML)."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from cvkit.errors import FileError
from cvkit.readback import docx_outside
from cvkit.readback.docx_colors import Colors
from cvkit.readback.docx_looks import Looks
from cvkit.readback.docx_names import DC, W
from cvkit.readback.docx_package import Package
from cvkit.readback.docx_part import Part
from cvkit.readback.read_text import ReadText

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.etree.ElementTree import Element

    from cvkit.readback.docx_looks import Place

_BROKEN = (
    zipfile.BadZipFile, zlib.error, ET.ParseError, ValueError, LookupError, EOFError, OSError,
    RuntimeError,
)  # fmt: skip
"""What damaged archives and parts raise: unknown methods of compression and encryption; parts that
are missing, cut off or nested too deeply."""

_BEFORE = ("header",)
_AFTER = ("footnotes", "endnotes", "comments", "footer")
_FEWEST_LETTERS = 30
"""A document with a picture and less text may be a picture of text."""


def read(data: bytes) -> ReadText:
    """Return the text of a Word file.

    Headers come before the body; footnotes, endnotes, comments and footers come behind it.

    Args:
        data: The file.

    Raises:
        FileError: It is broken, or no Word file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _File(Package(archive)).read()
    except _BROKEN:
        from cvkit.readback.docx_lookalikes import told  # noqa: PLC0415 - only for other files

        raise FileError(*told(data)) from None


class _File:
    """Reads the parts of a file in order."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main
        document = package.part(self._main)
        if document is None or document.tag != f"{W}document":
            raise ValueError(self._main)
        self._document = document
        colors = Colors(lambda: package.first("theme", self._main, "theme/theme1.xml"))
        self._looks = Looks(package.first("styles", self._main), colors)

    def read(self) -> ReadText:
        """Return the text of the file, and what it says of itself."""
        before, after = self._roots(_BEFORE), self._roots(_AFTER)
        place = self._looks.page(self._document, *before.values())
        body = Part(self._document, place, self._looks, self._package.related(self._main))
        headers = self._parts(before, place)
        others = self._parts(after, place)
        parts = (*headers, body, *others)
        is_picture = body.has_pictures and _letters(body.text) < _FEWEST_LETTERS
        core = self._package.first("core-properties", "", "docProps/core.xml")
        return ReadText(
            "".join(part.text for part in parts),
            links=tuple(link for part in parts for link in part.links),
            language=self._language(body),
            title="" if core is None else core.findtext(f"{DC}title", ""),
            hidden=tuple(one for part in parts for one in part.hidden),
            pictures=(0,) if is_picture else (),
            outside=docx_outside.lines(body.text, (*headers, *others)),
        )

    def _roots(self, kinds: Iterable[str]) -> dict[str, Element]:
        """Return the parts of some kinds by their names, kind by kind."""
        names = (name for kind in kinds for name in self._package.named(kind, self._main))
        roots = {name: self._package.part(name) for name in names}
        return {name: root for name, root in roots.items() if root is not None}

    def _parts(self, roots: Mapping[str, Element], place: Place) -> list[Part]:
        """Return parts with text; of those that say the same, as headers may, the first."""
        found: dict[str, Part] = {}
        for name, root in roots.items():
            part = Part(root, place, self._looks, self._package.related(name))
            if part.text.strip() or part.hidden:
                found.setdefault(part.text, part)
        return [*found.values()]

    def _language(self, body: Part) -> str:
        """Return the language of most of the text; of an empty file, that of its styles."""
        if body.languages:
            return body.languages.most_common(1)[0][0]
        return self._looks.of_run(self._looks.page(), None).language


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
