"""From one date to another: Aug 2024 – present, since 2019, 10–12 June 2019, May/June 2019."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from cvkit.model.date_grammar import numbers, points, sides, vocabulary
from cvkit.model.date_grammar.messages import HOW_TO_WRITE
from cvkit.model.date_grammar.named import YEAR
from cvkit.model.date_grammar.point import (
    AmbiguousDateError,
    Ends,
    NotADateError,
    Point,
    later_year,
)
from cvkit.model.month_names import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.languages import Language

_NEEDS_A_START = "a period needs a start, such as “Aug 2024 – present”"
_SEASONS = "Summers 2018–2021 or Summer 2018 & 2020"
_MOST_TRIED = 12

_ISO_INTERVAL = re.compile(r"(\d{4}[\d-]{0,6}[~?%]?|\.\.|)/(\d{4}[\d-]{0,6}[~?%]?|\.\.|)")
_ISO_SHORTER_END = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)/(\d\d|\d\d-\d\d)")
_YEARS = re.compile(r"(\d{4})\s?[-–]\s?(\d{4})")
# A tilde is a dash in East Asia, but 2020~ is an approximate year in EDTF.
_DASH = re.compile(r"(?<=\S)(?:\s*–\s*|\s+-\s*|\s*-\s+|\s*(?:~|\.{2,3})\s*(?=\S))")
_OPEN_DASH = re.compile(r"(?:\s*[-–]|(?<=[^\d\s])~|\s~|(?<=\d)/)$")
_LEADING_DASH = re.compile(r"(?:\.\.\s*/|[-–]|\.\.\s*[-–]?|~)\s*(?=[^\s.])")
_WEAK_DASH = re.compile(r"-|(?<=[^\W\d])\.?/|/(?=[^\W\d])")
_IN_ONE = re.compile(
    r"(?<!\d)(?P<first>\d{1,2})(?P<unit>\D{0,2}?)\s*(?P<sign>[-–~/])\s*(?P<second>\d{1,2})(?!\d)"
)
_ONE_WINTER = re.compile(r"(\d{4})(?:\s?[-–]\s?(\d\d)|[-–](\d{4}))(?!\d)")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d]")


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
    if match := _ISO_INTERVAL.fullmatch(text):
        return [_iso_interval(match[1], match[2])]
    if (match := _ISO_SHORTER_END.fullmatch(text)) and (both := _iso_completed(*match.groups())):
        return [both]
    if (rest := _before_open_end(text, words)) is not None:
        return [(_start(rest, text, words, language), None)]
    # “~2019” is about 2019, but until 2019 in East Asia.
    if (text[0] != "~" or language.large_first) and (match := _LEADING_DASH.match(text)):
        return [(None, _end(text[match.end() :], language, words))]
    if found := _each_season(text, language, words):
        return found
    return [_sided(text, language, words)]


def _iso_interval(first: str, last: str) -> Ends:
    start, end = (None if part in {"..", ""} else _iso(part) for part in (first, last))
    if start is None and end is None:
        raise ValueError(_NEEDS_A_START)
    return start, end


def _iso_completed(first: str, last: str) -> Ends | None:
    """Return the ends of 2019-06/08 or 2019-06-01/05 (ISO 8601-1:2019, 5.5.2.3 and 5.5.2.4)."""
    year_or_month = first[: -len(last)]
    is_month = last.isdigit() and first.count("-") == 1
    if len(year_or_month) < len("2019-") or (is_month and int(last) > len(MONTHS)):
        return None
    return numbers.read_iso(first), numbers.read_iso(f"{year_or_month}{last}")


def _iso(text: str) -> Point:
    bare = text.rstrip("~?%")
    point = numbers.read_iso(bare)
    return point if bare == text else {**point, "approximate": True}


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
        if rest.strip() in {"", "..", "../"} and not words.until.at_start(text):
            raise ValueError(_NEEDS_A_START)
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
        raise ValueError(_NEEDS_A_START)
    return points.read(text, language)


def _each_season(text: str, language: Language, words: vocabulary.Vocabulary) -> list[Ends]:
    """Return the seasons of “Summers 2018–2021”, each a period; none for another text."""
    season = words.plurals.at_start(text)
    if not season:
        return []
    rest = text[len(season) :].replace("-", "–").replace("/", "–")
    rest = "–".join(" ".join(words.tokens(part)) for part in words.between.split(rest))
    years = numbers.years(rest) or ((found := _YEARS.fullmatch(rest)) and found.groups())
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
    found = _years(text) or _one_winter(text, language, words) or _in_one(text, language)
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


def _years(text: str) -> Ends | None:
    """Return what 2019–21, 2019-21 and 2019-2021 mean, of which the second may be a season."""
    if match := _YEARS.fullmatch(text):
        return _both(match[1], match[2])
    years = numbers.years(text)
    if years is None:
        return None
    try:
        point = numbers.read(text)
    except NotADateError:
        point = None
    return _single(point) if point else _both(*years)


def _both(first: str, last: str) -> Ends:
    return numbers.read_iso(first), numbers.read_iso(last)


def _single(point: Point) -> Ends:
    return point, point


def _pair(
    text: str, left: str, right: str, language: Language, words: vocabulary.Vocabulary
) -> Ends:
    if words.is_open(left):
        raise ValueError(_NEEDS_A_START)
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


def _one_winter(text: str, language: Language, words: vocabulary.Vocabulary) -> Ends | None:
    """Return the winter of “Winter 2020–21”, which is one, or the academic year with words.

    “c. 2020–21” has two years.
    """
    match = _ONE_WINTER.search(text)
    if match is None or not (_LETTER.search(text) or "~" in text):
        return None
    try:
        point = points.read(_ONE_WINTER.sub(r"\1/\2\3", text), language)
    except ValueError:
        return None
    part = point.get("part")
    if not point.get("into_next_year"):
        return None
    if part is None and {"stage", "approximate", "expected"} & point.keys():
        return _qualified_years(text, match, language, words)
    return _single(point) if (part or "winter").startswith("winter") else None


def _qualified_years(
    text: str, match: re.Match[str], language: Language, words: vocabulary.Vocabulary
) -> Ends | None:
    """Return the two years of “c. 2019–20”.

    Raises:
        AmbiguousDateError: The second may be a season: “c. 2020-21”.
    """
    if not match[2]:
        return None
    with suppress(NotADateError):
        numbers.read(match[0])
    years = f"{match[1]}–{later_year(match[1], match[2])}"
    return _span(_ONE_WINTER.sub(years, text), language, words)


def _in_one(text: str, language: Language) -> Ends | None:
    """Return the days of “10–12 June 2019”, or the months of “06–08/2019” and “2019年6～8月”."""
    match = _IN_ONE.search(text)
    while match:
        if found := _between_numbers(match, language):
            return found
        match = _IN_ONE.search(text, match.start("second"))
    return None


def _between_numbers(match: re.Match[str], language: Language) -> Ends | None:
    unit, sign = match["unit"].strip(), match["sign"]
    before, after = match.string[: match.start()], match.string[match.end() :]
    if int(match["first"]) >= int(match["second"]):
        return None
    if sign == "-" and (before.endswith("-") or after.startswith("-")):
        return None  # one date: 2020-01-02
    if sign == "/" and not _LETTER.match(after.lstrip(". ")):
        return None
    if unit in {".", "st", "nd", "rd", "th"}:
        unit = ""
    if not after.startswith(unit):
        return None
    try:
        start, end = (
            points.read(f"{before}{number}{after}", language)
            for number in (match["first"], match["second"])
        )
    except ValueError:
        return None
    return (start, end) if start.keys() == end.keys() and start["year"] == end["year"] else None
