"""Finds the URLs in a style sheet; a theme that requests any file is refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import Position, Span, codes
from cvkit.diagnostics.render.lines import split_lines
from cvkit.errors import ThemeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Diagnostic

_MAY_ASK = re.compile(r"(?i)url|src|image|@import|\\")
"""What every request has in it; a letter may be hidden behind a backslash."""

_WRITTEN = re.compile(r"""[\w\\-]+\([^)\n]*\)?|"[^"\n]*"?|'[^'\n]*'?|.""")
"""An address as it was written, as far as it stands on one line."""

_INSIDE = re.compile(r"(?i)\s*(?:data:|#|$)")
"""An address that needs no file: its own data, a place in the page, or none at all."""

_OF_STRINGS = frozenset({"url", "src", "image", "image-set", "-webkit-image-set"})
"""Functions whose strings are addresses (CSS Values 4, section 4.5; CSS Images 4, section 2)."""


class _Request(NamedTuple):
    address: str
    start: Position


def refuse(css: str, file: str) -> None:
    """Do nothing if a style sheet asks for no file.

    Args:
        css: The style sheet.
        file: Its path, for the diagnostics.

    Raises:
        ThemeError: It asks for some; each is told at its place.
    """
    if not _MAY_ASK.search(css):
        return
    import tinycss2  # type: ignore[import-untyped] # noqa: PLC0415 - few style sheets need it

    tokens = tinycss2.parse_component_value_list(css, skip_comments=True)
    try:
        requests = [one for one in _requests(tokens) if not _INSIDE.match(one.address)]
    except RecursionError:
        message = "brackets are nested too deeply here"
        raise ThemeError(codes.UNUSABLE_THEME_FILE.over(None, message, file=file)) from None
    if requests:
        lines = split_lines(css)
        raise ThemeError(*(_told(one, lines, file) for one in requests), texts={file: css})


def _told(request: _Request, lines: tuple[str, ...], file: str) -> Diagnostic:
    start = request.start
    written = _WRITTEN.match(lines[start.line - 1], start.column - 1)
    end = start._replace(column=(written.end() if written else start.column) + 1)
    return codes.THEME_REQUEST.over(
        Span(start, end),
        f"this requests {request.address}, but cvkit fetches nothing",
        "to embed a picture in the style sheet, use a `data:` URL",
        file=file,
    )


def _requests(tokens: Iterable[Any], *, in_function: str = "") -> Iterator[_Request]:
    """Yield the addresses that CSS names (CSS Syntax 3; CSS Cascade 5, section 2)."""
    rule = ""  # of @namespace, an address is a name and no more
    for token in tokens:
        match token.type:
            case "at-keyword":
                rule = token.lower_value
            case "literal" if token.value == ";":
                rule = ""
            case "{} block":
                yield from _requests(token.content)
                rule = ""
            case "() block" | "[] block":
                yield from _requests(token.content, in_function=in_function)
            case "function" if rule != "namespace":
                yield from _requests(token.arguments, in_function=token.lower_name)
            case "url" if rule != "namespace":
                yield _Request(token.value, _start(token))
            case "string" if in_function in _OF_STRINGS or rule == "import":
                yield _Request(token.value, _start(token))


def _start(token: Any) -> Position:  # noqa: ANN401 - tinycss2 has no types
    return Position(token.source_line, token.source_column)
