"""Reads the HTML that some people write into the texts of formats that know no markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.importers.reading import rich_text
from cvkit.importers.values import Value

if TYPE_CHECKING:
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Data

_PAIR = re.compile(
    r"<(?P<tag>p|ul|ol|li|strong|b|em|i|u|a|span|div|h[1-6])(?:\s[^<>]*)?>.*</(?P=tag)>|<br\s*/?>",
    re.IGNORECASE | re.DOTALL,
)
"""Tags in a pair, or a line break; a sentence about ``<p>`` has only one of a pair."""

_LINES = frozenset({"headline", "description", "bullets", "text", "thesis"})
_PROSE = frozenset({"summary", "reference"})


def with_html(data: dict[str, Data], ledger: Ledger) -> dict[str, Data]:
    """Return a résumé, or a part of it, with the HTML in its sentences as Markdown.

    Args:
        data: The résumé.
        ledger: Where to say what of the look of the HTML is dropped.
    """
    found: dict[str, Data] = {}
    for key, value in data.items():
        if key == "summary" and "bullets" not in data and (html := _html(value)):
            from cvkit.importers.reading import html_text  # noqa: PLC0415 - few texts are HTML

            found |= html_text.entry(html, ledger)
        else:
            found[key] = _part(key, value, ledger)
    return found


def _part(key: str, data: Data, ledger: Ledger) -> Data:
    match data:
        case dict():
            return _person(data, ledger) if key == "basics" else with_html(data, ledger)
        case list():
            return [_part(key, item, ledger) for item in data]
    html = _html(data)
    if html is None:
        return data
    from cvkit.importers.reading import html_text  # noqa: PLC0415 - as above

    if key in _PROSE:
        return html_text.prose(html, ledger) or data
    return (html_text.line(html, ledger) or data) if key in _LINES else data


def _person(data: dict[str, Data], ledger: Ledger) -> dict[str, Data]:
    """Return the person, whose summary has no bullets beside it."""
    return {key: _part(key, value, ledger) for key, value in data.items()}


def _html(data: Data) -> Value | None:
    """Return a text of the file as it is there if it is HTML; ``None`` for anything else."""
    if not isinstance(data, Value) or len(data.sources) != 1:
        return None
    (source,) = data.sources
    is_whole = data.text in {source.text, rich_text.from_either(source.text)}
    return data.with_text(source.text) if is_whole and _PAIR.search(source.text) else None
