"""Compares what was read from a file with what a document says."""

from __future__ import annotations

from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.readback import characters, fields, repetitions
from cvkit.readback.align import How, align
from cvkit.readback.differences import difference, misplaced_gaps
from cvkit.readback.expected import COLUMNS
from cvkit.readback.faults import Fault, short
from cvkit.readback.letters import Gap, fold, fold_pages, is_unspaced
from cvkit.view.blocks import TextSlot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cvkit.readback.align import Place
    from cvkit.readback.expected import Expected, Wanted
    from cvkit.readback.letters import Letters
    from cvkit.readback.read_text import ReadText

_MOST = 20
"""The most faults that are reported of a file; a page that is missing has hundreds."""

_NEAR = 90
"""The most letters between a date and the nearest text of its entry's head."""

_SEPARATORS = frozenset(",;|·•/&+")
"""What may stand between the parts of a list."""


def compare(expected: Expected, read: ReadText, name: str) -> list[Fault]:
    """Return what is wrong with a file.

    Args:
        expected: What it must show.
        read: What was read from it.
        name: What to call it: ``the PDF``.
    """
    if read.pieces:
        from cvkit.readback.visual_order import restored  # noqa: PLC0415 - only for lines from right to left

        read = restored(read, expected)
    letters, breaks = fold_pages(read.text)
    faults = [*_of_texts(expected, letters, breaks, name)]
    if read.tagged and not faults:
        faults += _of_tags(expected, read, name)
    own = "".join(one.text for queue in expected.queues for one in queue)
    faults += characters.faults(read, name, own)
    faults += _of_fields(expected, read, name)
    if len(faults) > _MOST:
        more = len(faults) - _MOST
        told = f"{name} has {more} more difference{'s' if more > 1 else ''} from the résumé"
        faults = [*faults[:_MOST], faults[_MOST]._replace(message=told, help="")]
    return faults


def _of_tags(expected: Expected, read: ReadText, name: str) -> Iterator[Fault]:
    """Compare what the tags say; repetitions are those of the content."""
    tagged = fold(read.tagged.replace("\f", "\n"))
    for fault in _of_texts(expected, tagged, (), f"the tags of {name}"):
        if fault.code is not codes.TEXT_REPEATED:
            yield fault


def _of_texts(
    expected: Expected,
    letters: Letters,
    breaks: Sequence[int],
    name: str,
) -> Iterator[Fault]:
    queues = expected.queues
    wanted_letters = [[one.letters for one in queue] for queue in queues]
    places = align(wanted_letters, letters, breaks, COLUMNS, expected.heads)
    found = [*zip(chain(*queues), chain(*places), strict=True)]
    starts = sorted(place.start for _, place in found if place.how is not How.NOWHERE)
    for wanted, place in found:
        if not wanted.letters.text:
            continue
        match place.how:
            case How.NOWHERE:
                yield _missing(wanted, place, letters, starts, name)
            case How.ELSEWHERE:
                yield Fault(
                    codes.TEXT_MOVED,
                    wanted.origin,
                    f"{short(wanted.text)} is at another place in {name} than in the résumé",
                )
            case _:
                yield from _of_words(wanted, place, letters, name)
    yield from _of_joined(found, letters, name)
    yield from _of_repetition(found, letters, expected, name)
    yield from _of_dates(found, name)


def _missing(wanted: Wanted, place: Place, letters: Letters, starts: list[int], name: str) -> Fault:
    end = next((start for start in starts if start > place.start), len(letters.text))
    said = difference(wanted.letters, letters, place.start, end)
    if said:
        return Fault(
            codes.TEXT_LOST, wanted.origin, f"{short(wanted.text)} isn't the same in {name}", said
        )
    return Fault(codes.TEXT_LOST, wanted.origin, f"{short(wanted.text)} is missing in {name}")


