"""What a variant changes in what a résumé says: by ids, and by names of sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import codes, words
from cvkit.model import Resume
from cvkit.model.base import BulletItem
from cvkit.model.basics import Basics
from cvkit.model.content import SECTIONS
from cvkit.model.sections.custom_sections import CustomSection
from cvkit.model.sections.timeline import Role
from cvkit.source.composing import ids
from cvkit.source.composing.requests import texts_of
from cvkit.source.schema import shape
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import KeyValue, Mapping, Node, Scalar, Sequence, head, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from pydantic import BaseModel

    from cvkit.diagnostics import Diagnostic
    from cvkit.diagnostics.codes import Code
    from cvkit.source.yaml.tree import Mark

BASICS = "basics"
"""What stands for the person and the contact details where an id is expected."""


def letter_of(root: Node, variant: str | None) -> KeyValue | None:
    """Return the letter of a variant of a résumé, if it has one."""
    return _variant(root, variant).get("letter") if variant else None


def _variant(root: Node, name: str) -> dict[str, KeyValue]:
    node = root
    for key in ("export", "variants", name):
        entry = entries_of(node).get(key)
        if entry is None:
            return {}
        node = entry.node
    return entries_of(node)


class Changes(NamedTuple):
    """The changes of a variant.

    Attributes:
        drop: The ids of what is left out, each as written.
        replace: By id, the new text, or the keys that are replaced.
        add: By id or section, the items to add.
        order: By id or section, the ids of the items that come first.
    """

    drop: dict[str, Scalar]
    replace: dict[str, KeyValue]
    add: dict[str, KeyValue]
    order: dict[str, KeyValue]

    @classmethod
    def of(cls, root: Node, variant: str) -> Changes:
        """Return the changes of a variant of a résumé, which doesn't have to be valid."""
        found = _variant(root, variant)
        dropped = texts_of(found["drop"].node) if "drop" in found else []
        by_id = (entries_of(found[key].node) if key in found else {} for key in cls._fields[1:])
        return cls({text.text or "": text for text in dropped}, *by_id)

    def wanted(self, name: str) -> list[Scalar]:
        """Return the ids that come first in what has this name."""
        return texts_of(self.order[name].node) if name in self.order else []

    def lines(self) -> Iterator[tuple[str, int]]:
        """Yield the files and the lines, from 1, of what is replaced and added."""
        left = [entry.node for entry in (*self.replace.values(), *self.add.values())]
        while left:
            node = resolve(left.pop())
            match node:
                case Scalar(mark=mark, file=file):
                    yield from ((file, line + 1) for line in range(mark.line, mark.end_line + 1))
                case Sequence(items=items):
                    left += items
                case Mapping(entries=entries):
                    left += [entry.node for entry in entries.values()]

    def problems(self, root: Mapping) -> Iterator[Diagnostic]:
        """Yield what is named that isn't there, or named twice.

        Args:
            root: The résumé without the changes.
        """
        found = {one.text: one for one in ids.find(root)}
        found |= {one.text: one for one in self._added()}
        titles = {title_of(section) for section in _sections(root)}
        for name, text in self.drop.items():
            yield from _missing(name, text.mark, text.file, found, frozenset())
        for key, entry in self.replace.items():
            yield from _missing(key, entry.key, entry.node.file, found, {BASICS})
            yield from self._gone(key, entry.key, entry.node.file, found)
            yield from _of_a_wrong_kind(key, entry, found[key].kind if key in found else Basics)
        for key, entry in (*self.add.items(), *self.order.items()):
            yield from _missing(key, entry.key, entry.node.file, found, {*SECTIONS, *titles})
            yield from self._gone(key, entry.key, entry.node.file, found)
        for key in self.order:
            seen: set[str] = set()
            for text in self.wanted(key):
                name = text.text or ""
                yield from _missing(name, text.mark, text.file, found, frozenset())
                yield from self._gone(name, text.mark, text.file, found)
                if name in seen:
                    message = f"`{name}` is listed twice"
                    yield _at(codes.OVERLAY_CONFLICT, text.mark, text.file, message)
                seen.add(name)

    def _gone(
        self, name: str, mark: Mark, file: str, found: dict[str, ids.Identified]
    ) -> Iterator[Diagnostic]:
        """Yield a diagnostic if a thing is dropped, itself or with what contains it."""
        above = found[name].above if name in found else ()
        if dropped := next((one for one in (name, *above) if one in self.drop), None):
            inside = "" if dropped == name else f" with `{dropped}`, which contains it"
            message = f"`{name}` is dropped{inside}, so nothing else can be done with it"
            yield _at(codes.OVERLAY_CONFLICT, mark, file, message, "remove one of the two")

    def _added(self) -> Iterator[ids.Identified]:
        """Yield the ids in what is added."""
        for name, entry in self.add.items():
            kind = shape.below(Resume, name) if name in SECTIONS else tuple[BulletItem, ...]
            yield from ids.find(entry.node, kind)
            for key, below in entries_of(entry.node).items():
                yield from ids.find(below.node, tuple[Role, ...] if key == "roles" else kind)


def entries_of(node: Node) -> dict[str, KeyValue]:
    """Return the entries of a mapping; of anything else, none."""
    target = resolve(node)
    return target.entries if isinstance(target, Mapping) else {}


def title_of(section: Node) -> str:
    """Return the title of a custom section; empty if it has several languages."""
    entry = entries_of(section).get("title")
    title = resolve(entry.node) if entry else None
    return (title.text or "") if isinstance(title, Scalar) else ""


def names_of(node: Node, kind: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Return what an entry can be called by: its id, and a custom section's title."""
    title = title_of(node) if kind is CustomSection else ""
    return tuple(name for name in (ids.id_of(node, kind), title) if name)


def _sections(root: Mapping) -> list[Node]:
    custom = root.entries.get("custom")
    target = resolve(custom.node) if custom else None
    return target.items if isinstance(target, Sequence) else []


def _of_a_wrong_kind(name: str, entry: KeyValue, kind: type[BaseModel]) -> Iterator[Diagnostic]:
    node, field = resolve(entry.node), getattr(kind, "text_field", None)
    if isinstance(node, Mapping) or (field and isinstance(node, Scalar)):
        return
    what = "a text, or keys" if field else "keys"
    given = "a list" if isinstance(node, Sequence) else "text"
    message = f"`{name}` is replaced by {what}, but this is {given}"
    first = field or next(iter(kind.model_fields))
    yield _at(codes.WRONG_TYPE, node.mark, node.file, message, f"such as `{first}: …`")


def _missing(
    name: str, mark: Mark, file: str, found: dict[str, ids.Identified], names: AbstractSet[str]
) -> Iterator[Diagnostic]:
    if name in found or name in names:
        return
    close = words.closest(name, [*found, *names])
    help_ = f"did you mean `{close}`?" if close else "give an entry or a bullet this `id:`"
    yield _at(codes.UNKNOWN_ID, mark, file, f"nothing has the id `{name}`", help_)


def _at(code: Code, mark: Mark, file: str, message: str, help_: str = "") -> Diagnostic:
    place = mark if mark.line == mark.end_line else head(mark)
    return code.over(to_span(place), message, help_, file=file)
