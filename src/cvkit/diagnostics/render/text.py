"""Diagnostics for a terminal: an excerpt of the file with the problem underlined, and help."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Diagnostic, Severity, Span
from cvkit.diagnostics.render.lines import columns, cut, split_lines, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_BLUE = "\x1b[1;34m"
_COLORS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.INFO: "\x1b[1;36m",
}
_NARROWEST = 40
_MOST = 200
"""Diagnostics shown: more are no help to a reader, and each excerpt takes time."""


class _Underline(NamedTuple):
    """One underline: a line number, the first and last character, and its message."""

    line: int
    start: int
    end: int
    rule: str
    message: str


class _Style(NamedTuple):
    color: bool
    width: int

    def paint(self, text: str, color: str) -> str:
        return f"{color}{text}{_RESET}" if self.color and text else text


def render(
    diagnostics: Iterable[Diagnostic],
    texts: Mapping[str, str],
    *,
    color: bool = False,
    width: int = 100,
) -> str:
    """Render diagnostics with excerpts of the file; of very many, only the first.

    Args:
        diagnostics: In the order to show them.
        texts: The text of each file by its name; without it, there is no excerpt.
        color: Whether to use ANSI colours.
        width: The terminal's width; longer lines of the file are cut around the underline.

    Returns:
        Blocks separated by an empty line; each line ends in a newline. No text from a file
        can reach the terminal as a control sequence.
    """
    style = _Style(color, max(width, _NARROWEST))
    lines = {name: split_lines(text) for name, text in texts.items()}
    shown = list(diagnostics)
    blocks = [_block(one, lines.get(one.file, ()), style) for one in shown[:_MOST]]
    if len(shown) > _MOST:
        blocks.append([f"… and {len(shown) - _MOST:,} more: `cvkit validate --format concise`"])
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


class Tally:
    """Counts diagnostics of which not all are at hand at the same time."""

    def __init__(self) -> None:
        self._severities: Counter[Severity] = Counter()
        self._files: set[str] = set()
        self._fixes = 0

    def add(self, found: Iterable[Diagnostic]) -> None:
        """Count some more."""
        for one in found:
            self._severities[one.severity] += 1
            self._fixes += _is_made(one)
            if one.file:
                self._files.add(one.file)

    def summary(self) -> str:
        """Return ``2 errors, 1 warning in resume.yaml; 1 can be fixed with --fix``, or nothing."""
        names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
        parts = [
            f"{count:,} {name}{'' if count == 1 else 's'}"
            for severity, name in names.items()
            if (count := self._severities[severity])
        ]
        where = ""
        if self._files:
            one = min(self._files)
            where = (
                f" in {visible(one) if len(self._files) == 1 else f'{len(self._files):,} files'}"
            )
        fix = f"; {self._fixes:,} can be fixed with --fix" if self._fixes else ""
        return f"{', '.join(parts)}{where}{fix}"


def summary(found: Iterable[Diagnostic]) -> str:
    """Return how many diagnostics there are, and where."""
    tally = Tally()
    tally.add(found)
    return tally.summary()


def _is_made(diagnostic: Diagnostic) -> bool:
    """Whether ``--fix`` applies the fix; one that can't be verified is only shown."""
    return diagnostic.fix is not None and diagnostic.fix.change is not None


def _block(diagnostic: Diagnostic, lines: Sequence[str], style: _Style) -> list[str]:
    heading = style.paint(f"{diagnostic.severity}[{diagnostic.code}]", _COLORS[diagnostic.severity])
    title = style.paint(f": {visible(diagnostic.message)}", _BOLD)
    marks = _marks(diagnostic, lines)
    gutter = len(str(max((mark.line for mark in marks), default=1)))
    bar = style.paint(f"{' ' * gutter} |", _BLUE)
    block = [f"{heading}{title}"]
    if diagnostic.file:
        place = visible(diagnostic.file)
        if diagnostic.span:
            place += f":{diagnostic.span.start.line}:{diagnostic.span.start.column}"
        block.append(f"{' ' * gutter}{style.paint('-->', _BLUE)} {place}")
    if marks:
        block += [bar, *_excerpt(diagnostic, marks, lines, gutter, style)]
    if said := _help(diagnostic):
        block += [bar] if marks else []
        word = style.paint("help", _BOLD)
        block.append(f"{' ' * gutter} {style.paint('=', _BLUE)} {word}: {visible(said)}")
    return block


