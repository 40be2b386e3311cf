"""Keeps bold, italic and raised letters within texts, as the Markdown of ``resume.yaml``.

A text that is bold or italic as a whole is so by its role, as the title of a job is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from cvkit.importers.reading.layout.lines import Script
from cvkit.importers.values import Data, Value
from cvkit.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from cvkit.importers.reading.layout.lines import Line, Style
    from cvkit.importers.reading.ledger import Ledger
    from cvkit.importers.values import Place

RICH: Final = frozenset({"summary", "description", "bullets", "reference", "entries", "text"})
"""Keys of texts in which some words may be bold or italic, or links."""

NAMES: Final = frozenset(
    {"name", "title", "organization", "institution", "degree", "area", "headline", "thesis",
     "courses", "keywords", "publisher", "awarder", "issuer", "authors"}
)  # fmt: skip
"""Keys of texts that are bold or italic by their role, in which letters may be raised."""

_ITALIC = re.compile(r"ital|obli|slanted|[-,]it\b|\bi\b|^(?:cm|sf|ec|lm[a-z]*)(?:ti|sl|ri)\d",
                     re.IGNORECASE)  # fmt: skip
_BULLETS: Final = "•◦▪‣·●○■□➢➤►▸✓❖∙\uf0b7\uf0a7*–—-"
_SIGNS: Final = re.compile(r"\\([\\`*_\[\]~^])|(\S)")
_MOST: Final = 60
_LONGEST: Final = 5_000
"""How many stretches of a text of how many characters are marked; no one emphasizes more."""


class Look(NamedTuple):
    """What is kept of how letters look."""

    is_bold: bool = False
    is_italic: bool = False
    script: Script = Script.NONE


PLAIN: Final = Look()


_EVERY_LOOK: Final[tuple[Callable[[Look], Look], ...]] = (
    lambda look: Look(script=look.script),
    lambda look: Look(look.is_bold, look.is_italic),
)
"""What is marked, one after the other: what is bold may have raised letters in it."""

_PERSON: Final = ("basics", "name")
"""The name that is a plain text."""


class _Sign(NamedTuple):
    """A character of a text that isn't blank, with where it stands in its Markdown."""

    text: str
    start: int
    end: int


class _Stretch(NamedTuple):
    """Signs of one look: the numbers of the first and the last."""

    first: int
    last: int
    look: Look


def look_of(style: Style) -> Look:
    """Return what is kept of a style."""
    return Look(style.is_bold, bool(_ITALIC.search(style.font)), style.script)


def marked(data: dict[str, Data], lines: Iterable[Line], ledger: Ledger) -> dict[str, Data]:
    """Return a résumé in whose texts the words are bold and italic that are so in the file.

    Args:
        data: The résumé, made of the lines.
        lines: The lines.
        ledger: Where to say which texts lose it.
    """
    known: dict[Place, list[tuple[str, Look]]] = {}
    for line in lines:
        for part in line.parts:
            looks = [(run.text, look_of(run.style)) for run in part.piece.runs]
            known[part.value.sources[-1].place] = [
                (sign, look) for text, look in looks for sign in text if not sign.isspace()
            ]
    marker = _Marker(known, ledger)
    return {key: marker.data(one, key) for key, one in data.items()}


