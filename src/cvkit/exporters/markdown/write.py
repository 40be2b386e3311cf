"""Renders Markdown with the theme's template, escaping every text exactly once."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.exporters.artifact import Artifact
from cvkit.exporters.markdown import commonmark
from cvkit.model.text import TextSpan
from cvkit.theme import templates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.theme import Theme
    from cvkit.view.blocks import Document, Inline

TEMPLATE = "resume.md.j2"
LETTER = "letter.md.j2"
_PLAIN_YAML = re.compile(r"[\w/.][\w/.+@()-]*(?: [\w/.+@()–—-]+)*")


def write(document: Document, theme: Theme) -> Artifact:
    """Return the document as CommonMark (media type: RFC 7763).

    Raises:
        ThemeError: The theme's template is broken.
    """
    markdown = templates.render(
        theme,
        LETTER if document.letter else TEMPLATE,
        filters={
            "inline": lambda text: commonmark.line(_styled(text)),
            "heading": lambda text: commonmark.heading(_styled(text)),
            "bold": lambda text: tuple(replace(span, strong=True) for span in _styled(text)),
            "italic": lambda text: tuple(replace(span, emphasis=True) for span in _styled(text)),
            "linked": lambda text, url: tuple(replace(span, href=url) for span in _styled(text)),
            "joined": _joined,
            "yaml": _yaml,
        },
        document=document,
    )
    data = (markdown.strip("\n") + "\n").encode()
    return Artifact(data)


def _styled(text: Inline | str) -> Inline:
    if isinstance(text, str):
        return (TextSpan(text),) if text else ()
    return text


def _joined(texts: Iterable[Inline | str], between: str) -> Inline:
    """Join the texts that are not empty."""
    joined: list[TextSpan] = []
    for text in map(_styled, texts):
        if text:
            joined += [TextSpan(between), *text] if joined else text
    return tuple(joined)


def _yaml(text: str) -> str:
    """Return a YAML scalar for the front matter, quoted if necessary."""
    return text if _PLAIN_YAML.fullmatch(text) else json.dumps(text, ensure_ascii=False)
