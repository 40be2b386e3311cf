"""Which texts of a résumé a selection of it doesn't show, each with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.leaks.needles import needles_of, of_word
from cvkit.leaks.searchable import Searchable
from cvkit.source.composing.masking import MASK
from cvkit.source.yaml.tree import (
    KeyValue,
    Mapping,
    Node,
    Scalar,
    Sequence,
    resolve,
    with_entries,
    with_items,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.leaks.searchable import Needle
    from cvkit.source.yaml.tree import Mark

_SETTINGS = frozenset({
    "break_before", "corresponding", "date", "dates", "droppable", "employment", "equal", "expires",
    "id", "include", "keep_together", "kind", "language", "network", "priority", "private", "tags",
    "updated",
})  # fmt: skip
"""Keys whose values say how to show others, or are the same in many résumés."""

_TRUE = frozenset({"true", "t", "yes", "y", "on", "1"})
"""How pydantic reads ``true``."""

_NAMES = ("name", "other_names")


class Secret(NamedTuple):
    """A text that isn't shown.

    Attributes:
        text: The text as written.
        origin: Where it is written: ``resume.yaml:7:10``, or the variable that gives it.
        needles: What finds it, or a part of it.
    """

    text: str
    origin: str
    needles: tuple[Needle, ...]

    @property
    def masked(self) -> str:
        """The text as a message can name it: its beginning and its end."""
        text = " ".join(self.text.split())
        start, end = min(5, len(text) // 4), min(2, len(text) // 6)
        return f"{text[:start]}…{text[len(text) - end :]}"


class Secrets(NamedTuple):
    """What to look for.

    Attributes:
        wanted: The texts that are looked for.
        short: Texts that aren't, since they are too short to be told from others.
        elsewhere: Texts that aren't, since they are also shown in another place.
    """

    wanted: tuple[Secret, ...]
    short: tuple[Secret, ...] = ()
    elsewhere: tuple[Secret, ...] = ()


class _Leaf(NamedTuple):
    route: tuple[str, ...]
    text: str
    mark: Mark
    file: str

    @property
    def place(self) -> tuple[str, Mark]:
        return self.file, self.mark


def secrets_in(  # noqa: PLR0913 - each is asked for in the same place
    wholes: Iterable[Mapping],
    shown: Mapping,
    name: str,
    *,
    private: bool = False,
    given: Iterable[str] = (),
    also: Iterable[tuple[str, str]] = (),
    worded: Iterable[str] = (),
) -> Secrets:
    """Return the texts of a résumé that a selection of it doesn't show.

    Texts that it shows in another place are no secrets.

    Args:
        wholes: The document as written, and as a variant words it.
        shown: The document without what is hidden, and masked if it is blinded.
        name: The name of its file.
        private: Whether the selection shows what is marked ``private: true``.
        given: The origins of values from outside that are secrets, even if they are shown.
        also: Pairs of a text in the document and another form of it, such as a date in words.
        worded: What the selection shows in other words than the document has.
    """
    outside = frozenset(given)
    kept = {leaf.place: leaf.text for leaf in _shown(shown, private=private)}
    open_texts = [text for (file, _), text in kept.items() if file not in outside]
    visible = Searchable.of([*open_texts, *worded])
    forms: dict[str, list[str]] = {}
    for text, form in also:
        forms.setdefault(text, []).append(form)
    found: dict[tuple[str, str], Secret] = {}
    short: dict[tuple[str, str], Secret] = {}
    elsewhere: dict[tuple[str, str], Secret] = {}
    for leaf in (leaf for whole in wholes for leaf in _leaves(whole)):
        origin = leaf.file if leaf.file in outside else _origin(leaf, name)
        is_outside = leaf.file in outside
        for text in [leaf.text] if is_outside else _not_shown(leaf, kept):
            needles = list(needles_of(text))
            needles += (one for form in forms.get(text, ()) for one in needles_of(form))
            if leaf.route[:1] == ("basics",) and leaf.route[1:2] and leaf.route[1] in _NAMES:
                needles += (one for word in re.split(r"[\s,]+", text) for one in of_word(word))
            left = tuple(needle for needle in needles if not needle.is_in(visible))
            secret = Secret(text, origin, left)
            kind = found if left else elsewhere if needles else short
            kind.setdefault((text, origin), secret)
    return Secrets(tuple(found.values()), tuple(short.values()), tuple(elsewhere.values()))


def _origin(leaf: _Leaf, name: str) -> str:
    if leaf.file.startswith("CVKIT_"):
        return leaf.file
    return f"{leaf.file or name}:{leaf.mark.line + 1}:{leaf.mark.column + 1}"


def _not_shown(leaf: _Leaf, kept: dict[tuple[str, Mark], str]) -> list[str]:
    """Return a text if it isn't shown, or those parts of it that are masked."""
    new = kept.get(leaf.place)
    if new is None:
        return [leaf.text]
    if new == leaf.text:
        return []
    if MASK not in new:
        return [leaf.text]
    pattern = "(.+?)".join(map(re.escape, new.split(MASK)))
    match = re.fullmatch(pattern, leaf.text, re.DOTALL)
    return list(match.groups()) if match else []


def _leaves(
    node: Node, route: tuple[str, ...] = (), skip: frozenset[str] = _SETTINGS
) -> Iterator[_Leaf]:
    """Yield all texts but settings; of ``export``, only what is marked private."""
    match resolve(node):
        case Mapping(entries=entries) as target:
            if "export" in route[:1] and _is_private(target):
                route = ("",)
            for key, entry in entries.items():
                if key not in skip:
                    yield from _leaves(entry.node, (*route, key), skip)
        case Sequence(items=items):
            for item in items:
                yield from _leaves(item, route, skip)
        case Scalar(text=str() as text, mark=mark, file=file) if (
            text.strip() and "export" not in route[:1]
        ):
            yield _Leaf(route, text, mark, file)


def _shown(node: Node, *, private: bool) -> Iterator[_Leaf]:
    """Yield the texts that aren't marked private, but none of ``export``."""
    return _leaves(node if private else _without_private(node), skip=frozenset())


def _without_private(node: Node) -> Node:
    match resolve(node):
        case Mapping(entries=entries) as target:
            return with_entries(target, {
                key: KeyValue(entry.key, _without_private(entry.node))
                for key, entry in entries.items()
                if not _is_private(resolve(entry.node))
            })  # fmt: skip
        case Sequence(items=items) as target:
            kept = [item for item in items if not _is_private(resolve(item))]
            return with_items(target, [_without_private(item) for item in kept])
        case other:
            return other


def _is_private(node: Node) -> bool:
    if not isinstance(node, Mapping) or "private" not in node.entries:
        return False
    value = resolve(node.entries["private"].node)
    return isinstance(value, Scalar) and (value.text or "").strip().casefold() in _TRUE
