"""Sets certain words in bold wherever they stand in running text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.model.text import TextSpan


class BoldWords(NamedTuple):
    """Words to set in bold.

    Attributes:
        pattern: Matches one of them as a whole word; ``None`` if there are none.
    """

    pattern: re.Pattern[str] | None = None

    @classmethod
    def of(cls, words: Iterable[str]) -> BoldWords:
        """Return the words, which are found in any case; of two at one place, the longer one."""
        parts = sorted((re.escape(word) for word in words), key=len, reverse=True)
        whole = rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)"
        return cls(re.compile(whole, re.IGNORECASE) if parts else None)

    def marked(self, spans: Iterable[TextSpan]) -> tuple[TextSpan, ...]:
        """Return a text with these words in bold, other than in code."""
        if self.pattern is None:
            return tuple(spans)
        return tuple(part for span in spans for part in self._parts(self.pattern, span))

    @staticmethod
    def _parts(pattern: re.Pattern[str], span: TextSpan) -> Iterator[TextSpan]:
        if span.strong or span.code:
            yield span
            return
        end = 0
        for found in pattern.finditer(span.text):
            if found.start() > end:
                yield replace(span, text=span.text[end : found.start()])
            yield replace(span, text=found[0], strong=True)
            end = found.end()
        if end < len(span.text):
            yield replace(span, text=span.text[end:])
