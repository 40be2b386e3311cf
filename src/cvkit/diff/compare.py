"""Compares two résumés: what is moved is moved, not removed and added."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from cvkit.diff.changes import Change, ChangeKind
from cvkit.diff.tree import Node, tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.selection import Selection

_ALIKE = 0.5
"""The least similarity of two texts, or of two entries' texts, to be versions of each other."""

_WHOLES = frozenset({"basics", "export"})
"""Parts of a résumé that aren't sections."""

_MOST_PAIRS = 10_000
"""Lists with more pairs to try than this are matched by id and name alone."""


def compare(old: Selection, new: Selection) -> tuple[Change, ...]:
    """Return what differs in what two selections show, in the order of the new one.

    Args:
        old: What is shown of the old résumé.
        new: The same of the new one.
    """
    return tuple(_compare(tree(old), tree(new), ()))


def _compare(old: Node, new: Node, path: tuple[str, ...]) -> Iterator[Change]:
    if old.is_list or new.is_list:
        yield from _lists(old, new, path)
    elif old.text or new.text:
        if old.texts != new.texts:
            yield _change(ChangeKind.CHANGED, path, old, new)
    else:
        before = {part.key: part for part in old.parts}
        for part in new.parts:
            where = (*path, part.key)
            if earlier := before.pop(part.key, None):
                yield from _compare(earlier, part, where)
            else:
                yield from _all(ChangeKind.ADDED, part, where)
        for part in before.values():
            yield from _all(ChangeKind.REMOVED, part, (*path, part.key))


def _all(kind: ChangeKind, part: Node, path: tuple[str, ...]) -> Iterator[Change]:
    """Yield the whole of a part: a list's items one by one, and the person's or the look's keys."""
    if part.key in _WHOLES and len(path) == 1:
        for below in part.parts:
            yield from _all(kind, below, (*path, below.key))
        return
    for one in part.parts if part.is_list else (part,):
        ends = (one, None) if kind is ChangeKind.REMOVED else (None, one)
        yield _change(kind, (*path, one.name) if part.is_list and one.parts else path, *ends)


def _lists(old: Node, new: Node, path: tuple[str, ...]) -> Iterator[Change]:
    pairs = _matched(old.parts, new.parts)
    earlier = {index: at for at, index in pairs.items()}
    still = _in_order([earlier[index] for index in sorted(earlier)])
    for index, part in enumerate(new.parts):
        where = (*path, part.name) if part.parts else path
        if index not in earlier:
            yield _change(ChangeKind.ADDED, where, None, part)
            continue
        before = old.parts[earlier[index]]
        if earlier[index] not in still:
            yield _change(ChangeKind.MOVED, where, before, part)
        if before.texts != part.texts:
            yield from _compare(before, part, where)
    for at, part in enumerate(old.parts):
        if at not in pairs:
            where = (*path, part.name) if part.parts else path
            yield _change(ChangeKind.REMOVED, where, part, None)


def _matched(old: Sequence[Node], new: Sequence[Node]) -> dict[int, int]:
    """Return for items of the old list which of the new one they became."""
    found: dict[int, int] = {}
    free = set(range(len(new)))

    def take(at: int, index: int) -> None:
        found[at] = index
        free.discard(index)

    for same in (_are_equal, _have_one_id, _have_one_name):
        for at, before in enumerate(old):
            if (
                at not in found
                and (index := next((i for i in sorted(free) if same(before, new[i])), None))
                is not None
            ):
                take(at, index)
    left = [at for at in range(len(old)) if at not in found]
    if len(left) * len(free) > _MOST_PAIRS:
        return found
    likeness = sorted(
        ((_likeness(old[at], new[index]), -at, -index) for at in left for index in free),
        reverse=True,
    )
    for ratio, at, index in likeness:
        if ratio >= _ALIKE and -at not in found and -index in free:
            take(-at, -index)
    return found


def _are_equal(old: Node, new: Node) -> bool:
    return old.texts == new.texts and old.identity == new.identity


def _have_one_id(old: Node, new: Node) -> bool:
    return bool(old.identity) and old.identity == new.identity


def _have_one_name(old: Node, new: Node) -> bool:
    has_other_id = bool(old.identity and new.identity) and old.identity != new.identity
    return bool(old.parts and old.name) and old.name == new.name and not has_other_id


def _likeness(old: Node, new: Node) -> float:
    if old.identity and new.identity:
        return 0.0  # two ids are two things
    before, after = (" ".join(node.texts).split() for node in (old, new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def _in_order(places: Sequence[int]) -> set[int]:
    """Return the largest set of places that are still in their old order; the rest has moved."""
    chains: list[list[int]] = []
    for place in places:
        before = [chain for chain in chains if chain[-1] < place]
        chains.append([*_longest(before), place])
    return set(_longest(chains))


def _longest(chains: Sequence[list[int]]) -> list[int]:
    empty: list[int] = []
    return max(chains, key=len, default=empty)


def _change(kind: ChangeKind, path: tuple[str, ...], old: Node | None, new: Node | None) -> Change:
    return Change(
        kind,
        tuple(step for step in path if step),
        _shown(old),
        _shown(new),
        old.route if old else None,
        new.route if new else None,
    )


def _shown(node: Node | None) -> str:
    if node is None:
        return ""
    return node.text or node.name or ", ".join(node.texts)
