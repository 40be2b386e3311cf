"""Builds a tree of values with positions from libyaml's events, within limits.

YAML's composers aren't used: libyaml's recurses without limit, and PyYAML's merges copy without
limit. Here depth, size and alias expansion are limited while reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

import yaml

from cvkit.diagnostics import Label, codes
from cvkit.source.yaml import folding
from cvkit.source.yaml.composition import composed
from cvkit.source.yaml.encoding import CONTROL, UnreadableFileError, name_of
from cvkit.source.yaml.spans import to_span
from cvkit.source.yaml.syntax_errors import explain
from cvkit.source.yaml.tree import Alias, KeyValue, Mapping, Mark, Node, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as AbstractMapping

    from cvkit.diagnostics import Diagnostic

MAX_DEPTH = 64
MAX_VALUES = 250_000

_NULLS = frozenset({"", "~", "null"})
_MERGE = "<<"
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_SURROGATES = re.compile(
    r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
)
_FILLER = "\ufdd0"
_TAG = re.compile(r"(?:&\S*\s+)?(!\S*)")


class SyntaxStopError(UnreadableFileError):
    """The text isn't YAML; the last diagnostic has the reason.

    Attributes:
        line: The line, from 0, on which parsing stopped.
    """

    def __init__(self, line: int) -> None:
        self.line = line


def build(text: str, lines: tuple[str, ...], errors: list[Diagnostic]) -> Node | None:
    """Parse a YAML text without control characters into a tree.

    Args:
        text: The file's text.
        lines: The lines, as returned by ``split_lines``.
        errors: The list that errors are added to. Values with recoverable errors are omitted.

    Returns:
        The first document; ``None`` if there is none.

    Raises:
        SyntaxStopError: The text isn't YAML.
        UnreadableFileError: The text exceeds the limits.
    """
    written = folding.marked(_join_surrogates(text))
    builder = _TreeBuilder(lines, errors, folding.signs(written))
    try:
        for event in yaml.parse(written, Loader=yaml.CLoader):
            if not builder.take(event):
                break
    except yaml.MarkedYAMLError as error:
        found = explain(error, lines)
        errors[:] = [one for one in errors if one.position != found.position]
        errors.append(found)
        mark = error.problem_mark or error.context_mark
        raise SyntaxStopError(mark.line if mark else 0) from None
    return builder.root


def _join_surrogates(text: str) -> str:
    """Convert JSON's escaped surrogate pairs (RFC 8259, section 7) to YAML escapes.

    Columns don't change: filler characters make up for the shorter escape.
    """
    if "\\u" not in text or not text.lstrip().startswith("{") or _FILLER in text:
        return text

    def join(match: re.Match[str]) -> str:
        high, low = int(match[2], 16), int(match[3], 16)
        number = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
        return f"{match[1]}\\U{number:08X}{_FILLER * 2}"

    return _SURROGATES.sub(join, text)


@dataclass(slots=True, eq=False, repr=False)
class _Key:
    """A key awaiting its value. Without ``text``, the key is invalid and the value is dropped."""

    mark: Mark
    text: str | None
    is_merge: bool = False


@dataclass(slots=True, eq=False, repr=False)
class _Frame:
    """A list or mapping that is being read."""

    node: Sequence | Mapping
    anchor: str | None
    key: _Key | None = None
    merged: list[tuple[Mark, Node]] = field(default_factory=list)


@dataclass(slots=True, eq=False, repr=False)
class _TreeBuilder:
    lines: tuple[str, ...]
    errors: list[Diagnostic]
    signs: AbstractMapping[int, int]
    root: Node | None = None
    values: int = 0
    has_document: bool = False
    frames: list[_Frame] = field(default_factory=list)
    anchors: dict[str, Scalar | Sequence | Mapping] = field(default_factory=dict)

    def take(self, event: yaml.Event) -> bool:
        """Process the next event; return whether to continue."""
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._open(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._close(event)
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent() if self.has_document:
                self._report(
                    codes.SEVERAL_DOCUMENTS,
                    self._mark(event),
                    "a second document starts here, but a file contains a single résumé",
                    "remove the line `---`, or move what follows to another file",
                )
                return False
            case yaml.DocumentStartEvent():
                self.has_document = True
        return True

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._count(1, event)
        value = event.value.replace(_FILLER, "") if event.style == '"' else event.value
        value = composed(folding.unfolded(value) if self.signs else value)
        is_null = not event.style and value in _NULLS
        text = None if is_null and not self._awaits_key() else value
        scalar = Scalar(self._place(event), text, is_block=event.style in {"|", ">"})
        # Other styles have no escapes, and the file's characters have already been checked.
        if event.style == '"' and (found := CONTROL.search(value)):
            self._report(
                codes.CONTROL_CHARACTER,
                scalar.mark,
                f"this text contains the control character {name_of(found[0])} as an escape",
                "remove it",
            )
        if event.anchor:
            self.anchors[event.anchor] = scalar
        self._put(scalar, is_plain=not event.style)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        self._count(1, event)
        self._check_depth(1, event)
        kind = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        node = kind(self._place(event), is_flow=bool(event.flow_style))
        self.frames.append(_Frame(node, event.anchor))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        frame = self.frames.pop()
        node, end = frame.node, self._mark(event)
        node.mark = Mark(node.mark.line, node.mark.column, end.end_line, end.end_column)
        if isinstance(node, Mapping):
            children = list(self._merge(node, frame.merged, event))
        else:
            children = node.items
        node.size += sum(child.size for child in children)
        node.height += max((child.height for child in children), default=0)
        if frame.anchor:
            self.anchors[frame.anchor] = node
        self._put(node, is_plain=False)

    def _alias(self, event: yaml.AliasEvent) -> None:
        mark = self._mark(event)
        target = self.anchors.get(event.anchor or "")
        if target is None:
            is_inside = any(frame.anchor == event.anchor for frame in self.frames)
            self._report(
                codes.SYNTAX,
                mark,
                f"`*{event.anchor}` is inside the value that it refers to"
                if is_inside
                else f"`*{event.anchor}` is undefined: there is no `&{event.anchor}` before it",
                "text that starts with `*` needs quotes",
            )
            self._put(Scalar(mark, None), is_plain=False)
            return
        self._count(target.size, event)
        self._check_depth(target.height, event)
        self._put(Alias(mark, target), is_plain=False)

    def _awaits_key(self) -> bool:
        frame = self.frames[-1] if self.frames else None
        return frame is not None and isinstance(frame.node, Mapping) and frame.key is None

    def _put(self, node: Node, *, is_plain: bool) -> None:
        """Store a finished value as the root, a list item, a key, or a key's value."""
        if not self.frames:
            self.root = node
            return
        frame = self.frames[-1]
        if isinstance(frame.node, Sequence):
            frame.node.items.append(node)
        elif frame.key is None:
            frame.key = self._key(node, is_plain=is_plain)
        else:
            key, frame.key = frame.key, None
            if key.is_merge:
                frame.merged.append((key.mark, node))
            elif key.text is not None:
                self._set(frame.node, key, key.text, node)

    def _key(self, node: Node, *, is_plain: bool) -> _Key:
        target = resolve(node)
        if not isinstance(target, Scalar):
            self._report(
                codes.SYNTAX,
                _first_line(node.mark),
                "a list or a mapping can't be a key",
                "a key is text, followed by a colon and a space: `key: value`",
            )
            return _Key(node.mark, None)
        if not target.text:
            self._report(codes.SYNTAX, node.mark, "a key is missing before this colon")
            return _Key(node.mark, None)
        return _Key(node.mark, target.text, is_merge=is_plain and target.text == _MERGE)

    def _set(self, mapping: Mapping, key: _Key, text: str, node: Node) -> None:
        if first := mapping.entries.get(text):
            self._report(
                codes.DUPLICATE_KEY,
                key.mark,
                f"duplicate key `{text}`",
                "merge the two, or remove one",
                Label(to_span(first.key), "first defined here"),
            )
            return
        mapping.entries[text] = KeyValue(key.mark, node)

    def _merge(
        self, mapping: Mapping, merged: list[tuple[Mark, Node]], event: yaml.Event
    ) -> Iterator[Node]:
        """Add the entries merged by ``<<`` (https://yaml.org/type/merge.html); yield all values.

        The mapping's own keys take precedence, then those of earlier sources.
        """
        brought: dict[str, KeyValue] = {}
        for mark, node in merged:
            value = resolve(node)
            for source in value.items if isinstance(value, Sequence) else [value]:
                target = resolve(source)
                if not isinstance(target, Mapping):
                    self._report(
                        codes.SYNTAX,
                        mark,
                        "`<<` can only merge a mapping, such as `*name`",
                    )
                    continue
                # Count all merged entries, kept or not: a bomb may merge the same keys repeatedly.
                self._count(len(target.entries) + 1, event)
                for text, entry in target.entries.items():
                    brought.setdefault(text, entry)
        if brought:
            mapping.entries = {**brought, **mapping.entries}
        return (entry.node for entry in mapping.entries.values())

    def _count(self, values: int, event: yaml.Event) -> None:
        self.values += values
        if self.values > MAX_VALUES:
            self._stop(f"there are more than {MAX_VALUES:,} values in this file", event)

    def _check_depth(self, levels: int, event: yaml.Event) -> None:
        if len(self.frames) + levels > MAX_DEPTH:
            self._stop(f"lists and keys are nested more than {MAX_DEPTH} levels deep", event)

    def _stop(self, message: str, event: yaml.Event) -> NoReturn:
        self._report(
            codes.TOO_LARGE,
            _first_line(self._mark(event)),
            message,
            "each alias, such as `*name`, counts as all the values it refers to"
            if self.anchors
            else "a résumé doesn't need this much",
        )
        raise UnreadableFileError

    def _report(
        self, code: codes.Code, mark: Mark, message: str, help_: str = "", *labels: Label
    ) -> None:
        self.errors.append(code.over(to_span(mark), message, help_, labels=labels))

    def _mark(self, event: yaml.Event) -> Mark:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:  # never happens with libyaml
            return Mark(0, 0, 0, 0)
        is_after_sign = end.column > self.signs.get(end.line, end.column)
        return Mark(start.line, start.column, end.line, end.column - is_after_sign)

    def _place(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> Mark:
        """Return a value's position without its ``&anchor``; report a ``!tag``."""
        mark = self._mark(event)
        if event.anchor is None and event.tag is None:
            return mark
        line = self.lines[mark.line]
        if event.tag is not None:
            tag = _TAG.match(line, mark.column)
            start, end = tag.span(1) if tag else (mark.column, mark.column + 1)
            self._report(
                codes.TAG,
                Mark(mark.line, start, mark.line, end),
                f"`{tag[1] if tag else '!'}` is a YAML tag, which cvkit doesn't support",
                "remove it; text that starts with “!” needs quotes",
            )
        skipped = _PROPERTIES.match(line, mark.column)
        column = skipped.end() if skipped else mark.column
        if mark.end_line != mark.line or column >= mark.end_column:
            return mark
        return mark._replace(column=column)


def _first_line(mark: Mark) -> Mark:
    return (
        mark
        if mark.line == mark.end_line
        else mark._replace(end_line=mark.line, end_column=mark.column + 1)
    )
