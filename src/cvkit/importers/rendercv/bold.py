"""Sets in bold what RenderCV's ``bold_keywords`` lists, where ``export.keywords`` doesn't.

cvkit prints the words of ``export.keywords.bold`` in bold in summaries and bullets, RenderCV in any
sentence or list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import words
from cvkit.importers.values import Data, Value
from cvkit.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.reading.ledger import Ledger

_PROSE = frozenset({"description", "reference", "keywords"})
"""The keys of sentences and lists in which cvkit doesn't; names have a look of their own."""


def applied(data: dict[str, Data], keywords: Sequence[Value], ledger: Ledger) -> dict[str, Data]:
    """Return a résumé with the words set in bold where ``export.keywords`` has no effect.

    A word is left as it is within code, links' addresses and other words.

    Args:
        data: The résumé.
        keywords: The words.
        ledger: Where to say what is changed.
    """
    setter = _Setter(keywords)
    found = setter.mapping(data)
    for keyword in {one.text: one for one in reversed(keywords)}.values():
        if count := setter.counts.get(keyword.text):
            where = words.counted(count, "text")
            ledger.changed(keyword, f"“{keyword.text}” is set in bold in {where}: `bold_keywords`")
    return found


class _Setter:
    def __init__(self, keywords: Sequence[Value]) -> None:
        # The longest first: “Visual C++” is one word, not a bold “C++” in it.
        ordered = sorted(keywords, key=lambda one: -len(one.text))
        self._keywords: dict[str, Value] = {}
        for one in ordered:  # a word may be listed twice
            known = self._keywords.get(one.text)
            self._keywords[one.text] = known.also_from(one) if known else one
        self.counts: dict[str, int] = {}

    def _data(self, data: Data, *, is_prose: bool) -> Data:
        match data:
            case Value():
                return self._text(data) if is_prose else data
            case list():
                return [self._data(item, is_prose=is_prose) for item in data]
        return self.mapping(data)

    def mapping(self, data: dict[str, Data]) -> dict[str, Data]:
        return {key: self._data(item, is_prose=key in _PROSE) for key, item in data.items()}

    def _text(self, value: Value) -> Value:
        for word, keyword in self._keywords.items():
            text = _with_bold(value.text, word)
            if text != value.text:
                self.counts[word] = self.counts.get(word, 0) + 1
                value = value.with_text(text).also_from(keyword)
        return value


def _with_bold(text: str, word: str) -> str:
    """Return a text with a word in bold, wherever that prints the same characters."""
    places = re.finditer(rf"(?<![\w*\\]){re.escape(word)}(?![\w*])", text)
    for start, end in reversed([found.span() for found in places]):
        bold = f"{text[:start]}**{text[start:end]}**{text[end:]}"
        if _plain(bold) == _plain(text) and _strong(bold) > _strong(text):
            text = bold
    return text


def _plain(text: str) -> str:
    return RichText(text).plain


def _strong(text: str) -> int:
    return sum(len(span.text) for span in RichText(text).spans if span.strong)
