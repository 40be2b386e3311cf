"""Any PDF, as well as its layout can tell: a guess at best, and marked as one."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from cvkit.errors import ImportFailedError
from cvkit.importers.importer import Importer, Match
from cvkit.importers.pdf import entries, lists
from cvkit.importers.pdf.blocks import Block, blocks
from cvkit.importers.pdf.columns import column_finder
from cvkit.importers.pdf.head import head
from cvkit.importers.pdf.structure import Section, Structure, divide
from cvkit.importers.reading import date_texts, pdf_lines, pdf_text, rich_text
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.reading.pdf_lines import Layout
    from cvkit.importers.values import Imported

_TIMELINES: dict[str, Callable[[Sequence[Block]], list[Data]]] = {
    "work": entries.jobs,
    "volunteer": entries.jobs,
    "education": entries.education,
    "projects": entries.projects,
}
_YEAR = re.compile(r"\d{4}")
_ENGLISH = "en"
MAX_LINES: Final = 8_000
"""The most lines that are read; a page has about fifty."""

_MOST_LINES = 400
"""How many lines are looked at to find out the language of the dates."""


def match(file: ForeignFile) -> Match:
    """Know a PDF; what an importer of a format that comes as PDF says is surer."""
    return Match.POSSIBLE if pdf_text.is_pdf(file.data) else Match.NO


def read(file: ForeignFile) -> Imported:
    """Read a PDF by its layout.

    Args:
        file: A PDF.

    Raises:
        ImportFailedError: It is broken, encrypted, too long, or has no text.
    """
    pages = pdf_text.pages(file.data)
    layout = pdf_lines.lay_out(pages, column_finder(pages))
    if len(layout.lines) > MAX_LINES:
        message = f"it has {len(layout.lines):,} lines, more than the limit of {MAX_LINES:,}"
        raise ImportFailedError(message)
    parts = divide(layout, [page.height for page in pages])
    ledger = Ledger()
    ledger.set_aside(leaf for line in parts.edges for leaf in line.value.sources)
    locale = _locale(layout)
    data: dict[str, Data] = {}
    basics = head(parts.head)
    custom: list[Data] = []
    for section in parts.sections:
        ledger.set_aside(section.title.value if section.name else None)
        if section.name == "summary":
            basics = {**basics, **_summary(section, basics)}
        elif section.name:
            found = _entries(section, parts, locale, layout)
            earlier = data.setdefault(section.name, [])
            assert isinstance(earlier, list)  # noqa: S101 - it is made here
            earlier += found
        elif one := _custom(section):
            custom.append(one)
    return ledger.close(
        without_empty({"basics": basics, **data, "custom": custom}), layout.leaves, layout.texts
    )


def _locale(layout: Layout) -> str:
    """Return the language other than English in which most dates are written; or English."""
    found: Counter[str] = Counter()
    for line in layout.lines[:_MOST_LINES]:
        for part in line.parts:
            if _YEAR.search(part.value.text) and (dates := date_texts.dates_in(part.value.text)):
                found[dates.locale] += dates.locale != _ENGLISH
    return found.most_common(1)[0][0] if found.total() else _ENGLISH


def _entries(section: Section, parts: Structure, locale: str, layout: Layout) -> list[Data]:
    right = max(line.right for line in layout.lines if line.column == section.title.column)
    if section.name == "skills":
        return lists.skills(section.lines, right)
    if section.name == "languages":
        return lists.languages(section.lines)
    if section.name in lists.MAIN:
        return lists.records(section.name, section.lines, parts.body, locale)
    known = "\n".join(layout.texts.values())
    return _TIMELINES[section.name](blocks(section.lines, parts.body, locale, known, right))


def _summary(section: Section, basics: dict[str, Data]) -> dict[str, Data]:
    values = [line.value for line in section.lines]
    if not values:
        return {}
    whole = pdf_lines.joined(values)
    said = whole.with_text(rich_text.escaped(whole.text))
    earlier = basics.get("summary")
    if isinstance(earlier, Value):
        said = said.with_text(f"{said.text}\n\n{earlier.text}").also_from(earlier)
        said = said.guessed(earlier.check)
    return {"summary": said}


def _custom(section: Section) -> dict[str, Data]:
    """Return a section of an unknown title as prose."""
    title = section.title.value.guessed("cvkit doesn’t know this section")
    found: list[Data] = []
    for line in section.lines:
        value = line.value.with_text(rich_text.escaped(line.value.text))
        last = found[-1] if found else None
        if isinstance(last, Value) and 0 < line.gap <= line.size * 1.6:
            found[-1] = pdf_lines.joined([last, value])
        else:
            found.append(value)
    return {"title": title, "kind": Value("prose"), "entries": found} if found else {}


IMPORTER = Importer(
    "pdf",
    "PDF",
    "Any other résumé as a PDF, read by its layout; each guess is marked, so look it over.",
    match,
    read,
)
