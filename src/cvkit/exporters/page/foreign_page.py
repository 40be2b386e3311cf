"""Secures the page of a theme that doesn't come with cvkit: whoever opens it runs nothing."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from cvkit.diagnostics import codes
from cvkit.errors import ThemeError

if TYPE_CHECKING:
    from collections.abc import Iterator

POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
"""Content Security Policy Level 3: nothing but what is embedded, and no scripts."""

_META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
_HEAD = re.compile(r"(?i)<head(?:\s[^>]*)?>")
_DOCTYPE = re.compile(r"(?i)\A\s*(?:<!doctype[^>]*>)?")
_SCHEME = re.compile(r"([^/?#:]*):")
_IGNORED = re.compile(r"[\x00-\x20]+")
"""Browsers skip these within a scheme (WHATWG URL, section 4.4)."""

_SCHEMES = frozenset({"http", "https", "mailto", "tel", "data", "cvkit"})
_ADDRESSES = frozenset({"action", "data", "formaction", "href", "poster", "src", "to", "values"})
_ACTIVE = frozenset({"applet", "base", "embed", "form", "frame", "frameset", "iframe", "object"})
_DATA = frozenset({"application/ld+json", "application/json"})
"""Types of script elements that are data."""


def secured(text: str, file: str) -> str:
    """Return a page with cvkit's content security policy.

    Args:
        text: The output of a theme's template.
        file: The template's path, for the diagnostics.

    Raises:
        ThemeError: The page has scripts, or leads away or loads something by itself.
    """
    root = _parsed(text)
    found = list(dict.fromkeys(_faults(root)))
    if found:
        help_text = "a résumé's page runs nothing and loads nothing"
        raise ThemeError(
            *(
                codes.UNSAFE_TEMPLATE.over(None, f"the page is not safe: {fault}", help_text,
                                           file=file)
                for fault in found
            )
        )  # fmt: skip
    if _has_policy(root):
        return text
    page = _HEAD.sub(lambda head: f"{head[0]}\n{_META}", text, count=1)
    if _has_policy(_parsed(page)):
        return page
    # The page has no head, or hides one in a comment: the element opens one (HTML, 13.2.6.4.2).
    return _DOCTYPE.sub(lambda doctype: f"{doctype[0]}{_META}\n", text, count=1)


def _parsed(text: str) -> Any:  # noqa: ANN401 - an element of ElementTree
    import tinyhtml5  # noqa: PLC0415 - only for foreign themes; reads a page as browsers do

    # Without the marks of slots, which are filled in later; and a stream, as it takes a short text
    # for the name of a file, and would read that.
    page = io.StringIO(text.replace("\0", ""))
    return tinyhtml5.parse(page, namespace_html_elements=False)


def _has_policy(root: Any) -> bool:  # noqa: ANN401
    return any(
        meta.get("http-equiv", "").lower() == "content-security-policy"
        and meta.get("content") == POLICY
        for meta in root.iterfind("head/meta")
    )


def _faults(root: Any) -> Iterator[str]:  # noqa: ANN401
    for element in root.iter():
        if not isinstance(element.tag, str):  # a comment
            continue
        tag = element.tag.rpartition("}")[2].lower()
        if tag == "script" and element.get("type", "").strip().lower() not in _DATA:
            yield "it has a script"
        if tag in _ACTIVE:
            yield f"it has the element `{tag}`"
        if tag == "meta" and element.get("http-equiv", "").strip().lower() == "refresh":
            yield "it leads to another page by itself (`meta refresh`)"
        for name, value in element.attrib.items():
            yield from _of_attribute(name.rpartition("}")[2].lower(), value)


def _of_attribute(name: str, value: str) -> Iterator[str]:
    if name.startswith("on"):
        yield f"it has an event handler, `{name}`"
    if name == "srcdoc":
        yield "it has the attribute `srcdoc`"
    scheme = _SCHEME.match(_IGNORED.sub("", value)) if name in _ADDRESSES else None
    if scheme and scheme[1].lower() not in _SCHEMES:
        yield f"it has an address of the scheme `{scheme[1]}:`"
