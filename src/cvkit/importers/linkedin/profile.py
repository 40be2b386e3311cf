"""A profile that LinkedIn saved as a PDF, read by its columns and sizes of type.

LinkedIn sets a name in 26 points, titles of sections in 15.75, in the dark column on the left in
13; companies, schools, the headline and the summary in 12; titles of jobs in 11.5; dates and
descriptions in 10.5, places too, but in grey; the numbers of pages in 9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes
from cvkit.errors import ImportFailedError
from cvkit.importers.linkedin import profile_sections, profile_sidebar, profile_titles
from cvkit.importers.linkedin.profile_lines import Kind, Sorted, sort
from cvkit.importers.reading import pdf_text, rich_text
from cvkit.importers.reading.layout import emphasis, links
from cvkit.importers.reading.layout.lines import joined
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.values import Imported

_AUTHOR = "LinkedIn"
_READ = ("summary", "work", "education")
_HELP = "the data export of LinkedIn has more: all skills, dates of certificates, descriptions"


class _Section(NamedTuple):
    title: Sorted
    lines: list[Sorted]


def is_profile(file: ForeignFile) -> bool:
    """Return whether a file is a PDF that LinkedIn made.

    Args:
        file: Any file.
    """
    return pdf_text.metadata(file.data).get("Author", "") == _AUTHOR


def read(file: ForeignFile) -> Imported:
    """Read a profile.

    Args:
        file: A PDF.

    Raises:
        ImportFailedError: It is broken, encrypted, or isn't laid out as LinkedIn does.
    """
    pages = pdf_text.pages(file.data)
    layout, lines = sort(pages)
    if not any(line.kind is Kind.TITLE for line in lines):
        raise ImportFailedError(
            "it is not laid out like a profile of LinkedIn", "Try `--from pdf` instead."
        )
    ledger = Ledger()
    ledger.set_aside(leaf for one in lines if one.kind is Kind.FOOTER for leaf in one.leaves)
    ledger.note(codes.IMPORT_SETTINGS, "the PDF shows only a part of the profile", help=_HELP)
    main = [line for line in lines if not line.is_side and line.kind is not Kind.FOOTER]
    side = [line for line in lines if line.is_side and line.kind is not Kind.FOOTER]
    at = next((at for at, line in enumerate(main) if line.kind is Kind.TITLE), len(main))
    data = profile_sidebar.read(side, ledger)
    basics = data.pop("basics", {})
    head = _head(main[:at])
    for section in _sections(main[at:]):
        name = _name(section)
        if name in _READ:
            ledger.set_aside(section.title.value)
        if name == "summary":
            head |= without_empty({"summary": profile_sections.text(section.lines)})
        elif name == "work":
            data["work"] = profile_sections.work(section.lines, ledger)
        elif name == "education":
            data["education"] = profile_sections.education(section.lines)
        else:
            entry: Data = {
                "title": section.title.value,
                "kind": Value("prose"),
                "entries": [found] if (found := profile_sections.text(section.lines)) else [],
            }
            others = data.setdefault("custom", [])
            assert isinstance(others, list)  # noqa: S101 - it is made here and in the sidebar
            others.append(entry)
    contacts = basics if isinstance(basics, dict) else {}
    whole = without_empty({"basics": {**head, **contacts}, **data})
    linked = links.find(layout.lines, (link for page in pages for link in page.links))
    whole = links.place(emphasis.marked(whole, layout.lines, ledger), linked.shown)
    return ledger.close(whole, (*layout.leaves, *linked.leaves), {**layout.texts, **linked.texts})


def _head(lines: list[Sorted]) -> dict[str, Data]:
    """Return the name, the headline and the place."""
    names = [line.value for line in lines if line.kind is Kind.NAME]
    places = [line.value for line in lines if line.kind is not Kind.NAME and line.is_grey]
    others = [line.value for line in lines if line.kind is not Kind.NAME and not line.is_grey]
    return without_empty(
        {
            "name": joined(names) if names else None,
            "headline": _escaped(joined(others)) if others else None,
            "location": _escaped(joined(places)) if places else None,
        }
    )


def _escaped(value: Value) -> Value:
    return value.with_text(rich_text.escaped(value.text))


def _sections(lines: list[Sorted]) -> list[_Section]:
    found: list[_Section] = []
    for line in lines:
        if line.kind is Kind.TITLE:
            found.append(_Section(line, []))
        else:
            found[-1].lines.append(line)
    return found


def _name(section: _Section) -> str:
    """Tell a section by its title, or by its sizes if the title is in an unknown language."""
    if known := profile_titles.section(section.title.value.text):
        return known
    kinds = {line.kind for line in section.lines}
    if Kind.ROLE in kinds:
        return "work"
    if kinds == {Kind.STRONG}:
        return "summary"
    return "education" if {Kind.STRONG, Kind.TEXT} <= kinds else ""
