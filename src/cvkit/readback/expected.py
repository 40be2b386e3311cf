"""What of a document a file must show, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.readback.letters import OPTIONAL, Letters, fold
from cvkit.view.blocks import ContactKind, DocumentText, TextSlot, plain
from cvkit.view.directions import is_rtl, with_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cvkit.diagnostics import Origin
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document, Inline

_MARKDOWN = "text/markdown"
_WITH_COLUMNS = frozenset({"application/pdf", "text/html"})

COLUMNS = (0, 1, 2, 0, 2)
"""Which column each queue is of: that of the text, of contacts, or of sections beside the text."""


_OF_DATES = (3, 4)
"""The numbers of the queues with dates."""


class Wanted(NamedTuple):
    """A text that must be in the file.

    Attributes:
        text: The text.
        letters: Its letters.
        marked: The text with the marks that keep names in it together.
        origin: Its route in the résumé.
        slot: What it is.
        head: The number of its entry, among those with dates or a head; 0 for other texts.
    """

    text: str
    letters: Letters
    marked: str
    origin: Origin
    slot: TextSlot
    head: int = 0


class Link(NamedTuple):
    """A link that must be in the file.

    Attributes:
        href: Its address.
        text: The text that leads there.
        origin: The route of that text in the résumé.
    """

    href: str
    text: str
    origin: Origin


class Fields(NamedTuple):
    """What a parser looks for at the top of a résumé.

    Attributes:
        name: The name.
        emails: The e-mail addresses, with the routes they have in the résumé.
        phones: The phone numbers, likewise.
    """

    name: str
    emails: tuple[tuple[str, Origin], ...]
    phones: tuple[tuple[str, Origin], ...]


class Expected(NamedTuple):
    """What a file must show.

    Attributes:
        queues: Its texts: those that come one after the other in each queue. Dates, and what
            stands beside the main column, have queues of their own.
        links: Its links.
        fields: What parsers look for.
        is_rtl: Whether it is written from right to left.
    """

    queues: tuple[tuple[Wanted, ...], ...]
    links: tuple[Link, ...]
    fields: Fields
    is_rtl: bool = False

    @property
    def heads(self) -> dict[int, list[int]]:
        """For each queue of dates, the number of its entry's head in the queue with the texts."""
        return {
            number: [*_heads(self.queues[number], self.queues[COLUMNS[number]])]
            for number in _OF_DATES
        }


def expected(document: Document, theme: Theme, media_type: str) -> Expected:
    """Return what a file must show.

    Args:
        document: The document.
        theme: The theme, whose layout may put sections into a column beside the others.
        media_type: The kind of file.
    """
    kind = media_type.partition(";")[0].strip()
    sidebar = theme.layout.sidebar if kind in _WITH_COLUMNS else ()
    main: list[Wanted] = []
    contacts: list[Wanted] = []
    beside: list[Wanted] = []
    dates: list[Wanted] = []
    dates_beside: list[Wanted] = []
    shown = list(_shown(document, theme, kind))
    for text, name, head in shown:
        letters = fold(_with_scripts(text.inline))
        bare = plain(text.inline)
        marked = plain(with_marks(text.inline)) if is_rtl(bare) else bare
        wanted = Wanted(bare, letters, marked, text.origin, text.slot, head)
        if text.slot is TextSlot.DATES:
            (dates_beside if name in sidebar else dates).append(wanted)
        elif text.slot is TextSlot.CONTACT and sidebar:
            contacts.append(wanted)
        else:
            (beside if name in sidebar else main).append(wanted)
    queues = tuple(map(tuple, (main, contacts, beside, dates, dates_beside)))
    links = tuple(_links(text for text, _, _ in shown))
    return Expected(queues, links, _fields(document, shown), document.rtl)


def together(parts: Iterable[Expected]) -> Expected:
    """Return what a file must show that has several documents, one after the other.

    Args:
        parts: What each of them must show; there is at least one.
    """
    each = [*parts]
    queues = zip(*(one.queues for one in each), strict=True)
    return Expected(
        tuple(tuple(text for queue in same for text in queue) for same in queues),
        tuple(link for one in each for link in one.links),
        each[-1].fields,
        any(one.is_rtl for one in each),
    )


def _heads(dates: Iterable[Wanted], texts: Iterable[Wanted]) -> Iterator[int]:
    """Yield for each date the number of the first text of its entry's head, or 0."""
    firsts: dict[int, int] = {}
    for number, text in enumerate(texts):
        if text.slot is TextSlot.HEAD and text.letters.text:
            firsts.setdefault(text.head, number)
    for date in dates:
        yield firsts.get(date.head, 0)


def _with_scripts(inline: Inline) -> str:
    """Return a text in which sub- and superscripts may have spaces around them.

    Some programs take their distance from the line for one.
    """
    return "".join(
        f"{OPTIONAL}{span.text}{OPTIONAL}" if span.script else span.text for span in inline
    )


def _shown(document: Document, theme: Theme, kind: str) -> Iterator[tuple[DocumentText, str, int]]:
    """Yield each text with the name of its section, and the number of its entry's head."""
    has_header = kind != _MARKDOWN or theme.options.get("header") is not False
    sections = iter(document.sections)
    name = ""
    head, is_open = 0, False
    for text in document.texts():
        if text.slot is TextSlot.SECTION:
            name = next(sections).name
        if text.slot in {TextSlot.HEAD, TextSlot.DATES}:
            head += not is_open
        is_open = text.slot is TextSlot.HEAD
        is_head = text.slot in {TextSlot.HEAD, TextSlot.DATES}
        if has_header or name:
            yield text, name, head if is_head else 0


def _links(texts: Iterator[DocumentText]) -> Iterator[Link]:
    known: set[str] = set()
    for text in texts:
        for span in text.inline:
            if span.href and span.href not in known:
                known.add(span.href)
                yield Link(span.href, span.text, text.origin)


def _fields(document: Document, shown: list[tuple[DocumentText, str, int]]) -> Fields:
    has_header = any(text.slot is TextSlot.NAME for text, _, _ in shown)
    if not has_header:
        return Fields("", (), ())
    of_kind = {
        kind: tuple(
            (plain(one.text), DocumentText(one.text, one.origin).origin)
            for one in document.header.contacts
            if one.kind is kind
        )
        for kind in (ContactKind.EMAIL, ContactKind.PHONE)
    }
    return Fields(document.header.name, of_kind[ContactKind.EMAIL], of_kind[ContactKind.PHONE])
