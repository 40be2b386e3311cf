"""Recipes for works and those who made them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit.model import addresses
from cvkit.model.export import PublicationStyle
from cvkit.model.text import TextSpan, merged
from cvkit.view.inline import joined, together, written
from cvkit.view.sections.slots import as_one, pieces
from cvkit.view.wording import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.model.sections import works as model
    from cvkit.model.sections.custom_sections import CustomEntry
    from cvkit.view.blocks import DateText
    from cvkit.view.entry_context import EntryContext
    from cvkit.view.inline import Inline
    from cvkit.view.sections.slots import Recipe, Slots

EQUAL = "*"
"""Marks authors who contributed equally."""

CORRESPONDING = "†"
"""Marks the corresponding author."""

_SINGULAR = frozenset({"preprint", "thesis", "report", "dataset", "software"})
"""Kinds of publications that are printed: a journal or a book tells the others."""

_SENTENCE_ENDS = tuple(".?!…。？！")


def publication(entry: model.Publication, context: EntryContext) -> Slots:
    """Fill the slots of a publication: a title and a byline, or a whole paragraph."""
    title, by = context.rich(entry.name, "name"), authors(entry.authors, context)
    details = published(entry, context)
    if not context.publications.group_tells_kind and entry.kind in _SINGULAR:
        details = (*details, context.text(context.work(str(entry.kind)), "kind"))
    details = (*details, doi_link(entry.doi, context))
    slots: Slots = {"dates": when(entry, context)}
    if entry.doi and addresses.bare_doi(entry.url or "") == entry.doi:
        slots["link"] = ()
    if context.publications.style is PublicationStyle.COMPACT:
        return slots | {"citation": _sentences(by, title, *details)}
    return slots | {"title": title, "byline": pieces(by, *details)}


def published(entry: model.Publication | CustomEntry, context: EntryContext) -> tuple[Inline, ...]:
    """Return where a work was published: the journal or book, its editors, the publisher, ISBN."""
    return (
        as_one(context.comma, as_one(" ", _within(entry, context), _volume(entry, context)),
               context.rich(entry.pages, "pages")),
        _around(context.work("edited_by"), authors(entry.editors, context, "editors")),
        context.rich(entry.publisher, "publisher"),
        _around("ISBN {isbn}", context.text(entry.isbn, "isbn")),
    )  # fmt: skip


def when(entry: model.Publication | CustomEntry, context: EntryContext) -> DateText | None:
    """Return the date of a work, and its status in brackets; without a date, the status alone."""
    return context.with_status(context.dates(entry.date, "date"), entry.status)


def authors(
    people: Iterable[model.Author], context: EntryContext, field: str = "authors"
) -> Inline:
    """Return names as a list, the owner's in bold, with marks that ``legend`` explains."""
    return joined(
        context.comma,
        (_author(person, context, field, index) for index, person in enumerate(people)),
    )


def legend(people: Iterable[model.Author], context: EntryContext) -> Inline:
    """Return what the marks of authors mean; empty if none has a mark."""
    found = tuple(people)
    marks = (
        (any(person.equal for person in found), EQUAL, "equal_contribution"),
        (any(person.corresponding for person in found), CORRESPONDING, "corresponding_author"),
    )
    told = [f"{sign} {context.work(name)}" for is_used, sign, name in marks if is_used]
    return text(context.wording.language.marks.semicolon.join(told))


def doi_link(identifier: str | None, context: EntryContext) -> Inline:
    """Return a DOI as a link; empty without one."""
    if identifier is None:
        return ()
    return context.link(addresses.doi(identifier), "doi", shown=f"doi.org/{identifier}")


def talk(entry: model.Talk, context: EntryContext) -> Slots:
    """Fill the slots of a talk."""
    kind = context.work(entry.kind) if entry.kind else None
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.dates(entry.date, "date"),
        "byline": pieces(
            context.text(kind, "kind"),
            context.rich(entry.event, "event"),
            context.place(entry.location),
        ),
    }


def patent(entry: model.Patent, context: EntryContext) -> Slots:
    """Fill the slots of a patent."""
    return {
        "title": context.rich(entry.name, "name"),
        "dates": context.date(entry.date),
        "byline": pieces(
            authors(entry.authors, context),
            context.rich(entry.number, "number"),
            context.rich(entry.office, "office"),
            context.rich(entry.status, "status"),
        ),
    }


def _author(person: model.Author, context: EntryContext, field: str, index: int) -> Inline:
    is_owner = context.is_owner(person.name.plain)
    name = written(
        merged(replace(span, strong=span.strong or is_owner) for span in person.name.spans),
        context.origin.below(field, index, "name"),
    )
    marks = EQUAL * person.equal + CORRESPONDING * person.corresponding
    return together((*name, TextSpan(marks)), (name,)) if marks else name


def _within(entry: model.Publication | CustomEntry, context: EntryContext) -> Inline:
    """Return the journal or the book that contains a work, in italics."""
    journal = _italic(context.rich(entry.journal, "journal"))
    book = _italic(context.rich(entry.book, "book"))
    return as_one(context.comma, journal, _around(context.work("in_book"), book))


def _volume(entry: model.Publication | CustomEntry, context: EntryContext) -> Inline:
    """Return volume and issue: ``12(3)``."""
    issue = _around("({issue})", context.rich(entry.issue, "issue"))
    return as_one("", context.rich(entry.volume, "volume"), issue)


def _italic(inline: Inline) -> Inline:
    """Set a title in italics; what is emphasized within it is upright, as printers have it."""
    return together((replace(span, emphasis=not span.emphasis) for span in inline), (inline,))


def _around(phrase: str, inline: Inline) -> Inline:
    """Put a text into a phrase such as ``In: {book}``; an empty text stays empty."""
    if not inline:
        return ()
    before, _, rest = phrase.partition("{")
    after = rest.partition("}")[2]
    return together((*text(before), *inline, *text(after)), (inline,))


def _sentences(*parts: Inline) -> Inline:
    """Join texts with full stops, as the parts of a reference."""
    kept = [part for part in parts if part]
    spans: list[TextSpan] = []
    for part in kept:
        if spans:
            stop = "" if spans[-1].text.endswith(_SENTENCE_ENDS) else "."
            spans.append(TextSpan(f"{stop} "))
        spans += part
    return together(merged(spans), kept)


RECIPES: dict[str, Recipe] = {
    "publications": publication,
    "talks": talk,
    "patents": patent,
}
"""The recipe of each section, by its name in ``resume.yaml``."""
