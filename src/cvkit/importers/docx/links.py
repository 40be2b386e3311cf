"""Keeps the addresses of links whose text says something else: “my thesis”, “LinkedIn”."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.importers.reading import rich_text
from cvkit.importers.reading.layout.emphasis import RICH
from cvkit.importers.values import Data, Leaf, Place, Value, values
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.importers.docx.strips import Strip
    from cvkit.importers.reading.layout.lines import Line

PART: Final = "links"
_AROUND = re.compile(r"^(?:mailto:|tel:|https?://)?(?:www\.)?|[/?#]*$", re.IGNORECASE)
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


class Link(NamedTuple):
    """A link.

    Attributes:
        text: What is shown.
        address: Where it leads.
        shown: The text that it stands in.
    """

    text: str
    address: Leaf
    shown: Leaf


def find(strips: Sequence[Strip], lines: Sequence[Line]) -> list[Link]:
    """Return the links whose text doesn't say where they lead.

    Args:
        strips: Lines.
        lines: The same lines with their places.
    """
    found: list[Link] = []
    for strip, line in zip(strips, lines, strict=True):
        for runs, part in zip(strip.pieces, line.parts, strict=True):
            for target, group in groupby(runs, key=lambda run: run.link):
                text = "".join(run.text for run in group).strip()
                if target and text and not _is_said(text, target):
                    number = len(found)
                    place = Place(PART, Mark(number, 0, number, len(target)), f"link of “{text}”")
                    found.append(Link(text, Leaf(target, place), part.value.sources[0]))
    return found


def in_head(lines: Sequence[Line], links: Sequence[Link]) -> tuple[Line, ...]:
    """Return lines of contact details in which links of one word, such as “GitHub”, say whereto.

    Args:
        lines: The lines above the first section.
        links: All links.
    """
    known: dict[Place, list[Link]] = {}
    for link in links:
        if _WEB.fullmatch(link.address.text):
            known.setdefault(link.shown.place, []).append(link)
    made: list[Line] = []
    for line in lines:
        parts = []
        for part in line.parts:
            value = part.value
            for link in known.get(value.sources[0].place, []):
                text = value.text.replace(link.text, f"{link.text}: {link.address.text}", 1)
                value = value.with_text(text).also_from(Value("", (link.address,)))
            parts.append(part._replace(value=value))
        made.append(line._replace(parts=tuple(parts)))
    return tuple(made)


def place(data: dict[str, Data], links: Sequence[Link]) -> dict[str, Data]:
    """Return a résumé in which texts have the links that they had, and entries their address.

    Args:
        data: The résumé.
        links: All links; those that found no place are no source of any value afterwards.
    """
    used = {leaf.place for value in values(data) for leaf in value.sources}
    for link in links:
        if link.address.place not in used:
            data = {key: _linked(one, key, link)[0] for key, one in data.items()}
    return data


def _linked(data: Data, key: str, link: Link) -> tuple[Data, bool]:
    """Return data with a link at its first place, and whether it has one."""
    match data:
        case Value():
            return _in_text(data, link) if key in RICH else (data, False)
        case list():
            return _first(data, key, link)
        case dict():
            return _in_entry(data, link)


def _first(data: list[Data], key: str, link: Link) -> tuple[Data, bool]:
    for at, one in enumerate(data):
        made, is_done = _linked(one, key, link)
        if is_done:
            return [*data[:at], made, *data[at + 1 :]], True
    return data, False


def _in_entry(data: dict[str, Data], link: Link) -> tuple[Data, bool]:
    for key, one in data.items():
        made, is_done = _linked(one, key, link)
        if is_done:
            return {**data, key: made}, True
    is_own = any(_is_from(value, link) for value in _plain(data))
    if is_own and "url" not in data and _WEB.fullmatch(link.address.text):
        return {**data, "url": Value(link.address.text, (link.address,))}, True
    return data, False


def _plain(data: dict[str, Data]) -> Iterator[Value]:
    return (one for key, one in data.items() if isinstance(one, Value) and key not in RICH)


def _is_from(value: Value, link: Link) -> bool:
    is_source = any(leaf.place == link.shown.place for leaf in value.sources)
    return is_source and rich_text.escaped(link.text) in value.text


def _in_text(value: Value, link: Link) -> tuple[Value, bool]:
    target = link.address.text
    if not _is_from(value, link) or not re.fullmatch(r"(?:https?://|mailto:)[^\s()<>]+", target):
        return value, False
    shown = rich_text.escaped(link.text)
    text = value.text.replace(shown, f"[{shown}]({target})", 1)
    return value.with_text(text).also_from(Value("", (link.address,))), True


def _is_said(text: str, target: str) -> bool:
    if target.casefold().startswith("tel:"):
        digits = re.sub(r"\D", "", target)
        shown = re.sub(r"\D", "", text).lstrip("0")
        return bool(shown) and digits.endswith(shown)
    return _AROUND.sub("", text).casefold() == _AROUND.sub("", target).casefold()
