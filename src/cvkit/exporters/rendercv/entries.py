"""Writes the entries of a section as those of one of RenderCV's kinds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from cvkit.exporters.rendercv import markdown
from cvkit.exporters.rendercv.entry_parts import EntryParts, place
from cvkit.model import names
from cvkit.model.sections.custom_sections import SectionKind
from cvkit.model.text import TextSpan
from cvkit.view.blocks import Entry, plain
from cvkit.view.inline import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cvkit.model.sections.works import Author
    from cvkit.view.blocks import Inline, Section

Written = dict[str, Any]
"""An entry of RenderCV with keys."""

_JOBS = frozenset({"work", "volunteer", "memberships"})
_CUSTOM = ("custom",)
_MARKS = (("equal", "*"), ("corresponding", "†"))


@dataclass(frozen=True, slots=True)
class SectionWriter:
    """Writes sections of a document.

    Attributes:
        parts: Writes the parts of their entries.
    """

    parts: EntryParts

    def entries(self, section: Section) -> list[Written] | list[str]:
        """Return the entries of a section, all of one kind, as RenderCV requires.

        Args:
            section: The section.
        """
        match section.kind:
            case SectionKind.GROUPS:
                return self._groups(section.entries)
            case SectionKind.PROSE:
                return self._prose(section)
            case SectionKind.TIMELINE:
                return self._timeline(section)
        self._report_marks(section.entries)
        if section.name == "publications":
            return [self._publication(entry) for entry in section.entries]
        return self._records(section.entries)

    def _report_marks(self, entries: Iterable[Entry]) -> None:
        """Say of the marks behind authors that RenderCV has no line to explain them."""
        for entry in entries:
            model: Any = self.parts.model(entry)
            for at, author in enumerate(getattr(model, "authors", ())):
                for field, sign in _MARKS:
                    if getattr(author, field):
                        route = (*entry.origin, "authors", at, field)
                        self.parts.shown.lose(route, f"is only the mark “{sign}” in RenderCV")

    def _timeline(self, section: Section) -> list[Written]:
        if section.name == "education":
            return [self._education(entry) for entry in section.entries]
        is_work = section.name in _JOBS or (
            section.origin[:1] == _CUSTOM and _has_titles(section.entries)
        )
        write: Callable[[Entry], Iterable[Written]] = self._jobs if is_work else self._project
        return [written for entry in section.entries for written in write(entry)]

    def _jobs(self, job: Entry) -> Iterator[Written]:
        """Yield an entry for each role; what is said of the employer is with the first."""
        for number, role in enumerate(job.children or (job,)):
            title = joined(self.parts.document.comma, (role.title, role.team))
            is_linked = bool(job.organization and job.link)
            own_link = () if is_linked else role.link
            is_first = role is not job and not number
            around = self.parts.paragraphs(job) if is_first else []
            above = self.parts.highlights(job) if is_first else []
            yield _without_empty(
                {
                    "company": self.parts.linked(job.organization, job.link),
                    "position": self.parts.linked(title, own_link),
                    **self.parts.dates(role, ends=True),
                    "location": markdown.inline(job.location or place(role)),
                    "summary": "\n".join(
                        [
                            *around,
                            *self.parts.paragraphs(
                                role,
                                has_name=role is job or not is_linked,
                                has_place=bool(job.location),
                            ),
                        ]
                    ),
                    "highlights": [*above, *self.parts.highlights(role)],
                },
                keep=("company", "position"),
            )  # fmt: skip

    def _project(self, entry: Entry) -> Iterator[Written]:
        name = entry.organization or entry.title
        title = joined(
            self.parts.document.comma, (entry.title if entry.organization else (), entry.team)
        )
        yield self._normal(entry, name, title)

    def _education(self, entry: Entry) -> Written:
        model: Any = self.parts.model(entry)
        degree, area = (markdown.inline(one.spans) if one else "" for one in
                        (model.degree, model.area))  # fmt: skip
        return _without_empty(
            {
                "institution": self.parts.linked(entry.organization, entry.link),
                "area": area or degree,
                "degree": degree if area else "",
                **self.parts.dates(entry, ends=True),
                "location": markdown.inline(place(entry)),
                "summary": "\n".join(
                    self.parts.paragraphs(entry, has_name=bool(entry.organization))
                ),
                "highlights": self.parts.highlights(entry),
            },
            keep=("institution", "area"),
        )

    def _records(self, entries: Iterable[Entry]) -> list[Written]:
        found = tuple(entries)
        if all(_is_only_title(entry) for entry in found):
            return [{"bullet": self.parts.linked(entry.title, entry.link)} for entry in found]
        return [self._normal(entry, entry.title, ()) for entry in found]

    def _normal(self, entry: Entry, name: Inline, title: Inline, *, ends: bool = True) -> Written:
        about = [markdown.inline(title)] if title else []
        return _without_empty(
            {
                "name": self.parts.linked(name, entry.link),
                **self.parts.dates(entry, ends=ends),
                "location": markdown.inline(place(entry)),
                "summary": "\n".join([*about, *self.parts.paragraphs(entry, has_name=bool(name))]),
                "highlights": self.parts.highlights(entry),
            },
            keep=("name",),
        )

    def _publication(self, entry: Entry) -> Written:
        model: Any = self.parts.model(entry)
        byline = entry.byline[1:] if model.authors else entry.byline
        byline = byline[:-1] if model.doi else byline
        if model.url and not entry.link:
            self.parts.shown.write((*entry.origin, "url"))
        # Publications have no highlights, so bullets are lines of the summary.
        bullets = [f"• {line.replace(' - ', ' – ')}" for line in self.parts.lines(entry.bullets)]
        return _without_empty(
            {
                "title": markdown.inline(entry.title),
                "authors": [self._author(one) for one in model.authors],
                "journal": markdown.inline(joined(self.parts.document.comma, byline)),
                "doi": model.doi or "",
                "url": model.url or "",
                **self.parts.dates(entry, ends=False),
                "summary": "\n".join(
                    [*(markdown.inline(one) for one in entry.summary), *bullets,
                     *self.parts.keywords(entry)]
                ),
            },
            keep=("authors",),
        )  # fmt: skip

    def _author(self, author: Author) -> str:
        is_owner = names.comparable(author.name.plain) in names.of_owner(
            self.parts.shown.selection.resume.basics
        )
        marks = "".join(sign for field, sign in _MARKS if getattr(author, field))
        spans = author.name.spans
        bold = (
            TextSpan(one.text, is_owner or one.strong, one.emphasis, one.code, one.href)
            for one in spans
        )
        return markdown.inline((*bold, *((TextSpan(marks),) if marks else ())))

    def _groups(self, entries: tuple[Entry, ...]) -> list[Written] | list[str]:
        lines = [(self._label(entry), self._details(entry)) for entry in entries]
        if not any(label and details for label, details in lines):
            return [label or details for label, details in lines]
        return [
            {"label": label if details else "", "details": details or label}
            for label, details in lines
        ]

    def _label(self, entry: Entry) -> str:
        shown = markdown.inline(entry.title)
        level = markdown.inline(entry.level)
        opening, closing = self.parts.document.brackets
        is_both = level and (entry.items or self._rest(entry))
        return f"{shown}{opening}{level}{closing}" if is_both and shown else shown or level

    def _details(self, entry: Entry) -> str:
        items = markdown.inline(joined(self.parts.document.comma, entry.items))
        level = markdown.inline(entry.level) if entry.title else ""
        rest = self._rest(entry)
        shown = [items] if items else [level] if level and not rest else []
        return self.parts.document.semicolon.join([*shown, *rest])

    def _rest(self, entry: Entry) -> list[str]:
        """Return what a group has besides its label, level and items."""
        dated = [entry.dates.text] if self.parts.dates(entry, ends=False) and entry.dates else []
        without_level = replace(entry, level=())
        return [
            *dated,
            *self.parts.paragraphs(without_level, has_name=False, has_place=True),
            *self.parts.lines(entry.bullets),
            *self.parts.keywords(entry),
        ]

    def _prose(self, section: Section) -> list[Written] | list[str]:
        entries = section.entries
        if any(entry.title or entry.dates for entry in entries):
            return [self._normal(entry, entry.title, (), ends=False) for entry in entries]
        texts = [text for entry in entries for text in self.parts.texts(entry)]
        if texts and all(text.startswith("• ") for text in texts):
            return [{"bullet": text.removeprefix("• ")} for text in texts]
        return texts


def _has_titles(entries: Iterable[Entry]) -> bool:
    return any(entry.organization and (entry.title or entry.team) for entry in entries)


def _without_empty(entry: Written, keep: tuple[str, ...] = ()) -> Written:
    return {key: value for key, value in entry.items() if value or key in keep}


def _is_only_title(entry: Entry) -> bool:
    bare = replace(entry, title=(), link=(), number=0, origin=(), break_before=False,
                   keep_together=None)  # fmt: skip
    return bool(plain(entry.title)) and bare == Entry()
