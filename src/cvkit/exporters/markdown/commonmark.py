"""Converts styled text to CommonMark (0.31.2), preserving every character and its style."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from cvkit.exporters.markdown import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.model.text import TextSpan
    from cvkit.view.blocks import Inline

_TAGS = {"sub": "sub", "super": "sup"}
"""HTML elements, as CommonMark has no sub- and superscripts, and its dialects differ."""

_OTHER_SIGN = {"*": "_", "_": "*"}
_BREAKS = re.compile(r"[\0-\x1f\x7f-\x9f\u2028\u2029]+")
_CLOSING_HASHES = re.compile(r"(?:^|(?<= ))(?=#+$)")


def line(inline: Inline) -> str:
    """Return Markdown for a text that starts a line, which may be in a list item."""
    writer = _InlineWriter(at_line_start=True)
    writer.put_links(_tidy(inline))
    return writer.markdown()


def heading(inline: Inline) -> str:
    """Return Markdown for the text of an ATX heading, without the leading ``#`` and space."""
    writer = _InlineWriter()
    writer.put_links(_tidy(inline))
    return _CLOSING_HASHES.sub(r"\\", writer.markdown(), count=1)


class _InlineWriter:
    """Builds Markdown; the last plain text is buffered, as escaping depends on what follows it.

    By the flanking rules (6.2), a delimiter between a letter and punctuation can only open or
    close on the side of the punctuation. So a letter on its outer side is written as a character
    reference, which starts and ends with punctuation. Adjacent delimiters would be read as one,
    so the second uses the other character.
    """

    def __init__(
        self, *, at_line_start: bool = False, in_link: bool = False, bold_sign: str = ""
    ) -> None:
        self._markdown = ""
        self._text = ""
        self._at_line_start = at_line_start
        self._in_link = in_link
        self._bold_sign = bold_sign
        self._needs_mark = False

    def markdown(self) -> str:
        self._write_text()
        return self._markdown

    def put_links(self, spans: list[TextSpan]) -> None:
        """Add spans, with links around emphasis, so that a link in two styles is a single link."""
        for href, group in groupby(spans, key=lambda span: span.href):
            if href is None:
                self.put_emphases(group)
                continue
            before, linked, after = _trim(list(group))
            label = _InlineWriter(in_link=True)
            label.put_emphases(linked)
            self._text += before
            if linked:
                self._write_text()
                if self._markdown.endswith("!"):
                    self._markdown = self._markdown[:-1] + r"\!"  # otherwise an image
                self._write(f"[{label.markdown()}]({escape.address(href)})")
            self._text += after

    def put_emphases(self, spans: Iterable[TextSpan]) -> None:
        """Add spans, with bold around italics; text that is entirely both has one delimiter."""
        for strong, bold in groupby(spans, key=lambda span: span.strong):
            if not strong:
                self.put_italics(bold)
                continue
            before, styled, after = _trim(list(bold))
            self._text += before
            sign = self._free_sign()
            content = _InlineWriter(in_link=self._in_link, bold_sign=sign)
            if all(span.emphasis for span in styled):
                content.put_plain(styled)
                self._put_emphasis(content, sign * 3)
            else:
                content.put_italics(styled)
                self._put_emphasis(content, sign * 2)
            self._text += after

    def put_italics(self, spans: Iterable[TextSpan]) -> None:
        groups = [list(group) for _, group in groupby(spans, key=lambda span: span.emphasis)]
        for index, group in enumerate(groups):
            if not group[0].emphasis:
                self.put_plain(group)
                continue
            before, styled, after = _trim(group)
            self._text += before
            touches_bold = self._bold_sign and index in (0, len(groups) - 1)
            content = _InlineWriter(in_link=self._in_link)
            content.put_plain(styled)
            self._put_emphasis(
                content, _OTHER_SIGN[self._bold_sign] if touches_bold else self._free_sign()
            )
            self._text += after

    def _free_sign(self) -> str:
        """Return a delimiter character that doesn't merge with a preceding delimiter."""
        return "_" if not self._text and self._markdown.endswith("*") else "*"

    def _put_emphasis(self, content: _InlineWriter, delimiter: str) -> None:
        inside = content.markdown()
        if not inside:
            return
        within_word = delimiter[0] == "*"
        self._write_text(before_mark=not (within_word and inside[0].isalnum()))
        self._write(delimiter + inside + delimiter)
        self._needs_mark = not (within_word and inside[-1].isalnum())

    def put_plain(self, spans: Iterable[TextSpan]) -> None:
        for span in spans:
            if span.code and escape.can_be_code(span.text, in_link=self._in_link):
                self._write_text()
                self._write(escape.code(span.text))
            elif span.script:
                tag = _TAGS[span.script]
                content = _InlineWriter(in_link=self._in_link)
                content.put_plain([replace(span, script="")])
                self._write_text()
                self._write(f"<{tag}>{content.markdown()}</{tag}>")
            else:
                self._text += span.text

    def _write_text(self, *, before_mark: bool = False) -> None:
        if not self._text:
            return
        escaped = escape.text(
            self._text,
            in_link=self._in_link,
            at_line_start=self._at_line_start and not self._markdown,
            after_mark=self._needs_mark,
            before_mark=before_mark,
        )
        self._text = ""
        self._write(escaped)

    def _write(self, markdown: str) -> None:
        self._markdown += markdown
        self._needs_mark = False


def _tidy(inline: Iterable[TextSpan]) -> list[TextSpan]:
    """Merge adjacent spans of one style, replace line breaks by spaces, and trim both ends."""
    joined: list[TextSpan] = []
    for style, spans in groupby(inline, key=lambda span: replace(span, text="")):
        text = _BREAKS.sub(" ", "".join(span.text for span in spans))
        joined.append(replace(style, text=text))
    return _trim(joined)[1]


def _trim(spans: list[TextSpan]) -> tuple[str, list[TextSpan], str]:
    """Split off leading and trailing spaces: a space inside a delimiter would disable it."""
    text = "".join(span.text for span in spans)
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :] if len(before) < len(text) else ""
    start, end = len(before), len(text) - len(after)
    trimmed: list[TextSpan] = []
    position = 0
    for span in spans:
        kept = span.text[max(start - position, 0) : max(end - position, 0)]
        position += len(span.text)
        trimmed += [replace(span, text=kept)] if kept else []
    return before, trimmed, after
