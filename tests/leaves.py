"""Which values of a YAML file an output lacks, found without cvkit's model or view.

A test that asks the view what is visible can't see what the view forgets.
"""

from __future__ import annotations

import html
import io
import re
import unicodedata
import zipfile
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]

SETTINGS = {
    "break_before", "corresponding", "droppable", "equal", "id", "image", "keep_together", "kind",
    "photo", "priority", "tags",
}  # fmt: skip
"""Keys that say how to show something, and those of pictures."""

ELSEWHERE: set[Path] = {
    ("basics", "headline"),
    ("basics", "location", "country"),
    ("basics", "profiles", 1, "network"),
    ("work", 0, "location", "country"),
}
"""What is shown in other words: ``export`` has another headline, and countries have names."""

_DATES = {"birth_date", "date", "dates", "expires", "updated"}
_ADDRESSES = {"url"}
_LINK = re.compile(r"\[([^\]]*)\]\((https?:(?:[^()\s]|\([^()]*\))+)\)")


def leaves(node: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - YAML
    """Yield each value that is not private, with its path; settings are left out."""
    if isinstance(node, dict):
        if node.get("private") == "true":
            return
        for key, value in node.items():
            if key not in SETTINGS:
                yield from leaves(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from leaves(value, (*path, index))
    elif path not in ELSEWHERE:
        yield path, node


def missing(source: str, seen: str, links: str | None) -> dict[Path, str]:
    """Return what an output lacks of a file.

    Only letters and digits are compared, so that no punctuation or markup matters. Of dates,
    which are worded anew, it is the years.

    Args:
        source: The YAML.
        seen: What a reader of the output sees.
        links: What holds the addresses of its links; ``None`` if they are not looked for.
    """
    content = yaml.load(source, yaml.BaseLoader)  # noqa: S506 - it makes only texts
    del content["export"]
    text, addresses = squash(seen), squash(seen + (links or ""))
    found: dict[Path, str] = {}
    for path, value in leaves(content):
        key = next(part for part in reversed(path) if isinstance(part, str))
        if key in _DATES:
            parts, targets = re.findall(r"\d{4}", value), []
        elif key in _ADDRESSES:
            parts, targets = [], [value]
        else:
            targets = [link[1] for link in _LINK.findall(value)]
            parts = re.split(r"\n\n|\0", _LINK.sub("\0\\1\0", value))
        lost = [part for part in parts if squash(part) not in text]
        lost += [to for to in targets if links is not None and squash(_page(to)) not in addresses]
        if lost:
            found[path] = lost[0]
    return found


def squash(text: str) -> str:
    """Return only the letters and digits of a text, in one case."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def links_of(data: bytes) -> str | None:
    """Return what holds the addresses of a file's links; ``None`` for PDF, which packs them."""
    if data.startswith(b"%PDF"):
        return None
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            # Links within running text are fields, whose codes are in the document itself.
            names = ("word/_rels/document.xml.rels", "word/document.xml")
            data = b"".join(map(package.read, names))
    return html.unescape(data.decode())


def _page(address: str) -> str:
    return re.sub("^https?://", "", address)
