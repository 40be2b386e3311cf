"""The files that a style sheet asks for: none, or the theme is refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.errors import ThemeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MAY_ASK = re.compile(r"(?i)url|src|image|@import|\\")
"""What every request has in it; a letter may be hidden behind a backslash."""

_INSIDE = re.compile(r"(?i)\s*(?:data:|#|$)")
"""An address that needs no file: its own data, a place in the page, or none at all."""

_OF_STRINGS = frozenset({"url", "src", "image", "image-set", "-webkit-image-set"})
"""Functions whose strings are addresses (CSS Values 4, section 4.5; CSS Images 4, section 2)."""


class _Request(NamedTuple):
    address: str
    line: int


def refuse(css: str, file: str) -> None:
    """Do nothing if a style sheet asks for no file.

    Args:
        css: The style sheet.
        file: Its name, for the message.

    Raises:
        ThemeError: It asks for one; the message has the line and the address.
    """
    if not _MAY_ASK.search(css):
        return
    import tinycss2  # type: ignore[import-untyped] # noqa: PLC0415 - few style sheets need it

    tokens = tinycss2.parse_component_value_list(css, skip_comments=True)
    try:
        requests = list(_requests(tokens))
    except RecursionError:
        raise ThemeError(f"{file} has brackets within brackets, too deep to read.") from None
    for address, line in requests:
        if not _INSIDE.match(address):
            raise ThemeError(
                f"{file}:{line}: it asks for {address}, and cvkit fetches nothing.",
                "A picture can stand in the style sheet itself, as a data: address.",
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
                yield _Request(token.value, token.source_line)
            case "string" if in_function in _OF_STRINGS or rule == "import":
                yield _Request(token.value, token.source_line)
