"""Makes a résumé of a Markdown page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.diagnostics import codes
from cvkit.errors import ImportFailedError
from cvkit.importers.markdown import blocks, groups, records, references, timeline
from cvkit.importers.markdown.blocks import Listing, Paragraph
from cvkit.importers.markdown.entries import entries
from cvkit.importers.markdown.front_matter import FrontMatter
from cvkit.importers.markdown.header import basics
from cvkit.importers.markdown.outline import Section, locale_of, outline, words_of
from cvkit.importers.markdown.page import Page
from cvkit.importers.markdown.signature import signed
from cvkit.importers.reading import jobs, rich_text, section_order
from cvkit.importers.reading.ledger import Ledger
from cvkit.importers.values import Data, Value, without_empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cvkit.importers.foreign_file import ForeignFile
    from cvkit.importers.markdown.blocks import Block
    from cvkit.importers.markdown.pieces import Piece
    from cvkit.importers.values import Imported

_BACK = re.compile(r"\[(?P<text>[^\]]+)\]\((?P<href>(?!\w+:)[^)\s]+)\)")
_LEGEND = re.compile(r"(?:\\?[*†‡§]\s+[^*†;]{3,60}(?:;\s*|$)){1,4}")
_CUSTOM = "custom"
_MOST_LINES = 10_000
_LONGEST_LINE = 10_000
_GROUPS = {
    "skills": groups.skills,
    "languages": groups.languages,
    "interests": groups.interests,
}
_GUESSED_LOCALE = "the language of most titles"


def read_page(file: ForeignFile) -> Imported:
    """Read a page in Markdown.

    Args:
        file: The file.

    Raises:
        ImportFailedError: It has more lines, or longer ones, than any résumé.
    """
    _refuse_huge(file.lines)
    ledger = Ledger()
    page = Page(file.text, ledger)
    if page.is_repaired:
        ledger.note(
            codes.IMPORT_REPAIRED,
            "characters that a wrong encoding had damaged were repaired",
            None,
            "look at dashes, quotes and letters with accents",
        )
    data = _Reader(page).data()
    if page.tags:
        shown = ", ".join(list(dict.fromkeys(page.tags))[:4])
        ledger.note(codes.IMPORT_CHANGED, f"HTML tags are left out, among them {shown}")
    return ledger.close(data, page.leaves(data), {"": file.text})


def _refuse_huge(lines: Sequence[str]) -> None:
    if len(lines) > _MOST_LINES:
        raise ImportFailedError(f"it has more than {_MOST_LINES:,} lines")
    for number, line in enumerate(lines, 1):
        if len(line) > _LONGEST_LINE:
            raise ImportFailedError(
                f"line {number} has more than {_LONGEST_LINE:,} characters, which no résumé has"
            )


class _Reader:
    """Reads one page; made anew for each."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.front = FrontMatter(page)
        found = blocks.split(page.lines, page.start)
        page.targets, page.attributes = found.targets, found.attributes
        for piece in found.comments:
            page.lose(piece, "it is a comment, which nobody sees")
        for piece in found.settings:
            page.set_aside(piece)
        self.outline = outline(found.blocks)
        page.locale = locale_of(self.outline.sections)
        self.found: dict[str, Data] = {}
        self.custom: list[Data] = []
        self.order: list[Value] = []
        self.titles: dict[str, Data] = {}
        self.signs: dict[str, Data] = {}
        self.back_link: dict[str, Data] = {}
        self.summary: list[Value] = []

    def data(self) -> dict[str, Data]:
        """Return the résumé."""
        name = self.outline.name
        person = basics(
            self._name(name) if name else self.front.name(),
            self.outline.above,
            self.page,
            self.front,
        )
        *sections, last = self.outline.sections or (None,)
        for section in sections:
            self._read(section)
        if last is not None:
            blocks_, signature = signed(last.blocks, person.get("name"), self.page)
            person |= signature
            self._read(last._replace(blocks=blocks_))
        if self.summary:
            known = person.get("summary")
            parts = [*([known] if isinstance(known, Value) else []), *self.summary]
            text = "\n\n".join(one.text for one in parts)
            person["summary"] = parts[0].with_text(text).also_from(*parts[1:])
        custom = self.custom
        return without_empty(
            {"basics": person, **self.found, _CUSTOM: custom, "export": self._export(person)}
        )

    def _name(self, piece: Piece) -> Value:
        value = self.page.value(piece)
        return value.with_text(rich_text.plain(value.text))

    def _read(self, section: Section) -> None:
        content = list(section.blocks)
        if self.front.is_jekyll and content:
            content = self._without_back_link(content)
        if content and (legend := _legend(content[0])):
            self.page.lose(legend, "it explains marks after names, which cvkit prints itself")
            content = content[1:]
        title = words_of(section.title)
        name = section.name
        if name == "summary":
            self._read_summary(content, title)
            return
        made = self._made(name, content) if name not in self.found else None
        if name == _CUSTOM or made is None:
            self._read_custom(content, section.title)
            return
        made = [one for one in made if one]
        if not made:
            return
        heading = self.page.value(title)
        self._sign(name, section.title, title)
        if heading.text.casefold() == languages.load(self.page.locale).sections[name].casefold():
            made = _with_source(made, heading)
        else:
            self.titles[name] = heading
        self.found[name] = made
        self.order.append(Value(name))

    def _made(self, name: str, content: Sequence[Block]) -> list[Data] | None:
        page = self.page
        if name in _GROUPS:
            return _GROUPS[name](content, page)
        found = entries(content, page, are_records=name in records.MAIN)
        if name in records.MAIN:
            return list(records.records(name, found, page))
        made: list[dict[str, Data]] | None
        match name:
            case "work" | "volunteer":
                made = timeline.jobs(found, page)
                if made is not None:
                    joined, notes = jobs.joined(made)
                    page.ledger.add(notes)
                    return joined
            case "education":
                made = timeline.education(found, page)
            case "projects":
                made = timeline.projects(found, page)
            case "memberships":
                made = timeline.memberships(found, page)
            case "references":
                return references.references(found, page)
            case _:
                made = None
        return None if made is None else list(made)

    def _read_summary(self, content: Sequence[Block], title: Piece) -> None:
        texts: list[Value] = []
        for block in content:
            if isinstance(block, Paragraph):
                texts.append(self.page.value(*block.lines))
            elif isinstance(block, Listing):
                lines = [self.page.value(*item.lines, *item.cells) for item in block.items]
                nested = [self.page.value(*one.lines) for item in block.items for one in item.items]
                text = "\n".join(f"- {one.text}" for one in (*lines, *nested))
                texts.append(lines[0].with_text(text).also_from(*lines[1:], *nested))
        if texts:
            texts[0] = texts[0].also_from(self.page.value(title))
            self.summary += texts
            self.order.append(Value("summary"))

    def _read_custom(self, content: Sequence[Block], heading: Piece) -> None:
        title = words_of(heading)
        if groups.are_groups(content):
            listed = groups.skills(content, self.page)
            self._add_custom(heading, title, "groups", listed)
            return
        found = entries(content, self.page)
        made = timeline.custom(found, self.page)
        is_prose = all(isinstance(block, Paragraph) for block in content) and not any(
            entry.own.heads for entry in found
        )
        is_timeline = any(head.slot.startswith("h") for entry in found for head in entry.own.heads)
        kind = "timeline" if is_timeline else "prose" if is_prose else "records"
        self._add_custom(heading, title, kind, [_short(one) for one in made if one])

    def _add_custom(self, heading: Piece, title: Piece, kind: str, listed: list[Data]) -> None:
        if not listed:
            return
        value = self._name(title)
        self._sign(_CUSTOM, heading, title)
        self.custom.append(
            without_empty(
                {
                    "title": value,
                    "kind": Value(kind) if kind != "records" else None,
                    "entries": listed,
                }
            )
        )
        self.order.append(Value(value.text))

    def _sign(self, name: str, heading: Piece, title: Piece) -> None:
        """Keep an emoji before a title, or say that it is left out."""
        sign = heading.cut(0, title.column - heading.column)
        if not sign:
            return
        value = self.page.literal(sign)
        if self.front.is_jekyll and name not in self.signs:
            self.signs[name] = value
        else:
            self.page.ledger.changed(value, f"the sign {sign.text} before the title is left out")

    def _without_back_link(self, content: list[Block]) -> list[Block]:
        last = content[-1]
        if isinstance(last, Paragraph) and len(last.lines) == 1:
            line = last.lines[0]
            if found := _BACK.fullmatch(line.text):
                text, url = line.group(found, "text"), line.group(found, "href")
                self.back_link = {"text": self.page.literal(text), "url": self.page.literal(url)}
                return content[:-1]
        return content

    def _export(self, person: dict[str, Data]) -> dict[str, Data]:
        locale = None
        if self.page.locale != "en":
            locale = Value(self.page.locale).guessed(_GUESSED_LOCALE)
        return without_empty(
            {
                "locale": locale,
                "sections": section_order.order(
                    [one.text for one in self.order], has_summary="summary" in person
                ),
                "titles": self.titles,
                "themes": self._themes(person),
            }
        )

    def _themes(self, person: dict[str, Data]) -> dict[str, Data]:
        """Return the options with which cvkit's theme for Jekyll makes this page again."""
        if not self.front.is_jekyll:
            return {}
        return {
            "jekyll": without_empty(
                {
                    "front_matter": self.front.for_jekyll(),
                    "header": None if person else Value("false"),
                    "signs": self.signs,
                    "back_link": self.back_link,
                }
            )
        }


def _legend(block: Block) -> Piece | None:
    """Return the line that explains the marks of authors: “* Equal contribution”."""
    if not isinstance(block, Paragraph) or len(block.lines) != 1:
        return None
    return block.lines[0] if _LEGEND.fullmatch(block.lines[0].text) else None


def _with_source(data: list[Data], source: Value) -> list[Data]:
    """Return entries of which the first value was made from another one as well."""
    first, *others = data
    return [_from(first, source), *others]


def _from(data: Data, source: Value) -> Data:
    match data:
        case Value():
            return data.also_from(source)
        case list():
            return [_from(data[0], source), *data[1:]]
    key = next(iter(data))
    return {key: _from(data[key], source), **{one: data[one] for one in data if one != key}}


def _short(entry: dict[str, Data]) -> Data:
    """Return an entry that is only a line of text as such."""
    only = records.only_value(entry)
    return only if only is not None and "summary" in entry else entry
