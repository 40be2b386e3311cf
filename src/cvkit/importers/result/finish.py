"""Makes a valid résumé from what importers read, and says what became of each value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import Diagnostic, codes, words
from cvkit.diagnostics.render.lines import split_lines
from cvkit.importers.result.accounting import Account, account
from cvkit.importers.result.clean import clean
from cvkit.importers.result.merge import merge
from cvkit.importers.result.missing_names import with_names
from cvkit.importers.result.settle import settle
from cvkit.importers.result.tidy import tidy
from cvkit.importers.values import Data, Imported, Leaf, Note, Place, Value, values
from cvkit.source import Reading, Source
from cvkit.source.yaml.spans import to_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.diagnostics import Span

PLACEHOLDER = "Your Name"
"""The name of a résumé that has none, as ``cvkit init`` writes it."""

_LONGEST = 60
_KEY = re.compile(r"/|, ")
"""What stands before the last step of a JSON pointer, or before a column: ``row 2, Primary``."""


class Finished(NamedTuple):
    """A résumé from foreign files.

    Attributes:
        data: The résumé in the keys of ``resume.yaml``, tidy and valid.
        account: What became of each value of the files.
        reading: The résumé as if it had been read from these files; its diagnostics have their
            places there.
    """

    data: dict[str, Data]
    account: Account
    reading: Reading


def finish(files: Sequence[tuple[str, Imported]]) -> Finished:
    """Merge what the files say, and take out what can't stand in a résumé.

    Args:
        files: The files' names, for the diagnostics, and what importers made of them; where they
            differ, the first one wins. There is at least one.
    """
    named = [_named(name, imported) for name, imported in files]
    first, *others = named
    for other in others:
        first = _merged(first, other)
    name = files[0][0]
    data, changes = clean(first.data)
    data, moved = with_names(data)
    data, notes = _with_name(data)
    lines = split_lines(first.texts.get(name, ""))
    settled = settle(tidy(data), name, lines)
    accounted = account(first, settled)
    diagnostics = (
        *map(_of_note, (*first.notes, *changes, *moved, *notes)),
        *_guesses(settled.data),
        *_losses(accounted, first),
        *_settings(accounted),
    )
    texts = dict(first.texts)
    source = Source(name, texts.pop(name, ""), settled.spans, texts)
    found = tuple(
        sorted((one if one.file else one._replace(file=name) for one in diagnostics), key=_order)
    )
    return Finished(settled.data, accounted, Reading(source, settled.resume, found))


def _order(found: Diagnostic) -> tuple[str, tuple[int, int]]:
    return found.file, found.position


def _named(name: str, imported: Imported) -> Imported:
    """Name the file in each place, so that files can be told apart."""

    def place(old: Place) -> Place:
        return Place(f"{name}, {old.part}" if old.part else name, old.mark, old.pointer)

    def leaf(old: Leaf) -> Leaf:
        return Leaf(old.text, place(old.place))

    def data(old: Data) -> Data:
        match old:
            case Value():
                return Value(old.text, tuple(map(leaf, old.sources)), old.check)
            case list():
                return [data(item) for item in old]
        return {key: data(item) for key, item in old.items()}

    return Imported(
        {key: data(value) for key, value in imported.data.items()},
        tuple(map(leaf, imported.leaves)),
        {place(at): reason for at, reason in imported.reasons.items()},
        frozenset(map(place, imported.settings)),
        tuple(note._replace(place=place(note.place or Place())) for note in imported.notes),
        {f"{name}, {part}" if part else name: text for part, text in imported.texts.items()},
    )


def _merged(first: Imported, other: Imported) -> Imported:
    data, conflicts = merge(first.data, other.data)
    taken = _places(data)
    reasons = {
        place: "another file says something else, and is named before this one"
        for place in _places(other.data)
        if place not in taken
    }
    return Imported(
        data,
        first.leaves + other.leaves,
        {**other.reasons, **first.reasons, **reasons},
        first.settings | other.settings,
        (*first.notes, *other.notes, *conflicts),
        {**other.texts, **first.texts},
    )


def _places(data: Data) -> dict[Place, None]:
    """Return the places of all values that a part of a résumé was made from, in order."""
    return {leaf.place: None for value in values(data) for leaf in value.sources}


def _with_name(data: dict[str, Data]) -> tuple[dict[str, Data], list[Note]]:
    basics = data.get("basics")
    known = basics if isinstance(basics, dict) else {}
    name = known.get("name")
    if isinstance(name, Value) and name.text.strip():
        return data, []
    check = "the file names nobody: write your name"
    note = Note(
        codes.IMPORT_NO_NAME, "no name is given", None, f"`name: {PLACEHOLDER}` stands for it"
    )
    # A name that isn't a text, or of which nothing is left, is told like any other loss.
    others = {key: value for key, value in known.items() if key != "name"}
    return {**data, "basics": {"name": Value(PLACEHOLDER, (), check), **others}}, [note]


def _of_note(note: Note) -> Diagnostic:
    place = note.place or Place()
    return note.code.over(_span(place), note.message, note.help, file=place.part)


def _guesses(data: Data) -> Iterator[Diagnostic]:
    for value in values(data):
        if value.check and value.sources:
            place = value.sources[0].place
            yield codes.IMPORT_GUESS.over(_span(place), value.check, file=place.part)


def _losses(accounted: Account, imported: Imported) -> Iterator[Diagnostic]:
    told = {note.place for note in imported.notes if note.code is not codes.IMPORT_CHANGED}
    for leaf, reason in accounted.lost:
        if leaf.place in told:
            continue
        what = f"is left out: {reason}" if reason else "has no place in cvkit"
        message = f"“{_excerpt(leaf.text)}” {what}"
        help_ = f"it is {leaf.place.pointer}" if leaf.place.pointer else ""
        yield codes.IMPORT_LOSS.over(_span(leaf.place), message, help_, file=leaf.place.part)


def _settings(accounted: Account) -> Iterator[Diagnostic]:
    if accounted.settings:
        first = accounted.settings[0].place
        what = words.counted(len(accounted.settings), "setting")
        yield codes.IMPORT_SETTINGS.over(
            None,
            f"{what} of the other tool left out, such as ids and layout",
            _named_first(accounted.settings),
            file=first.part,
        )


def _named_first(leaves: Iterable[Leaf]) -> str:
    names = dict.fromkeys(_KEY.split(leaf.place.pointer)[-1] for leaf in leaves)
    shown = [name for name in names if name][:8]
    return f"among them {', '.join(shown)}" if shown else ""


def _span(place: Place) -> Span | None:
    return to_span(place.mark) if place.mark.end_column or place.mark.end_line else None


def _excerpt(text: str) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
