"""What others than cvkit see in its files: elements, addresses, scripts and fields."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdf
import tinyhtml5
import yaml
from lxml import etree  # type: ignore[import-untyped]

from markdown_judges import JUDGES, pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SCHEMES = ("http", "https", "mailto", "tel")
_HTML = "{http://www.w3.org/1999/xhtml}"
_OF_RICH_TEXT = {"a", "code", "em", "strong", "bdi", "br", "wbr"}
"""Elements that a text may have by its Markdown, or for its line breaks and directions."""

_OF_SCRIPTS = {"bidi", "rtl", "cs", "bCs", "iCs", "szCs", "rFonts"}
"""Elements of Word files for letters of other scripts than Latin."""

_ACTIVE_KEYS = {"/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile",
                "/EmbeddedFiles", "/SubmitForm", "/ImportData", "/GoToR", "/RichMedia", "/XFA",
                "/AcroForm"}  # fmt: skip


_LINK = re.compile(r'HYPERLINK "([^"\\]*)"')
"""The code of a field that is a link and nothing else: without switches or other fields in it."""


class Findings(NamedTuple):
    """What a judge found in a file.

    Attributes:
        parts: The kinds of elements, with their attributes.
        addresses: Where the links lead.
        active: Everything that could run or load something.
        text: What is read, white space as one.
    """

    parts: frozenset[str]
    addresses: tuple[str, ...]
    active: tuple[str, ...]
    text: str

    def faults(self, inert: Findings) -> list[str]:
        """Return what is there that a file with ordinary words does not have."""
        unsafe = [one for one in self.addresses if _scheme(one) not in SCHEMES]
        return [
            *(f"part {one}" for one in sorted(self.parts - inert.parts)),
            *(f"address {one}" for one in unsafe),
            *(f"active {one}" for one in self.active if one not in inert.active),
        ]


def _scheme(address: str) -> str:
    """Return an address's scheme as a browser reads it (WHATWG URL, 4.4)."""
    cleaned = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(33)))))
    return cleaned.partition(":")[0].lower()


def collapsed(text: str) -> str:
    """Return a text with white space as one, and without what only breaks lines."""
    return " ".join(re.sub("[\u200b\u2060\u2066-\u2069\u200e\u200f]", "", text).split())


def html(data: bytes) -> Findings:
    """Return what an HTML parser finds in a page."""
    tree = tinyhtml5.parse(data.decode())
    parts, addresses, active = set(), [], []
    for element in tree.iter():
        tag = str(element.tag).removeprefix(_HTML)
        names = sorted(element.keys())
        if tag not in _OF_RICH_TEXT:
            parts |= {tag, *(f"{tag} {name}" for name in names if name != "dir")}
        active += [f"{tag} {name}" for name in names if name.startswith("on") or name == "style"]
        for name in {"src", "srcset", "data", "action", "poster", "http-equiv"} & {*names}:
            active.append(f"{tag} {name}={element.get(name)[:40]}")
        if "href" in names:
            addresses.append(element.get("href"))
        if tag == "style":
            css = "".join(element.itertext())
            urls = re.findall(r"""url\(\s*["']?([^)"']{0,40})""", css, re.IGNORECASE)
            active += [f"url {one}" for one in urls if not one.startswith("data:font/woff2;")]
            active += ["@import"] * css.lower().count("@import")
        if tag == "script":
            json.loads("".join(element.itertext()))
            active.append(f"script {element.get('type')}")
    body = tree.find(f"{_HTML}body")
    seen = _seen(tree if body is None else body)
    return Findings(frozenset(parts), tuple(addresses), tuple(active), collapsed(seen))


def _seen(node: Any) -> str:  # noqa: ANN401 - the parser has no types
    tag = str(node.tag).removeprefix(_HTML)
    inside = "" if tag in {"script", "style"} else (node.text or "")
    inside += "".join(_seen(below) + (below.tail or "") for below in node)
    gap = "" if tag in {*_OF_RICH_TEXT, "span", "time"} - {"br"} else " "
    return f"{gap}{inside}{gap}"


