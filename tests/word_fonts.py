"""Takes the fonts out of a Word file, without cvkit's help."""

from __future__ import annotations

import io
import uuid
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont  # noqa: TID253 - the reader of these fonts
from lxml import etree  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True)
class Package:
    """The parts of a file that are about fonts."""

    table: etree._Element
    styles: etree._Element
    settings: etree._Element
    fonts: dict[str, TTFont]
    """By family and kind: "Source Sans 3 Bold"."""


def take_out(artifact: Artifact) -> Package:
    with zipfile.ZipFile(io.BytesIO(artifact.data)) as package:
        names = package.namelist()
        table, styles, settings = (
            etree.fromstring(package.read(f"word/{part}.xml"))
            for part in ("fontTable", "styles", "settings")
        )
        targets = {}
        if "word/_rels/fontTable.xml.rels" in names:
            for relation in etree.fromstring(package.read("word/_rels/fontTable.xml.rels")):
                assert relation.get("Type", "").endswith("/relationships/font")
                targets[relation.get("Id")] = package.read(f"word/{relation.get('Target')}")
        fonts = {}
        for font in table:
            for embedded in font:
                if key := embedded.get(f"{W}fontKey"):
                    kind = etree.QName(embedded).localname.removeprefix("embed")
                    data = clear(targets.pop(embedded.get(f"{R}id")), key)
                    fonts[f"{font.get(f'{W}name')} {kind}"] = TTFont(io.BytesIO(data))
        assert targets == {}
        assert sum(name.endswith(".odttf") for name in names) == len(fonts)
    return Package(table, styles, settings, fonts)


def clear(data: bytes, key: str) -> bytes:
    """Undo the obfuscation: the key as one number, its lowest byte first."""
    mask = uuid.UUID(key).int.to_bytes(16, "little")
    return bytes(byte ^ mask[place % 16] for place, byte in enumerate(data[:32])) + data[32:]
