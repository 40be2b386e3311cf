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
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.importers.reading.layout.lines import Line, Part, Run

PART: Final = "links"
"""The part of a file in whose text addresses are, each on a line."""

_AROUND = re.compile(r"^(?:mailto:|tel:|https?://)?(?:www\.)?|[/?#]*$", re.IGNORECASE)
_CONTACT = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
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


class Links(NamedTuple):
    """The links of a file that its text doesn't say.

    Attributes:
        shown: Those that have a text.
        leaves: The addresses of these, and of links of pictures.
    """

    shown: tuple[Link, ...]
    leaves: tuple[Leaf, ...]

    @property
    def texts(self) -> dict[str, str]:
        """The text of the part of the file in which the addresses are."""
        return {PART: "\n".join(leaf.text for leaf in self.leaves)} if self.leaves else {}


def find(lines: Iterable[Line], others: Iterable[str] = ()) -> Links:
    """Return the links whose text doesn't say where they lead.

    Args:
        lines: All lines of a file.
        others: All addresses that it has links to, if some may have no text.
    """
    shown: list[Link] = []
    known: set[str] = set()
    for target, text, leaf in _texts(lines):
        if not any(map(str.isalnum, text)):
            continue
        known.add(target)
        if not _is_said(text, target):
            shown.append(Link(text, _leaf(target, len(shown), f"link of “{text}”"), leaf))
    bare = [target for target in dict.fromkeys(others) if target not in known]
    leaves = [_leaf(target, len(shown) + at, "link of a picture") for at, target in enumerate(bare)]
    return Links(tuple(shown), (*(link.address for link in shown), *leaves))


def _leaf(address: str, number: int, pointer: str) -> Leaf:
    return Leaf(address, Place(PART, Mark(number, 0, number, len(address)), pointer))


def _texts(lines: Iterable[Line]) -> Iterator[tuple[str, str, Leaf]]:
    """Yield where links lead, their texts, and the leaves these begin in."""
    runs = [(run, part, line) for line in lines for part in line.parts for run in part.piece.runs
            if run.link or run.text.strip()]  # fmt: skip
    for (target, _), group in groupby(runs, key=_belonging):
        found = [(part, run.text) for run, part, _ in group]
        if target:
            texts = [
                "".join(text for _, text in same).strip()
                for _, same in groupby(found, key=lambda one: id(one[0]))
            ]
            yield target, " ".join(texts).strip(), found[0][0].value.sources[0]


def _belonging(one: tuple[Run, Part, Line]) -> tuple[str, int]:
    """Return what neighbours have in common if they are one link, which lines may break."""
    run, part, line = one
    return run.link, id(part) if line.is_whole else 0


def in_head(lines: Sequence[Line], links: Sequence[Link]) -> tuple[Line, ...]:
    """Return lines of contact details in which links of one word, such as “GitHub”, say whereto.

    Args:
        lines: The lines above the first section.
        links: All links.
    """
    known: dict[Place, list[Link]] = {}
    for link in links:
        if _CONTACT.fullmatch(link.address.text):
            known.setdefault(link.shown.place, []).append(link)
    made: list[Line] = []
    for line in lines:
        parts = []
        for part in line.parts:
            value = part.value
            for link in known.get(value.sources[0].place, []):
                if link.text not in value.text:
                    continue
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
    bare = "".join(text.split())  # lines may break addresses
    return _AROUND.sub("", bare).casefold() == _AROUND.sub("", target).casefold()