def markdown(texts: Iterable[str]) -> dict[str, list[Findings]]:
    """Return what each reader of Markdown finds in each text."""
    judged = pages(list(texts))
    return {
        judge: [
            Findings(
                frozenset({*page.elements} - _OF_RICH_TEXT),
                tuple(href for href, _ in page.links),
                tuple(sorted(page.attributes - {"href", "id", "class"})),
                collapsed(page.text),
            )
            for page in judged[judge]
        ]
        for judge in JUDGES
    }


def docx(data: bytes) -> Findings:
    """Return what an XML parser finds in the parts of a Word file."""
    parts, addresses, active, text = set(), [], [], ""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in file.namelist():
            if not name.endswith((".xml", ".rels")):
                parts.add(name.rpartition("/")[0] + name[-5:])
                continue
            tree = etree.fromstring(file.read(name))
            for element in tree.iter():
                local = etree.QName(element).localname
                parts |= {f"{name} {local}"} if local not in _OF_SCRIPTS else set()
                link = _LINK.fullmatch(element.text or "") if local == "instrText" else None
                if link:
                    addresses.append(link[1])
                elif local in {"instrText", "fldSimple"}:
                    active.append(f"{local} {element.text} {dict(element.attrib)}")
                if element.get("TargetMode") == "External":
                    addresses.append(element.get("Target"))
                if name == "word/document.xml":
                    text += (element.text or "") if local == "t" else ""
                    text += " " if local in {"p", "br", "tab"} else ""
    return Findings(frozenset(parts), tuple(addresses), tuple(active), collapsed(text))


def pdf(data: bytes) -> Findings:
    """Return what another reader finds in the objects of a PDF."""
    reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
    parts, addresses, active = set(), [], []
    for number in range(1, reader.trailer["/Size"]):  # type: ignore[call-overload]
        found = reader.get_object(pypdf.generic.IndirectObject(number, 0, reader))
        for key, value in _entries(found):
            parts |= {f"{key} {value}"} if key in {"/Type", "/Subtype", "/S"} else set()
            active += [key] if key in _ACTIVE_KEYS else []
            addresses += [str(value)] if key == "/URI" and isinstance(value, str) else []
    structure = frozenset(part for part in parts if not part.startswith("/S /"))
    return Findings(structure - {"/Type /CMap"}, tuple(addresses), tuple(active), "")


def data(file: bytes) -> Findings:
    """Return what a parser of XML, JSON or YAML finds in a file for other programs."""
    text = file.decode()
    active: list[str] = []
    if text.startswith("<"):
        tree = etree.fromstring(file, etree.XMLParser(resolve_entities=False))
        active += ["DOCTYPE"] if tree.getroottree().docinfo.doctype else []
        active += [str(one) for one in tree.iter() if not isinstance(one.tag, str)]
        names = {etree.QName(one).localname for one in tree.iter() if isinstance(one.tag, str)}
        return Findings(frozenset(names), (), tuple(active), collapsed(" ".join(tree.itertext())))
    if text.startswith("{"):
        found = json.loads(text)
    else:
        events = [*yaml.parse(text, Loader=yaml.SafeLoader)]
        active += [f"tag {tag}" for one in events if (tag := getattr(one, "tag", None))]
        active += ["alias" for one in events if isinstance(one, yaml.AliasEvent)]
        (found,) = yaml.safe_load_all(text)  # a second document would be another file's
    leaves = [*_leaves(found)]
    parts = frozenset(key for key, _ in leaves)
    return Findings(parts, (), tuple(active), collapsed(" ".join(value for _, value in leaves)))


def _leaves(node: Any, key: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401
    if isinstance(node, dict):
        for name, below in node.items():
            named = name if re.fullmatch(r"[\w@$-]+", str(name)) else "*"  # titles of sections
            yield from _leaves(below, f"{key}.{named}")
    elif isinstance(node, list):
        for below in node:
            yield from _leaves(below, key)
    else:
        yield key, str(node)


def _entries(node: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    if isinstance(node, dict):
        for key, value in node.items():
            yield key, value
            yield from _entries(value)
    elif isinstance(node, list):
        for one in node:
            yield from _entries(one)


def text(data: bytes) -> Findings:
    """Return what a terminal would obey in a text."""
    found = data.decode()
    controls = re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", found)
    return Findings(frozenset(), (), tuple(map(repr, controls)), collapsed(found))
