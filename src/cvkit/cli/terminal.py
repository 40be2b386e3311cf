"""Terminal output: data on stdout, everything else on stderr, colour only on a terminal.

Names and texts of files may contain anything; none of it reaches a terminal as a control sequence.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING, TextIO

from cvkit.diagnostics.render import DiagnosticFormat, render
from cvkit.diagnostics.render.lines import visible
from cvkit.diagnostics.render.text import summary
from cvkit.errors import CvkitError, ThemeError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cvkit.diagnostics import Diagnostic

_RED, _BOLD, _CLEAR_LINE = "1;31", "1", "\r\x1b[2K"


def prepare() -> None:
    """Let the console of Windows understand control sequences, as terminals do."""
    if sys.platform == "win32":
        import colorama

        colorama.just_fix_windows_console()


def say(text: str) -> None:
    """Print data on stdout; in a pipe, exactly as it is."""
    _print(_plain(text) if sys.stdout.isatty() else text, sys.stdout)


def report(text: str) -> None:
    """Print what was done on stderr if it is a terminal; print nothing in a pipe."""
    if sys.stderr.isatty():
        tell(text)


def tell(text: str) -> None:
    """Print what was done on stderr, whether or not it is a terminal."""
    _print(_plain(text), sys.stderr)


def note(message: str) -> None:
    """Print a note on stderr, whether or not it is a terminal."""
    _print(f"note: {_plain(message)}", sys.stderr)


def error(message: str, help: str = "") -> None:  # noqa: A002 - the field's name
    """Print an error on stderr, with its help."""
    head = _paint("error", _RED)
    _print(f"{head}: {_paint(_plain(message), _BOLD)}", sys.stderr)
    if help:
        _print(f"  help: {_plain(help)}", sys.stderr)


def show_error(raised: CvkitError) -> None:
    """Print an exception: the diagnostics of a theme error, the message and help of any other.

    With ``CVKIT_DEBUG``, the traceback of a bug in another package or a theme comes first.
    """
    if raised.__cause__ and os.environ.get("CVKIT_DEBUG"):
        import traceback

        _print("".join(traceback.format_exception(raised.__cause__)), sys.stderr)
    if isinstance(raised, ThemeError):
        show(raised.diagnostics, raised.texts)
    else:
        error(raised.message, raised.help)


def show(
    diagnostics: Sequence[Diagnostic],
    texts: Mapping[str, str],
    form: DiagnosticFormat = DiagnosticFormat.TEXT,
    *,
    most: int | None = None,
) -> None:
    """Print diagnostics: formats for people with a summary on stderr, data formats on stdout.

    Args:
        diagnostics: The diagnostics to print.
        texts: The text of each file by name.
        form: The format to print them in.
        most: How many people are shown; the summary counts all. ``None`` for no limit.
    """
    if form.is_data:
        shown = render(form, diagnostics, texts)
        write_bytes(shown.encode(errors="replace"))
    elif diagnostics:
        show_part(diagnostics[:most], texts, form)
        show_summary(summary(diagnostics))


def show_part(
    diagnostics: Sequence[Diagnostic],
    texts: Mapping[str, str],
    form: DiagnosticFormat = DiagnosticFormat.TEXT,
    *,
    is_first: bool = True,
) -> None:
    """Print some of a command's diagnostics for people, without a summary.

    Args:
        diagnostics: The diagnostics to print.
        texts: The text of each file by name.
        form: The format to print them in.
        is_first: Whether none were printed before, from which a line would set these apart.
    """
    text = render(form, diagnostics, texts, color=_has_color(), width=_width())
    _print(text if is_first else f"\n{text}", sys.stderr)


def show_summary(text: str) -> None:
    """Print how many diagnostics there were."""
    _print(text, sys.stderr)


def named_format(name: str) -> DiagnosticFormat:
    """Return the format of diagnostics of that name.

    Raises:
        UnknownNameError: There is none.
    """
    try:
        return DiagnosticFormat(name)
    except ValueError:
        raise UnknownNameError(
            f"There is no format “{name}”.", f"The formats are {', '.join(DiagnosticFormat)}."
        ) from None


def write_bytes(data: bytes) -> None:
    """Write a file's bytes to stdout."""
    with _until_closed(sys.stdout):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


@contextlib.contextmanager
def progress(text: str) -> Iterator[None]:
    """Show a progress message on a terminal while the context lasts."""
    shown = is_interactive()
    if shown:
        sys.stderr.write(f"{_plain(text)} …")
        sys.stderr.flush()
    try:
        yield
    finally:
        if shown:
            sys.stderr.write(_CLEAR_LINE)
            sys.stderr.flush()


def is_interactive() -> bool:
    """Whether standard error is a terminal on which a line can be replaced."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _plain(text: str) -> str:
    """Return the text with its control characters made visible, line by line."""
    return "\n".join(map(visible, text.split("\n")))


def _print(text: str, stream: TextIO) -> None:
    encoding = stream.encoding or "utf-8"
    safe = text.encode(encoding, errors="replace").decode(encoding)
    with _until_closed(stream):
        stream.write(safe.rstrip("\n") + "\n")
        stream.flush()


@contextlib.contextmanager
def _until_closed(stream: TextIO) -> Iterator[None]:
    """Write nothing more to a pipe that its reader has closed, as `| head` does.

    The command goes on: what it does, and its exit code, don't depend on who reads its messages.
    """
    try:
        yield
    except BrokenPipeError:
        try:
            descriptor = stream.fileno()
        except (OSError, ValueError):
            descriptor = None  # of a program that runs a command, which is told
        if descriptor is None:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)


def _has_color() -> bool:
    # https://no-color.org: any value but the empty string turns colour off.
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def _paint(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if _has_color() else text


def _width() -> int:
    if not sys.stderr.isatty():
        return 100
    try:
        return max(40, os.get_terminal_size(sys.stderr.fileno()).columns)
    except OSError:
        return 100
