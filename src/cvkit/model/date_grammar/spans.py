"""From one date to another: Aug 2024 – present, since 2019, 10–12 June 2019, May/June 2019."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.model.date_grammar import numbers, points, vocabulary
from cvkit.model.date_grammar.messages import HOW_TO_WRITE
from cvkit.model.date_grammar.named import YEAR
from cvkit.model.date_grammar.point import AmbiguousDateError, Ends, NotADateError, Point

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.languages import Language

_NEEDS_A_START = "a period needs a start, such as “Aug 2024 – present”"
_MOST_TRIED = 12

_ISO_INTERVAL = re.compile(r"([\d-]{4,10}[~?%]?|\.\.)/([\d-]{4,10}[~?%]?|\.\.|)")
_YEARS = re.compile(r"(\d{4})\s?[-–]\s?(\d{4})")
# A tilde is a dash in East Asia, but 2020~ is an approximate year in EDTF.
_DASH = re.compile(r"(?<=\S)(?:\s*[–—]\s*|\s+-\s*|\s*-\s+|\s*~\s*(?=\S))")
_OPEN_DASH = re.compile(r"(?:\s*[-–—]|(?<=[^\d\s])~|\s~|(?<=\d)/)$")
_LEADING_DASH = re.compile(r"(?:\.\.\s*/|[-–—]|\.\.\s*[-–—]|~)\s*(?=[^\s.])")
_WEAK_DASH = re.compile(r"-|(?<=[^\W\d])\.?/|/(?=[^\W\d])")
_IN_ONE = re.compile(
    r"(?P<before>.*?)(?<!\d)(?P<first>\d{1,2})(?P<unit>\D{0,2}?)\s*(?P<sign>[-–—~/])\s*(?P<second>\d{1,2})(?!\d)(?P<after>.*)"
)
_ONE_WINTER = re.compile(r"(\d{4})\s?[-–]\s?(\d\d)(?!\d)")
_BEFORE_MONTH = re.compile(r"\d{4}\s*(?:年|년|[./])\s*")
_NUMBERS_WITHOUT_YEAR = re.compile(r"\d{1,2}(?:\.\s?\d{1,2}|/\d{1,2})?\.?")
_DAY = re.compile(r"\d{1,2}\.?")
_DAY_OF_MONTH = re.compile(r"\d{1,2}(\.?\s*[^\W\d].*)")
_MONTH_BEFORE_DAY = re.compile(r"([^\W\d]+\.?)\s\d{1,2}(?:st|nd|rd|th)?")
_DAY_AND_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d]")


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
    rest = " ".join(words.tokens(text[len(season) :].replace("-", "–")))
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
    found = _years(text) or _one_winter(text, language) or _in_one(text, language)
    if found:
        return found
    parts = _DASH.split(text, maxsplit=1)
    if len(parts) > 1:
        return _pair(parts[0], parts[1], language, words)
    try:
        return _single(points.read(text, language))
    except NotADateError as error:
        parts = words.between.split(text, maxsplit=1)
        if len(parts) > 1:
            return _pair(parts[0], parts[1], language, words)
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


def _pair(left: str, right: str, language: Language, words: vocabulary.Vocabulary) -> Ends:
    if words.is_open(left):
        raise ValueError(_NEEDS_A_START)
    left, right = _filled(left.strip(), right.strip())
    return _edge(left, language, at=0), _edge(right, language, at=1)


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
    ambiguous: AmbiguousDateError | None = None
    for left, right in _places(text):
        try:
            start = points.read(left, language)
        except AmbiguousDateError as two:
            ambiguous = ambiguous or two
            continue
        except ValueError:
            continue
        try:
            return start, points.read(right, language)
        except AmbiguousDateError as two:
            ambiguous = ambiguous or two
        except NotADateError as other:
            # A word, such as one of another language, is what is wrong; of numbers it is unclear.
            error = error if _DIGIT.search(right) else other
        except ValueError:
            continue
    raise ambiguous or error


def _places(text: str) -> Iterator[tuple[str, str]]:
    found = sorted(_WEAK_DASH.finditer(text), key=lambda match: match[0] != "-")
    for match in found[:_MOST_TRIED]:
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        if left and right:
            yield _filled(left, right)


def _filled(left: str, right: str) -> tuple[str, str]:
    """Return both sides with the year that only one of them names."""
    first, last = YEAR.search(left), YEAR.search(right)
    if last and not first:
        if _DAY.fullmatch(left) and (date := _DAY_OF_MONTH.fullmatch(right)):
            return f"{left.rstrip('.')}{date[1]}", right
        if (month := _MONTH_BEFORE_DAY.fullmatch(left)) and _DAY_AND_YEAR.fullmatch(right):
            return f"{left}, {last[1]}", f"{month[1]} {right}"
        if _LETTER.search(left):
            return f"{left} {last[1]}", right
        if _NUMBERS_WITHOUT_YEAR.fullmatch(left):
            sign = "/" if "/" in left else "."
            return f"{left.rstrip('.')}{sign}{last[1]}", right
    if first and not last and (before := _BEFORE_MONTH.match(left)):
        return left, f"{before[0]}{right}"
    return left, right


def _one_winter(text: str, language: Language) -> Ends | None:
    """Return the winter of “Winter 2020–21”, which is one, or the academic year with words."""
    match = _ONE_WINTER.search(text)
    if match is None or not _LETTER.search(text):
        return None
    try:
        point = points.read(_ONE_WINTER.sub(r"\1/\2", text), language)
    except ValueError:
        return None
    is_one = (point.get("part") or "winter").startswith("winter") and point.get("into_next_year")
    return _single(point) if is_one else None


def _in_one(text: str, language: Language) -> Ends | None:
    """Return the days of “10–12 June 2019”, or the months of “06–08/2019” and “2019年6～8月”."""
    match = _IN_ONE.fullmatch(text)
    if match is None or int(match["first"]) >= int(match["second"]):
        return None
    unit, after = match["unit"].strip(), match["after"]
    if match["sign"] == "-" and (match["before"].endswith("-") or after.startswith("-")):
        return None  # one date: 2020-01-02
    if match["sign"] == "/" and not _LETTER.search(after):
        return None
    if unit in {".", "st", "nd", "rd", "th"}:
        unit = ""
    if not after.startswith(unit):
        return None
    try:
        start, end = (
            points.read(f"{match['before']}{number}{after}", language)
            for number in (match["first"], match["second"])
        )
    except ValueError:
        return None
    return (start, end) if start.keys() == end.keys() and start["year"] == end["year"] else None
