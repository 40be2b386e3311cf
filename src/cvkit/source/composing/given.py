"""Values that are given from outside: on the command line, or by variables of the environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import codes, words
from cvkit.model import Resume
from cvkit.source.composing import ids
from cvkit.source.schema import shape
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import (
    KeyValue,
    Mapping,
    Mark,
    Node,
    Scalar,
    Sequence,
    is_null,
    resolve,
    with_entries,
    with_items,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Diagnostic


class Given(NamedTuple):
    """A value that replaces the file's.

    Attributes:
        path: Where it belongs: keys, and for items of lists their numbers from 0 or their ids.
        value: The value, as text.
        origin: How it was given, for messages: ``--set basics.phone``.
    """

    path: tuple[str, ...]
    value: str
    origin: str

    @property
    def mark(self) -> Mark:
        """The place of the value: the whole of it."""
        lines = self.value.split("\n")
        return Mark(0, 0, len(lines) - 1, max(len(lines[-1]), 1))


class Assigned(NamedTuple):
    """A document with the values.

    Attributes:
        root: The document; the values' file is their origin.
        texts: The values by their origins, as if these were files.
        diagnostics: What is wrong with where they belong.
    """

    root: Mapping
    texts: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]


class _NowhereError(Exception):
    """There is no such place."""


def assign(root: Mapping, given: Iterable[Given]) -> Assigned:
    """Set values in a document.

    Args:
        root: The document, which isn't modified.
        given: The values; the last one for a place counts.
    """
    texts: dict[str, str] = {}
    found: list[Diagnostic] = []
    for one in given:
        texts[one.origin] = one.value
        try:
            new = _assigned(root, Resume, one.path, one)
        except _NowhereError as error:
            message, _, help_ = str(error).partition("\n")
            found.append(codes.UNKNOWN_KEY.over(to_span(one.mark), message, help_, file=one.origin))
            continue
        root = new if isinstance(new, Mapping) else root
    return Assigned(root, texts, tuple(found))


def _assigned(node: Node | None, kind: Any, path: tuple[str, ...], given: Given) -> Node:  # noqa: ANN401
    if not path:
        return Scalar(given.mark, given.value, file=given.origin)
    step, *rest = path
    target = resolve(node) if node is not None and not is_null(node) else None
    if isinstance(target, Sequence) or (target is None and step.isdecimal()):
        return _in_list(target, kind, step, (*rest,), given)
    if shape.is_model(kind) and step not in kind.model_fields:
        close = words.closest(step, kind.model_fields)
        help_ = f"did you mean `{close}`?" if close else f"keys: {words.keys(kind.model_fields)}"
        raise _NowhereError(f"there is no key `{step}` in `{'.'.join(given.path)}`\n{help_}")
    if target is None:
        target = Mapping(given.mark, is_flow=False, file=given.origin)
    if not isinstance(target, Mapping):
        target = _as_keys(target, kind, given)
    own = target.entries.get(step)
    new = _assigned(own.node if own else None, shape.below(kind, step), (*rest,), given)
    key = own.key if own and new.file != given.origin else given.mark
    return with_entries(target, {**target.entries, step: KeyValue(key, new)})


def _as_keys(text: Scalar | Sequence, kind: Any, given: Given) -> Mapping:  # noqa: ANN401
    """Return a text that is short for keys as these keys."""
    field = getattr(kind, "text_field", None)
    if field is None:
        raise _NowhereError(f"`{'.'.join(given.path)}` is inside a text")
    entries = {field: KeyValue(text.mark, text)}
    return with_entries(Mapping(text.mark, is_flow=False, file=text.file), entries)


def _in_list(
    target: Sequence | None,
    kind: Any,  # noqa: ANN401
    step: str,
    rest: tuple[str, ...],
    given: Given,
) -> Node:
    item = shape.items(kind)
    items = target.items if target else []
    if step.isdecimal():
        at = int(step)
    else:
        named = [index for index, one in enumerate(items) if ids.id_of(one, item) == step]
        at = named[0] if named else len(items) + 1
    if at > len(items):
        about = "has no item" if step.isdecimal() else "has nothing with the id"
        raise _NowhereError(f"the list in `{'.'.join(given.path)}` {about} {step}")
    new = _assigned(items[at] if at < len(items) else None, item, rest, given)
    base = target or Sequence(given.mark, is_flow=False, file=given.origin)
    return with_items(base, [*items[:at], new, *items[at + 1 :]])
