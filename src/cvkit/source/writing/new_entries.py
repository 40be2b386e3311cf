"""Adds entries to a section in a résumé's file; every other byte stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model.content import Content
from cvkit.source.editing.verify import is_extended
from cvkit.source.editing.yaml_text import YamlText, yaml_text
from cvkit.source.writing.line_ends import ends, inserted, line_ends
from cvkit.source.writing.yaml_writer import to_yaml
from cvkit.source.yaml.tree import Mapping, Node, Scalar, Sequence, is_null

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Sequence as Many

    from cvkit.source.yaml.tree import Plain

_INDENT = 2
_SHORT = 3
"""Items of no more lines stand without empty lines between them, as in new files."""

_ORDER = tuple(Content.model_fields)


def with_entries(text: str, section: str, entries: Many[Plain]) -> str | None:
    """Return a file's text with entries at the end of a section, which may be missing.

    Args:
        text: The file's text.
        section: The name of the section, a list.
        entries: The entries, of which there is at least one.

    Returns:
        The new text, of which it is proven that it says the same and these entries; ``None`` if
        there is no safe place: the section stands in brackets, is shared through an alias or
        isn't a list, or the file isn't a mapping in block style.
    """
    found = yaml_text(text)
    if found is None or not isinstance(found.root, Mapping) or found.root.is_flow:
        return None
    for new in _candidates(found, found.root, section, entries):
        if is_extended(text, new, section, entries):
            return new
    return None


def _candidates(
    found: YamlText, root: Mapping, section: str, entries: Many[Plain]
) -> Iterator[str]:
    """Yield texts that may be right."""
    entry = root.entries.get(section)
    items = _lines(section, entries, _INDENT)
    lines = _parted(items, is_airy=_is_long(items))
    if entry is None:
        for offset in ends(found, _before(root, section)):
            yield inserted(found, offset, ["", f"{section}:", *lines])
        return
    node = entry.node
    is_empty = isinstance(node, Sequence) and not node.items
    start, end = found.range(node.mark)
    if is_null(node) and isinstance(node, Scalar) and found.text[start:end].strip() == "":
        key_end = found.offset(entry.key.end_line, entry.key.end_column)
        for offset in line_ends(found, key_end):
            yield inserted(found, offset, lines)
    elif is_empty or is_null(node):
        head = found.text[:start].rstrip(" \t")
        rest = found.text[end:]
        comment = rest.split(found.newline, 1)[0]
        added = "".join(f"{found.newline}{line}" for line in lines)
        yield f"{head}{comment.rstrip()}{added}{rest[len(comment) :]}"
    elif isinstance(node, Sequence) and not node.is_flow and id(node) not in found.shared:
        dash = found.dash(node.items[0].mark)
        if dash is not None:
            items = _lines(section, entries, dash[1])
            is_airy = _is_airy(found, node, default=_is_long(items))
            lines = _parted(items, is_airy=is_airy)
            for offset in ends(found, node):
                yield inserted(found, offset, ["", *lines] if is_airy else lines)


def _before(root: Mapping, section: str) -> Node:
    """Return the value after which a missing section belongs, in the order of sections."""
    names = [name for name in root.entries if name in _ORDER]
    earlier = [name for name in names if _ORDER.index(name) < _ORDER.index(section)]
    name = max(earlier, key=list(root.entries).index) if earlier else list(root.entries)[-1]
    return root.entries[name].node


def _is_airy(found: YamlText, node: Sequence, *, default: bool) -> bool:
    """Return whether empty lines part the items of a list; the default if it has only one."""
    if len(node.items) == 1:
        return default
    dash = found.dash(node.items[1].mark)
    return dash is not None and not found.lines[dash[0] - 1].strip()


def _lines(section: str, entries: Many[Plain], column: int) -> list[list[str]]:
    """Return the lines of each item, with its dash at a column."""
    items = (to_yaml({section: [one]}).splitlines()[1:] for one in entries)
    return [[f"{' ' * column}{line[_INDENT:]}" if line else "" for line in item] for item in items]


def _parted(items: list[list[str]], *, is_airy: bool) -> list[str]:
    """Return the lines of items, with an empty one between each two of them or not."""
    between = [""] if is_airy else []
    return [line for at, item in enumerate(items) for line in ((between if at else []) + item)]


def _is_long(items: list[list[str]]) -> bool:
    return len(items) > 1 and max(map(len, items)) > _SHORT
