"""Finds the entries and bullets of a document that have an ``id``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import Label, codes
from cvkit.model import Resume
from cvkit.model.base import Selectable
from cvkit.source.schema import shape
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.tree import Mapping, Node, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from cvkit.diagnostics import Diagnostic


class Identified(NamedTuple):
    """A place where an id is given.

    Attributes:
        text: The id.
        kind: The model of what it names.
        node: The id as written.
        above: The ids of what contains it, outermost first.
        languages: The languages whose text contains it: a list may have one for each language.
    """

    text: str
    kind: type[BaseModel]
    node: Scalar
    above: tuple[str, ...]
    languages: tuple[str, ...]


def id_of(node: Node, kind: Any) -> str:  # noqa: ANN401
    """Return the id of an entry or a bullet; empty without one."""
    found = _id_node(node, kind)
    return (found.text or "") if found else ""


def find(root: Node, kind: Any = Resume) -> Iterator[Identified]:  # noqa: ANN401
    """Yield every id in a document, in its order; ``export`` has none.

    Args:
        root: The document, or a part of one.
        kind: What the schema expects it to be.
    """
    yield from _find(root, kind, (), ())


def duplicates(root: Node) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each id that is given before."""
    seen: dict[str, list[Identified]] = {}
    for one in find(root):
        earlier = seen.setdefault(one.text, [])
        if clash := next((other for other in earlier if _is_same(one, other)), None):
            label = Label(to_span(clash.node.mark), "it is given here")
            is_here = clash.node.file == one.node.file
            where = "" if is_here else f" in {clash.node.file or 'the résumé'}"
            yield codes.DUPLICATE_ID.over(
                to_span(one.node.mark),
                f"the id `{one.text}` is given before{where}",
                "variants need an id of its own for each thing",
                file=one.node.file,
                labels=[label] if is_here else (),
            )
        earlier.append(one)


def _is_same(one: Identified, other: Identified) -> bool:
    """Whether two places aren't translations of each other."""
    return not (one.languages and other.languages and one.languages != other.languages)


def _find(
    node: Node,
    kind: Any,  # noqa: ANN401
    above: tuple[str, ...],
    languages: tuple[str, ...],
) -> Iterator[Identified]:
    item = shape.items(kind)
    match resolve(node):
        case Sequence(items=items) if item is not None:
            for one in items:
                yield from _find(one, item, above, languages)
        case Mapping(entries=entries) if item is not None:
            for tag, entry in entries.items():
                yield from _find(entry.node, kind, above, (*languages, tag))
        case Mapping(entries=entries) as target if shape.is_model(kind):
            if found := _id_node(target, kind):
                text = found.text or ""
                yield Identified(text, kind, found, above, languages)
                above = (*above, text)
            for key, entry in entries.items():
                below = None if key == "export" else shape.below(kind, key)
                if below is not None and not isinstance(entry.node, Scalar):
                    yield from _find(entry.node, below, above, languages)


def _id_node(node: Node, kind: Any) -> Scalar | None:  # noqa: ANN401
    target = resolve(node)
    is_named = isinstance(target, Mapping) and shape.is_model(kind) and issubclass(kind, Selectable)
    entry = target.entries.get("id") if is_named and isinstance(target, Mapping) else None
    found = resolve(entry.node) if entry else None
    return found if isinstance(found, Scalar) and found.text else None
