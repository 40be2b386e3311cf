"""An error of libyaml's parser, with the lines that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    import yaml


class ParserError(NamedTuple):
    """An error from libyaml.

    Attributes:
        phrase: libyaml's words for what is wrong.
        mark: The character at which parsing stopped.
        context: libyaml's words for what it was parsing.
        opened: The first character of that, or ``None``.
        lines: The file's lines.
        is_at_end: Whether nothing but blank lines follows.
    """

    phrase: str
    mark: Mark
    context: str
    opened: Mark | None
    lines: tuple[str, ...]
    is_at_end: bool

    @property
    def line(self) -> str:
        """The line on which parsing stopped."""
        return self.lines[self.mark.line]

    @property
    def char(self) -> str:
        """The character at which parsing stopped; empty at the end of the line."""
        return self.line[self.mark.column : self.mark.column + 1]

    @property
    def before(self) -> str:
        """The part of the line before that character."""
        return self.line[: self.mark.column]


def from_libyaml(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> ParserError:
    """Return an error with its positions limited to the text."""
    mark = _at(error.problem_mark or error.context_mark, lines)
    opened = _at(error.context_mark, lines) if error.context_mark else None
    rest = [lines[mark.line][mark.column :], *lines[mark.line + 1 :]]
    return ParserError(
        error.problem or "",
        mark,
        error.context or "",
        opened,
        lines,
        is_at_end=not any(line.strip() for line in rest),
    )


def _at(mark: yaml.Mark | None, lines: tuple[str, ...]) -> Mark:
    """Return a mark of one character; a position after the text is moved to its end."""
    if mark is None or mark.line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    else:
        line, column = mark.line, min(mark.column, len(lines[mark.line]))
    return Mark(line, column, line, column + 1)
