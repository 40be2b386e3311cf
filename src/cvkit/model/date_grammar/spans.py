"""From one date to another: Aug 2024 – present, since 2019, 10–12 June 2019, May/June 2019."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.model.date_grammar import compact, numbers, points, sides, vocabulary
from cvkit.model.date_grammar.messages import HOW_TO_WRITE
from cvkit.model.date_grammar.named import YEAR
from cvkit.model.date_grammar.point import (
    AmbiguousDateError,
    Ends,
    NotADateError,
    Point,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.languages import Language

_SEASONS = "Summers 2018–2021 or Summer 2018 & 2020"
_MOST_TRIED = 12

# A tilde is a dash in East Asia, but 2020~ is an approximate year in EDTF.
_DASH = re.compile(r"(?<=\S)(?:\s*–\s*|\s+-\s*|\s*-\s+|\s*(?:~|\.{2,3})\s*(?=\S))")
_OPEN_DASH = re.compile(r"(?:\s*[-–]|(?<=[^\d\s])~|\s~|(?<=\d)/)$")
_LEADING_DASH = re.compile(r"(?:\.\.\s*/|[-–]|\.\.\s*[-–]?|~)\s*(?=[^\s.])")
_WEAK_DASH = re.compile(r"-|(?<=[^\W\d])\.?/|/(?=[^\W\d])")
_DIGIT = re.compile(r"\d")


class _NotAnEndError(NotADateError):
    """The first side of a text is a date, and the second is not."""


def read(text: str, language: Language) -> list[Ends]:
    """Return the ends of a period, or of the periods of “Summers 2018–2021”.

    Args:
        text: The period, tidied.
        language: The language whose words are read, besides English.

    Raises:
        AmbiguousDateError: It can be read as two dates.
        NotADateError: A part of it is not a date.
        ValueError: There is no such date, or a start is missing.
    """
    if not text:
        raise ValueError(f"a date is missing; {HOW_TO_WRITE}")
    words = vocabulary.of(language)
    if interval := compact.iso_interval(text):
        return [interval]
    if (rest := _before_open_end(text, words)) is not None:
        return [(_start(rest, text, words, language), None)]
    # “~2019” is about 2019, but until 2019 in East Asia.
    if (text[0] != "~" or language.large_first) and (match := _LEADING_DASH.match(text)):
        return [(None, _end(text[match.end() :], language, words))]
    if found := _each_season(text, language, words):
        return found
    return [_sided(text, language, words)]


def _before_open_end(text: str, words: vocabulary.Vocabulary) -> str | None:
    """Return what precedes a word for an open end, ``..`` or a dash; ``None`` if none is there."""
    if text.endswith(".."):
        return text[:-2]
    for whole in (text, text.rstrip("."), text.replace("(", "").rstrip(")")):
        if word := words.open_end.at_end(whole):
            return whole[: -len(word)]
    match = _OPEN_DASH.search(text)
    return text[: match.start()] if match else None


def _start(rest: str, text: str, words: vocabulary.Vocabulary, language: Language) -> Point | None:
    """Return the start of a period whose end is open; ``None`` for “until now”."""
    start = rest.strip()
    if words.plurals.at_start(start):
        raise ValueError(f"“{text}” has no last year; name each, as in {_SEASONS}")
    while start and (shorter := _without_end(start, words)) != start:
        start = shorter
    if not start:
        is_alone = rest.strip() in {"", "..", "../"} and not words.until.at_start(text)
        if is_alone or not any(map(str.isalpha, text)):
            raise ValueError(compact.NEEDS_A_START)
        return None
    since = words.since.at_start(start)
    return _edge(start[len(since) :].strip(), language, at=0)


def _without_end(text: str, words: vocabulary.Vocabulary) -> str:
    """Return a text without a dash or an “until” at its end."""
    text = text.rstrip(" -–—~/:,")
    word = words.until.at_end(text)
    return text[: -len(word)].rstrip() if word else text


def _end(text: str, language: Language, words: vocabulary.Vocabulary) -> Point:
    if words.is_open(text):
        raise ValueError(compact.NEEDS_A_START)
    return points.read(text, language)


def _each_season(text: str, language: Language, words: vocabulary.Vocabulary) -> list[Ends]:
    """Return the seasons of “Summers 2018–2021”, each a period; none for another text."""
    season = words.plurals.at_start(text)
    if not season:
        return []
    rest = text[len(season) :].replace("-", "–").replace("/", "–")
    rest = "–".join(" ".join(words.tokens(part)) for part in words.between.split(rest))
    years = numbers.years(rest) or ((found := compact.YEARS.fullmatch(rest)) and found.groups())
    if not years or int(years[1]) < int(years[0]):
        return []
    first, last = map(int, years)
    return [_single(points.read(f"{season} {year}", language)) for year in range(first, last + 1)]


def _sided(text: str, language: Language, words: vocabulary.Vocabulary) -> Ends:
    """Return the ends of a period that may have a word for its one side: “since 2019”."""
    since = words.since.at_start(text)
    rest = text[len(since) :].lstrip()
    before = "" if since else words.until.at_start(rest)
    if before and (end := _readable(rest[len(before) :].lstrip(), language)):
        return None, end
    after = _proper(words.since_after.at_end(rest), rest)
    rest = rest[: -len(after)].rstrip() if after else rest
    until = _proper(words.until_after.at_end(rest), rest)
    rest = rest[: -len(until)].rstrip() if until else rest
    start, end = _span(rest, language, words)
    if start is not end:
        return start, end
    if since or after:
        return start, None
    return (None, end) if until else (start, end)


def _proper(word: str, text: str) -> str:
    """Return a word at the end of a text, unless it is all there is."""
    return word if len(word) < len(text) else ""


def _readable(text: str, language: Language) -> Point | None:
    try:
        return points.read(text, language) if text else None
    except NotADateError:
        return None


def _span(text: str, language: Language, words: vocabulary.Vocabulary) -> Ends:
    """Return the two ends of a period, or the same date as both."""
    found = (
        compact.years(text)
        or compact.one_winter(text, language)
        or compact.months_or_days(text, language)
    )
    if found:
        return found
    parts = _DASH.split(text, maxsplit=1)
    if len(parts) > 1:
        return _pair(text, parts[0], parts[1], language, words)
    try:
        return _single(points.read(text, language))
    except NotADateError as error:
        parts = words.between.split(text, maxsplit=1)
        if len(parts) > 1:
            return _pair(text, parts[0], parts[1], language, words)
        return _weak(text, language, error)


def _single(point: Point) -> Ends:
    return point, point


def _pair(
    text: str, left: str, right: str, language: Language, words: vocabulary.Vocabulary
) -> Ends:
    if words.is_open(left):
        raise ValueError(compact.NEEDS_A_START)
    left, right = left.strip(), right.strip()
    first, last = sides.filled(left, right, language)
    start, end = _edge(first, language, at=0), _edge(last, language, at=1)
    if start and end and not YEAR.search(left):
        return sides.settle(text, first, start, end)
    return start, end


def _edge(text: str, language: Language, *, at: int) -> Point | None:
    """Return a date, or the start or end of a period in its place: “Spring/Summer 2019”."""
    try:
        return points.read(text, language)
    except NotADateError as error:
        return _weak(text, language, error)[at]


def _weak(text: str, language: Language, error: NotADateError) -> Ends:
    """Split a text at a hyphen or slash where both sides are dates.

    Raises:
        AmbiguousDateError: One of the sides can be read as two dates.
        NotADateError: There is no such place.
    """
    found: list[tuple[str, str, Ends]] = []
    ambiguous: list[AmbiguousDateError] = []
    for sign, left, right in _places(text):
        try:
            found.append((sign, f"{left} – {right}", _joined(text, left, right, language)))
        except AmbiguousDateError as two:
            ambiguous.append(two)
        except _NotAnEndError as other:
            # A word, such as one of another language, is what is wrong; of numbers it is unclear.
            error = error if _DIGIT.search(right) else other
        except ValueError:
            continue
    at_first_sign = {reading: ends for sign, reading, ends in found if sign == found[0][0]}
    if len(at_first_sign) > 1:
        raise AmbiguousDateError(text, at_first_sign)
    if found:
        return found[0][2]
    raise next(iter(ambiguous), error)


def _joined(text: str, left: str, right: str, language: Language) -> Ends:
    """Return a period from its two sides.

    Raises:
        _NotAnEndError: The left one is a date, and the right one is not.
        ValueError: The left one is not.
    """
    first, last = sides.filled(left, right, language)
    start = points.read(first, language)
    try:
        end = points.read(last, language)
    except NotADateError as error:
        raise _NotAnEndError(error.text) from None
    return (start, end) if YEAR.search(left) else sides.settle(text, first, start, end)


def _places(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the hyphens, and then the slashes, at which a text could be two dates."""
    found = sorted(_WEAK_DASH.finditer(text), key=lambda match: match[0] != "-")
    for match in found[:_MOST_TRIED]:
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        if left and right:
            yield match[0][-1], left, right