def _of_words(wanted: Wanted, place: Place, letters: Letters, name: str) -> Iterator[Fault]:
    for is_split, word in islice(misplaced_gaps(wanted.letters, place, letters), 1):
        what = "is split in" if is_split else "is run together in"
        yield Fault(
            codes.WORDS_CHANGED,
            wanted.origin,
            f"“{word}” {what} {name}",
            "" if word == wanted.text.casefold() else f"it is a part of {short(wanted.text)}",
        )


def _of_repetition(
    found: Sequence[tuple[Wanted, Place]], letters: Letters, expected: Expected, name: str
) -> Iterator[Fault]:
    for wanted, is_whole in repetitions.of_texts(found, letters):
        if wanted.text == expected.fields.name:  # as in footers
            continue
        part = "" if is_whole else "a part of "
        message = f"{part}{short(wanted.text)} is twice in {name}"
        yield Fault(codes.TEXT_REPEATED, wanted.origin, message)


def _of_joined(
    found: Sequence[tuple[Wanted, Place]], letters: Letters, name: str
) -> Iterator[Fault]:
    """Report lists such as “calculus,algebra”: texts with a separator, but no space, between."""
    for (wanted, place), (other, after) in pairwise(_in_order(found)):
        between = letters.text[place.end : after.start]
        ends = letters.text[place.end - 1 : place.end] + letters.text[after.start : after.start + 1]
        if between not in _SEPARATORS or not ends.isalpha() or any(map(is_unspaced, ends)):
            continue
        if all(letters.gap(at) is Gap.NONE for at in range(place.end, after.start + 1)):
            message = f"{short(wanted.text)} and {short(other.text)} are run together in {name}"
            yield Fault(codes.WORDS_CHANGED, wanted.origin, message)


def _in_order(found: Sequence[tuple[Wanted, Place]]) -> list[tuple[Wanted, Place]]:
    """Return the texts that are in order and have letters, as they are in the file."""
    placed = [one for one in found if one[1].how is How.IN_ORDER and one[0].letters.text]
    return sorted(placed, key=lambda one: one[1])


def _of_dates(found: Sequence[tuple[Wanted, Place]], name: str) -> Iterator[Fault]:
    heads: dict[int, list[Place]] = {}
    known = [(wanted, place) for wanted, place in found if place.how is not How.NOWHERE]
    for wanted, place in known:
        if wanted.slot is TextSlot.HEAD and wanted.letters.text:
            heads.setdefault(wanted.head, []).append(place)
    for wanted, place in known:
        is_date = wanted.slot is TextSlot.DATES
        if not is_date or wanted.head not in heads:
            continue
        near = min(
            max(place.start - head.end, head.start - place.end) for head in heads[wanted.head]
        )
        if near > _NEAR:
            yield Fault(
                codes.DATE_APART,
                wanted.origin,
                f"{short(wanted.text)} is far from the title that it belongs to in {name}",
            )


def _of_fields(expected: Expected, read: ReadText, name: str) -> Iterator[Fault]:
    found = fields.find(read)
    emails = {one.casefold() for one in found.emails}
    numbers = [fields.digits(one) for one in found.phones]
    for value, origin in (*expected.fields.emails, *expected.fields.phones):
        # What is no address or number by itself is none in the file, either.
        for email in fields.emails(value):
            if email.casefold() not in emails:
                message = f"the e-mail address {email} can't be found in {name}"
                yield Fault(codes.FIELD_NOT_FOUND, origin, message)
        for phone in fields.phones(value):
            if not any(fields.digits(phone) in number for number in numbers):
                message = f"the phone number {phone} can't be found in {name}"
                yield Fault(codes.FIELD_NOT_FOUND, origin, message)
    bare = {fields.bare_address(one) for one in found.links}
    for link in expected.links if read.has_links else ():
        if fields.bare_address(link.href) not in bare:
            yield Fault(
                codes.FIELD_NOT_FOUND,
                link.origin,
                f"{short(link.text)} doesn't lead to {link.href} in {name}",
            )
