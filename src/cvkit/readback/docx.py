"""Reads the text of a Word file from its XML (ISO/IEC 29500-1, WordprocessingML)."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from cvkit.errors import FileError
from cvkit.readback.read_text import Hidden, ReadText

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

MAX_PART: Final = 50_000_000
"""The most bytes of a part, once it is unpacked."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_BODY = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_CHARACTERS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_SKIPPED = frozenset({
    f"{_W}del", f"{_W}instrText", f"{_W}pPr", f"{_W}sectPr", f"{_COMPATIBILITY}Fallback",
})  # fmt: skip
_FIELD = re.compile(r'HYPERLINK\s+"([^"]+)"')
_WHITE = "FFFFFF"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, ET.ParseError, ValueError, LookupError, EOFError, OSError,
    RuntimeError,
)  # fmt: skip
"""What damaged archives and parts raise: unknown encodings, and methods of compression and
encryption; parts that are missing, cut off or nested too deeply."""


def read(data: bytes) -> ReadText:
    """Return the text of a Word file: of its body, and before it, of its headers.

    Args:
        data: The file.

    Raises:
        FileError: It is broken, or no Word file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive)
    except _BROKEN:
        raise FileError("The file is broken, or no Word file (.docx).") from None


def _read(archive: zipfile.ZipFile) -> ReadText:
    body = _parsed(archive, _BODY)
    names = set(archive.namelist())
    relations = _parsed(archive, _RELATIONS) if _RELATIONS in names else ET.Element("none")
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    parts: list[str] = []
    hidden: list[Hidden] = []
    _collect(body, parts, hidden)
    return ReadText(
        "".join(parts),
        links=tuple(_links(body, targets)),
        language=_language(archive, names),
        title=_title(archive, names),
        hidden=tuple(hidden),
    )


def _parsed(archive: zipfile.ZipFile, name: str) -> Element:
    if archive.getinfo(name).file_size > MAX_PART:
        raise ValueError(name)
    data = archive.read(name)
    if b"<!DOCTYPE" in data[:1000]:  # Word writes none, and entities could fill the memory
        raise ValueError(name)
    return ET.fromstring(data)  # noqa: S314 - without a DOCTYPE there are no entities


def _collect(element: Element, parts: list[str], hidden: list[Hidden]) -> None:
    for child in element:
        tag = child.tag
        if tag in _SKIPPED:
            continue
        if tag == f"{_W}t":
            parts.append(child.text or "")
        elif tag in _CHARACTERS:
            parts.append(_CHARACTERS[tag])
        elif tag == f"{_W}r" and (reason := _reason(child)):
            text = "".join(one.text or "" for one in child.iter(f"{_W}t"))
            if reason == "white":
                parts.append(text)
            if text.strip():
                hidden.append(Hidden(text, 0, reason))
        else:
            _collect(child, parts, hidden)
            if tag == f"{_W}p":
                parts.append("\n")


def _reason(run: Element) -> str:
    """Return why a run can't be seen; empty if it can."""
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return ""
    vanish = properties.find(f"{_W}vanish")
    if vanish is not None and vanish.get(f"{_W}val", "1") not in {"0", "false", "off"}:
        return "invisible"
    color = properties.find(f"{_W}color")
    size = properties.find(f"{_W}sz")
    if color is not None and color.get(f"{_W}val", "").upper() == _WHITE:
        return "white"
    is_tiny = size is not None and size.get(f"{_W}val", "20").isdigit()
    return "tiny" if is_tiny and size is not None and int(size.get(f"{_W}val", "20")) <= 4 else ""  # noqa: PLR2004 - in half points


def _links(body: Element, targets: dict[str, str]) -> Iterator[str]:
    for element in body.iter():
        if element.tag == f"{_W}hyperlink" and (target := targets.get(element.get(f"{_R}id", ""))):
            yield target
        elif element.tag == f"{_W}instrText" and (found := _FIELD.search(element.text or "")):
            yield found[1]


def _language(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "word/styles.xml" not in names:
        return ""
    styles = _parsed(archive, "word/styles.xml")
    found = styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang")
    return "" if found is None else found.get(f"{_W}val", "")


def _title(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "docProps/core.xml" not in names:
        return ""
    return _parsed(archive, "docProps/core.xml").findtext(f"{_DC}title", "")
