r"""Reads the macros that ``cvkit export latex`` writes: ``\entry``, ``\role``, ``\record``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from cvkit import languages
from cvkit.importers.latex import tex_text
from cvkit.importers.latex.entries import Entry
from cvkit.importers.reading import date_texts

if TYPE_CHECKING:
    from cvkit.importers.latex.entries import Section
    from cvkit.importers.latex.entry_parts import EntryParts
    from cvkit.importers.latex.scanner import Call, Piece, Scanner
    from cvkit.importers.reading.ledger import Ledger

NAME: Final = "cvkit"
"""The name of the dialect."""

SIGNATURES: Final = {
    "name": "m", "headline": "m", "contacts": "m", "entry": "mm", "role": "mm", "record": "omm",
    "remark": "m", "labelled": "mm", "gap": "", "signature": "mm", "aside": "mm",
}  # fmt: skip
PERSON: Final = frozenset({"headline", "contacts"})
MACROS: Final = frozenset({"entry", "role", "record", "remark", "labelled", "signature", "aside"})
TELLING: Final = frozenset({"aside", "labelled", "remark", "record"})
"""Macros that tell a file of cvkit by their definitions."""

_GROUPS: Final = frozenset({"skills", "languages", "interests"})
_LISTS: Final = frozenset({"keywords", "courses"})
_LABELS: Final = {"keywords": "keywords", "grade": "score", "thesis": "thesis",
                  "advisor": "advisor", "courses": "courses"}  # fmt: skip
_OF_EDUCATION: Final = frozenset({"score", "thesis", "advisor", "courses"})


class Reader(Protocol):
    """What reads the file."""

    scanner: Scanner
    ledger: Ledger
    parts: EntryParts

    @property
    def current(self) -> Section:
        """The section that is read."""

    def new(self) -> Entry:
        """Begin an entry."""


def read(reader: Reader, call: Call) -> None:
    """Read a macro of ``MACROS``.

    Args:
        reader: What reads the file.
        call: The call.
    """
    args = call.args
    entries = reader.current.entries
    match call.name:
        case "entry":
            entry = reader.new()
            key = "title" if reader.current.name == "projects" else "organization"
            _put(reader, entry, key, args[0])
            _put_place(reader, entry, args[1])
        case "role":
            entry = entries[-1] if entries else reader.new()
            if reader.current.name != "projects" and _has_role(entry):
                entry = _next_role(reader, entry)
            _role(reader, entry, args)
        case "record" | "aside":
            entry = reader.new()
            _put(reader, entry, "title", args[-2])
            _put_date(reader, entry, args[-1])
            reader.ledger.set_aside(reader.scanner.value(args[0]) if len(args) > 2 else None)  # noqa: PLR2004
        case "remark":
            _remark(reader, entries[-1] if entries else None, args[0])
        case "labelled":
            _labelled(reader, args)
        case _:
            for value in map(reader.scanner.value, args):
                reader.ledger.lose(value, "cvkit writes the place, the date and the name anew")


def _put(reader: Reader, entry: Entry, key: str, piece: Piece | None) -> None:
    value = reader.scanner.value(piece)
    if value:
        entry.parts[key] = value
        reader.parts.link(entry, piece)


def _put_place(reader: Reader, entry: Entry, piece: Piece | None) -> None:
    value = reader.scanner.value(piece)
    if value:
        entry.parts["dates" if date_texts.dates_in(value.text) else "place"] = value


def _put_date(reader: Reader, entry: Entry, piece: Piece | None) -> None:
    """Put a date, or what stands in place of one: “In press”."""
    value = reader.scanner.value(piece)
    if value and date_texts.dates_in(value.text):
        entry.parts["dates"] = value
    elif value:
        entry.summary.append(value)


def _has_role(entry: Entry) -> bool:
    """Return whether an entry has more than an employer and what is said of it."""
    return bool({"title", "dates"} & entry.parts.keys() or entry.bullets or entry.keywords)


def _next_role(reader: Reader, above: Entry) -> Entry:
    entry = reader.new()
    kept = ("organization", "place", "url")
    entry.parts |= {key: above.parts[key] for key in kept if key in above.parts}
    return entry


def _role(reader: Reader, entry: Entry, args: tuple[Piece | None, ...]) -> None:
    section = reader.current.name
    if section == "projects":
        if said := reader.scanner.value(args[0], is_rich=True):
            entry.summary.insert(0, said)
    else:
        _put(reader, entry, "title", args[0])
    title = entry.parts.get("title")
    if section == "education" and title:
        degree, _, area = title.text.partition(", ")
        entry.parts["title"] = title.with_text(degree)
        if area:
            entry.parts["area"] = title.with_text(area)
    _put(reader, entry, "dates", args[1])


def _remark(reader: Reader, entry: Entry | None, piece: Piece | None) -> None:
    value = reader.scanner.value(piece, is_rich=True)
    if value is None or piece is None:
        return
    if entry is None:
        reader.ledger.lose(value, "cvkit has no texts below the title of a section")
        return
    targets = tex_text.links(piece.raw)
    is_only_link = len(targets) == 1 and value.text.endswith(f"]({targets[0]})")
    if is_only_link and value.text.startswith("[") and "url" not in entry.parts:
        reader.parts.link(entry, piece)
    else:
        entry.summary.append(value)


def _labelled(reader: Reader, args: tuple[Piece | None, ...]) -> None:
    label = reader.scanner.value(args[0])
    text = reader.scanner.value(args[1], is_rich=True)
    section = reader.current
    is_text = section.name in _GROUPS or not section.entries or section.entries[-1].is_line
    if label is None or text is None or is_text:
        bare = label.with_text(label.text.rstrip(": ")) if label else None
        if text and section.name == "languages":
            text = text.with_text(text.text.strip("()"))
        section.entries.append(Entry(is_line=True, label=bare, text=text))
        return
    entry = section.entries[-1]
    key = _labels().get(label.text.rstrip(": ").casefold(), "")
    if key == "keywords" or (key in _OF_EDUCATION and section.name == "education"):
        whole = text.also_from(label)
        words = [whole.with_text(one) for one in text.text.split(", ")]
        if key == "keywords":
            entry.keywords += words
        elif key in _LISTS:
            entry.lists[key] = words
        else:
            entry.parts[key] = whole
        return
    entry.summary.append(label.with_text(f"**{label.text}** {text.text}").also_from(text))


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    """Return the keys of labels in every language of cvkit."""
    known = [languages.load(tag).labels for tag in languages.available()]
    return {words[one].casefold(): key for words in known for one, key in _LABELS.items()}