class _Marker(NamedTuple):
    """Marks the texts of a résumé.

    Attributes:
        known: The signs of each value of the file.
        ledger: Where to say what is lost.
    """

    known: Mapping[Place, list[tuple[str, Look]]]
    ledger: Ledger

    def data(self, data: Data, key: str) -> Data:
        """Return data with marks in its texts."""
        match data:
            case Value():
                if key in RICH:
                    return self._value(data, _EVERY_LOOK)
                return self._value(data, _EVERY_LOOK[:1]) if key in NAMES else data
            case list():
                return [self.data(one, key) for one in data]
            case dict():
                return {
                    name: one if (key, name) == _PERSON else self.data(one, name)
                    for name, one in data.items()
                }

    def _value(self, value: Value, kinds: Sequence[Callable[[Look], Look]]) -> Value:
        own = [
            [(sign, kinds[0](look) if len(kinds) == 1 else look) for sign, look in letters]
            for leaf in value.sources
            if (letters := self.known.get(leaf.place))
        ]
        if len({look for letters in own for sign, look in letters if sign.isalnum()}) < 2:  # noqa: PLR2004
            return value
        signs = _signs(value.text)
        looks, is_whole = _looks("".join(sign.text for sign in signs), own)
        looks = _relative(signs, looks)
        text = value.text
        for kept in kinds:
            stretches = _stretches(text, signs, [kept(look) for look in looks])
            if len(stretches) > _MOST or len(text) > _LONGEST:
                stretches, is_whole = [], False
            for one in reversed(stretches):
                better, around = _with_marks(text, signs, one)
                is_whole = is_whole and better != text
                signs = _moved(signs, around, (len(better) - len(text)) // 2)
                text = better
        made = value.with_text(text)
        if not is_whole:
            what = "bold or italic" if len(kinds) > 1 else "raised or lowered"
            self.ledger.changed(made, f"{what} letters in it become plain")
        return made


def _signs(text: str) -> list[_Sign]:
    return [_Sign(one[1] or one[2], one.start(), one.end()) for one in _SIGNS.finditer(text)]


def _looks(text: str, own: Sequence[list[tuple[str, Look]]]) -> tuple[list[Look], bool]:
    """Return the look of each sign of a text, and whether all of the file's values are in it."""
    looks = [PLAIN] * len(text)
    at = 0
    is_whole = True
    for letters in own:
        said = "".join(sign for sign, _ in letters)
        start = len(said) - len(said.lstrip(_BULLETS))
        bare = said[start:].rstrip("-")
        found = text.find(bare, at)
        if found >= 0:
            looks[found : found + len(bare)] = [look for _, look in letters[start:][: len(bare)]]
            at = found + len(bare)
        elif len(text) - at <= len(said) and (begin := said.find(text[at:])) >= 0:
            looks[at:] = [look for _, look in letters[begin:][: len(text) - at]]
        else:
            is_whole = is_whole and len({look for _, look in letters}) == 1
    return looks, is_whole


def _relative(signs: Sequence[_Sign], looks: Sequence[Look]) -> list[Look]:
    """Return looks without what all letters are."""
    told = [look for sign, look in zip(signs, looks, strict=True) if sign.text.isalnum()]
    all_bold, all_italic = all(one.is_bold for one in told), all(one.is_italic for one in told)
    return [
        Look(one.is_bold and not all_bold, one.is_italic and not all_italic, one.script)
        for one in looks
    ]


def _stretches(text: str, signs: Sequence[_Sign], looks: Sequence[Look]) -> list[_Stretch]:
    """Return the stretches of a text that look other than the rest; none spans paragraphs."""
    found: list[_Stretch] = []
    for at, look in enumerate(looks):
        last = found[-1] if found else None
        gap = text[signs[at - 1].end : signs[at].start] if at else ""
        if last and last.look == look and "\n" not in gap:
            found[-1] = last._replace(last=at)
        else:
            found.append(_Stretch(at, at, look))
    return [one for one in found if one.look != PLAIN and _has_letters(signs, one)]


def _has_letters(signs: Sequence[_Sign], one: _Stretch) -> bool:
    return any(sign.text.isalnum() for sign in signs[one.first : one.last + 1])


def _with_marks(text: str, signs: Sequence[_Sign], one: _Stretch) -> tuple[str, _Stretch]:
    """Return a text with marks around a stretch, and which one: signs at its ends may be left out.

    Where marks would be printed, as within a word, it is the text itself.
    """
    marks = one.look.script.value or "*" * (2 * one.look.is_bold + one.look.is_italic)
    letters = [at for at in range(one.first, one.last + 1) if signs[at].text.isalnum()]
    for around in (one, one._replace(first=letters[0], last=letters[-1])):
        start, end = signs[around.first].start, signs[around.last].end
        made = f"{text[:start]}{marks}{text[start:end]}{marks}{text[end:]}"
        if RichText(made).plain == RichText(text).plain:
            return made, around
    return text, one


def _moved(signs: list[_Sign], one: _Stretch, by: int) -> list[_Sign]:
    """Return signs after marks were set around a stretch; these belong to its ends."""
    made = [
        sign._replace(start=sign.start + by * (at > one.first) + by * (at > one.last),
                      end=sign.end + by * (at >= one.first) + by * (at >= one.last))
        for at, sign in enumerate(signs)
    ]  # fmt: skip
    return made if by else signs