def _help(diagnostic: Diagnostic) -> str:
    fix = diagnostic.fix
    said = diagnostic.help or (fix.message if fix else "")
    if fix is None or not _is_made(diagnostic):
        return said
    return f"{said} ({'--fix does it' if fix.edits else 'try --fix'})"


def _marks(diagnostic: Diagnostic, lines: Sequence[str]) -> list[_Underline]:
    """Return the underlines whose line is in the text, in file order."""
    if diagnostic.span is None:
        return []
    wanted = [(diagnostic.span, "^", "")]
    wanted += [(label.span, "-", label.message) for label in diagnostic.labels if label.span]
    marks = [_mark(span, rule, message, lines) for span, rule, message in wanted]
    return sorted(mark for mark in marks if mark)


def _mark(span: Span, rule: str, message: str, lines: Sequence[str]) -> _Underline | None:
    """Underline a span; if it covers several lines, only its part on the first."""
    number = span.start.line
    if not 1 <= number <= len(lines):
        return None
    line = lines[number - 1]
    start = min(span.start.column - 1, len(line))
    end = span.end.column - 1 if span.end.line == number else len(line.rstrip())
    return _Underline(number, start, max(end, start + 1), rule, message)


def _excerpt(
    diagnostic: Diagnostic,
    marks: Sequence[_Underline],
    lines: Sequence[str],
    gutter: int,
    style: _Style,
) -> list[str]:
    shown: list[str] = []
    last = 0
    for number, group in groupby(marks, key=attrgetter("line")):
        shown += _before(number, last, lines, gutter, style)
        shown += _marked_line(diagnostic, list(group), lines[number - 1], gutter, style)
        last = number
    return shown


def _before(number: int, last: int, lines: Sequence[str], gutter: int, style: _Style) -> list[str]:
    """Show the preceding line, which often has the value's key."""
    shown = []
    if last and number > last + 2:
        shown.append(style.paint(f"{' ' * gutter} …", _BLUE))
    before = number - 1
    if before > max(last, 0) and lines[before - 1].strip():
        available = style.width - gutter - 3
        text, _ = cut(visible(lines[before - 1][: _window(available)]), 0, available)
        shown.append(_numbered(before, text, gutter, style))
    return shown


def _marked_line(
    diagnostic: Diagnostic, marks: Sequence[_Underline], line: str, gutter: int, style: _Style
) -> list[str]:
    """Return the line and its underlines, all cut at the same column."""
    available = style.width - gutter - 3
    line, marks = _near(line, marks, _window(available))
    text, moved = cut(visible(line), columns(visible(line[: marks[0].start])), available)
    bar = style.paint(f"{' ' * gutter} |", _BLUE)
    shown = [_numbered(marks[0].line, text, gutter, style)]
    for mark in marks:
        start = columns(visible(line[: mark.start])) - moved
        length = columns(visible(line[mark.start : mark.end]))
        rule = mark.rule * max(min(length, columns(text) - start), 1)
        said = f"{rule}  {visible(mark.message)}" if mark.message else rule
        color = _COLORS[diagnostic.severity] if mark.rule == "^" else _BLUE
        shown.append(f"{bar} {' ' * start}{style.paint(said, color)}")
    return shown


def _window(width: int) -> int:
    """Return how many characters more than fill so many columns, as few take none."""
    return 4 * width


def _near(line: str, marks: Sequence[_Underline], window: int) -> tuple[str, Sequence[_Underline]]:
    """Return the part of a long line around its first underline, so that time is bounded."""
    first = max(marks[0].start - window, 0)
    near = [
        mark._replace(start=mark.start - first, end=min(mark.end - first, 2 * window))
        for mark in marks
        if mark.start - first < 2 * window
    ]
    return line[first : first + 2 * window], near


def _numbered(number: int, text: str, gutter: int, style: _Style) -> str:
    bar = style.paint(f"{number:>{gutter}} |", _BLUE)
    return f"{bar} {text}".rstrip()
