"""Finds URLs in style sheets and rejects themes that request files."""

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
"""Matches part of every request; the backslash covers escaped letters."""

_WRITTEN = re.compile(r"""[\w\\-]+\([^)\n]*\)?|"[^"\n]*"?|'[^'\n]*'?|.""")
"""A URL as written in the source, up to the end of its line."""

_INSIDE = re.compile(r"(?i)\s*(?:data:|#|$)")
"""A URL that requests no file: a data URL, a fragment, or an empty string."""

_OF_STRINGS = frozenset({"url", "src", "image", "image-set", "-webkit-image-set"})
"""Functions whose strings are URLs (CSS Values 4, section 4.5; CSS Images 4, section 2)."""


class _Request(NamedTuple):
    """A URL and its place; what a style sheet imports is not checked, not even a data URL."""

    address: str
    start: Position
    is_style: bool


def refuse(css: str, file: str) -> None:
    """Reject a style sheet that requests files.

    Args:
        css: The style sheet.
        file: Its path, for the diagnostics.

    Raises:
        ThemeError: The style sheet requests files; each request is reported with its position.
    """
    if not _MAY_ASK.search(css):
        return
    import tinycss2  # type: ignore[import-untyped] # noqa: PLC0415 - few style sheets need it

    tokens = tinycss2.parse_component_value_list(css, skip_comments=True)
    try:
        requests = [
            one for one in _requests(tokens) if one.is_style or not _INSIDE.match(one.address)
        ]
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
    """Yield the URLs that CSS requests (CSS Syntax 3; CSS Cascade 5, section 2)."""
    rule = ""  # in @namespace, a URL is only a name
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
            case "function" if token.lower_name == "attr" and (name := _address(token.arguments)):
                yield _Request(
                    f"the address in the attribute `{name}`", _start(token), is_style=False
                )
            case "function" if rule != "namespace":
                yield from _requests(token.arguments, in_function=token.lower_name)
            case "url" if rule != "namespace":
                yield _Request(token.value, _start(token), rule == "import")
            case "string" if in_function in _OF_STRINGS or rule == "import":
                yield _Request(token.value, _start(token), rule == "import")


def _address(arguments: Iterable[Any]) -> str:
    """Return the attribute that ``attr()`` reads a URL from; otherwise, an empty text.

    The type is a word in older drafts, ``type(<url>)`` in newer ones (CSS Values 5, section 7.7).
    """
    name = ""
    for argument in arguments:
        if argument.type == "literal" and argument.value == ",":
            break
        words = argument.arguments if argument.type == "function" else [argument]
        idents = [word.lower_value for word in words if word.type == "ident"]
        if name and not {"url", "src"}.isdisjoint(idents):
            return name
        name = name or next(iter(idents), "")
    return ""


def _start(token: Any) -> Position:  # noqa: ANN401 - tinycss2 has no types
    return Position(token.source_line, token.source_column)
