"""Parses dates as people write them to year, season, month and day. See also ``dates``."""

from __future__ import annotations

import calendar
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, TypedDict

from cvkit.diagnostics import words as wording
from cvkit.languages.language import SEASONS
from cvkit.model import date_shapes
from cvkit.model.date_shapes import any_of
from cvkit.model.month_names import MONTHS, month_names, month_number

if TYPE_CHECKING:
    from cvkit.languages import Language

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_FIRST_SEASON, _LAST_SEASON = 21, 24
_FIRST_CJK = "⺀"
"""Chinese, Japanese and Korean characters start here; these scripts join words to numbers."""

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.]\s*(\d{1,2})(?:[/.]\s*(\d{1,2}))?\.?")
_MONTH_FIRST = re.compile(r"(\d{1,2})[/.](\d{4})")
_TWO_READINGS = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})")
_ISO_INTERVAL = re.compile(r"([\d-]{4,10}|\.\.)/([\d-]{4,10}|\.\.|)")
_NUMBERS = r"((?:\d{1,2}[/.])?\d{4}|\d{4}[/.]\d{1,2})"
_YEARS = re.compile(f"{_NUMBERS}-{_NUMBERS}")
_SHORT_YEARS = re.compile(r"(\d\d)(\d\d)\s*–\s*(\d\d)")
# A hyphen without spaces is a dash only next to a letter: 2020-06 is a month.
# A tilde is a dash in East Asia, but 2020~ is an approximate year in EDTF.
_DASH = re.compile(
    r"\s*[–—]\s*|\s+-{1,2}(?:\s+|$)|(?<=\d{4})-(?=[^\W\d])|(?<=[^\W\d])-(?=[^\W\d])"
    r"|(?<=\S)\s*~\s*(?=\S)|(?<=[^\d\s])~$|\s~$"
)
_OTHER_SIGNS = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2012": "–", "−": "–", "―": "–", "〜": "~",
     "、": ",", "،": ",", "؛": ";", "·": ";"}
    # Direction marks, which Arabic and Hebrew texts have around numbers.
    | dict.fromkeys("\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
)  # fmt: skip
_ENGLISH_SINCE = {"since", "from"}
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")

_DAY_AT_END = re.compile(r"(?:[^\W\d]\.?\s\d{1,2}|(?<!\d)\d{1,2}\.?\s[^\W\d]+\.?)$")
"""A day without its year: “Jan 1”, “1 Jan”."""

_LONGEST = 1000
"""In characters; the time to read a text grows faster than its length."""

HOW_TO_WRITE = "write it like 2024, 2024-08, Aug 2024, Summer 2024 or 2024-08-01"


class Point(TypedDict, total=False):
    """The parts of one date; the keyword arguments of ``PartialDate``."""

    year: int
    month: int | None
    day: int | None
    season: str | None


Ends = tuple[Point | None, Point | None]


def parse_periods(text: str, language: Language) -> list[Ends]:
    """Return the start and end of each period in ``text``.

    Raises:
        ValueError: Part of the text is not a date.
    """
    terms = _split_terms(_tidy(text), language)
    filled = _fill_years([_split_ends(term, language) for term in terms])
    return [_read_ends(ends, language) for ends in filled]


def parse_date(text: str, language: Language) -> Point:
    """Return the parts of one date.

    Raises:
        ValueError: The text is not a date, or its month or day does not exist.
    """
    text = _tidy(text)
    if not text:
        raise ValueError(f"a date is missing; {HOW_TO_WRITE}")
    if match := _ISO.fullmatch(text):
        return _from_numbers(*match.groups(), text=text)
    if match := _YEAR_FIRST.fullmatch(text):
        return _from_numbers(*match.groups(), text=text)
    if match := _MONTH_FIRST.fullmatch(text):
        return _from_numbers(match[2], match[1], None, text=text)
    if match := _DAY_FIRST.fullmatch(text):
        return _from_numbers(match[3], match[2], match[1], text=text)
    if parts := date_shapes.match(_without_suffix(text, language), language):
        return _from_shape(parts, language, text=text)
    if match := _TWO_READINGS.fullmatch(text):
        raise ValueError(_with_readings(text, int(match[1]), int(match[3]), int(match[4])))
    return _from_words(text, language)


def _tidy(text: str) -> str:
    """Normalize digits, spaces, dashes and accents.

    Raises:
        ValueError: The text is too long to be a date.
    """
    if len(text) > _LONGEST:
        raise ValueError(f"this is too long for a date; {HOW_TO_WRITE}")
    if text.isascii():
        return " ".join(text.split())
    text = unicodedata.normalize("NFKC", text).translate(_OTHER_SIGNS)
    return " ".join("".join(map(_plain_digit, text)).split())


def _plain_digit(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


def _split_terms(text: str, language: Language) -> list[str]:
    joint = _between(language.and_words | {"and"})
    terms = re.split(rf",?\s*[&;+]\s*|,?(?:{joint})", text, flags=re.IGNORECASE)
    return [part for term in terms for part in _split_list(term.strip(), language)]


def _split_list(text: str, language: Language) -> list[str]:
    """Split "2010, 2012" and "Jan, Mar 2020" at the commas, but not "Aug, 2020"."""
    parts = _split_commas(text)
    if len(parts) == 1 or all(map(_YEAR.search, parts)):
        return parts
    names_year_once = not any(map(_YEAR.search, parts[:-1]))
    if (
        names_year_once
        and all(part[:1].isalpha() for part in parts)
        and not _is_date(text, language)
    ):
        return parts
    return [text]


def _split_commas(text: str) -> list[str]:
    """Split at the commas, but not at one between a day and its year: “Jan 1, 2024”."""
    parts: list[str] = []
    for part in text.split(","):
        if parts and _DAY_AT_END.search(parts[-1]) and _YEAR.match(part.lstrip()):
            parts[-1] += f",{part}"
        else:
            parts.append(part.strip())
    return parts


def _is_date(text: str, language: Language) -> bool:
    try:
        return bool(parse_date(text, language))
    except ValueError:
        return False


def _split_ends(term: str, language: Language) -> list[str]:
    """Split a term at its dash into one part, or two."""
    if match := _ISO_INTERVAL.fullmatch(term) or _YEARS.fullmatch(term):
        return [match[1], match[2] or ".."]
    if (match := _SHORT_YEARS.fullmatch(term)) and match[3] > match[2]:
        return [f"{match[1]}{match[2]}", f"{match[1]}{match[3]}"]
    range_words = language.range_words | {"to", "until"}
    since = _since(language.since_words | _ENGLISH_SINCE)
    for phrase in language.open_words:
        # “to date” is an open end, although “to” elsewhere separates two dates.
        is_long = phrase.split()[0] in range_words and term.lower().endswith(f" {phrase}")
        if is_long or term.lower().endswith(f"-{phrase}"):
            start = _DASH.sub("", term[: -len(phrase)].rstrip("- ") + " ")
            return [since.sub("", start.strip(), count=1), ".."]
    parts = _DASH.split(term, maxsplit=1)
    if len(parts) == 1:
        parts = re.split(_between(range_words), term, maxsplit=1, flags=re.IGNORECASE)
    if match := since.match(parts[0]):
        parts[0] = parts[0][match.end() :]
        parts = parts if len(parts) > 1 else [*parts, ".."]
    return [parts[0], parts[1] or ".."] if len(parts) > 1 else parts


@cache
def _since(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words)})(?:\s+|(?=\d))", flags=re.IGNORECASE)


@cache
def _between(words: frozenset[str]) -> str:
    """Return a pattern that matches the words between two dates.

    The words need spaces around them, except before digits (Arabic “و2021”), and around words of
    Chinese or Japanese, which are written without spaces.
    """
    alone = [word for word in words if word[0] >= _FIRST_CJK]
    joint = rf"\s+(?:{any_of(words)})(?:\s+|(?=\d))"
    return rf"{joint}|\s*(?:{any_of(alone)})\s*" if alone else joint


def _fill_years(terms: list[list[str]]) -> list[list[str]]:
    """Fill in implied seasons, months and years.

    "Summer 2020 & 2021" means summer twice; "Summer & Fall 2020" and "Jan – Mar 2020" name
    the year once.
    """
    filled: list[list[str]] = []
    for term in terms:
        previous = filled[-1] if filled else []
        if len(term) == len(previous) == 1 and re.fullmatch(r"\d{4}\.?", term[0]):
            # Only a word is carried over: after 2020-06, a plain 2021 is a year.
            name = _YEAR.sub("", previous[0]).strip(" .")
            filled.append([f"{name} {term[0]}" if name and name[0].isalpha() else term[0]])
        else:
            filled.append(term)
    year = ""
    completed: list[list[str]] = []
    for term in reversed(filled):
        parts: list[str] = []
        for part in reversed(term):
            found = _YEAR.search(part)
            is_complete = found or not year or not part[:1].isalpha()
            parts.insert(0, part if is_complete else f"{part} {year}")
            year = found[0] if found else year
        completed.insert(0, parts)
    return completed


def _read_ends(ends: list[str], language: Language) -> Ends:
    def read(part: str) -> Point | None:
        yearless = _YEAR.sub("", part.lower()).strip()
        open_words = language.open_words | _OPEN
        if part == ".." or yearless in open_words or yearless.rstrip(".") in open_words:
            return None
        return parse_date(part, language)

    if len(ends) == 1:
        point = read(ends[0])
        if point is None:
            raise ValueError("a period needs a start, such as “Aug 2024 – present”")
        return point, point
    start, end = read(ends[0]), read(ends[1])
    if start is None and (end is None or ends[0].strip() != ".."):
        raise ValueError("a period needs a start, such as “Aug 2024 – present”")
    return start, end


_OPEN = frozenset({"present", "now", "current", "today", "ongoing"})


def _from_numbers(year: str, month: str | None, day: str | None, *, text: str) -> Point:
    point: Point = {"year": int(year)}
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        raise ValueError(f"the year {year} is not between {_FIRST_YEAR} and {_LAST_YEAR}")
    if month is None:
        return point
    number = int(month)
    if day is None and _FIRST_SEASON <= number <= _LAST_SEASON:
        return {**point, "season": SEASONS[number - _FIRST_SEASON]}
    if not 1 <= number <= len(MONTHS):
        raise ValueError(f"“{text}” is not a date: there is no month {number}")
    point["month"] = number
    if day is not None:
        last = calendar.monthrange(int(year), number)[1]
        if not 1 <= int(day) <= last:
            name = MONTHS[number - 1].title()
            raise ValueError(f"“{text}” is not a date: {name} {year} has only {last} days")
        point["day"] = int(day)
    return point


def _with_readings(text: str, first: int, second: int, year: int) -> str:
    """Return a message for 03/04/2020, in which either number can be the month."""
    found = [
        f"{year}-{month:02}-{day:02} for {day} {MONTHS[month - 1].title()}"
        for day, month in dict.fromkeys(((first, second), (second, first)))
        if 1 <= month <= len(MONTHS) and 1 <= day <= calendar.monthrange(year, month)[1]
    ]
    if not found or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return f"“{text}” is not a date; {HOW_TO_WRITE}"
    if len(found) == 1:
        return f"“{text}” is not a date that cvkit reads; write {found[0]}"
    return f"“{text}” can be read as two dates; write {' or '.join(found)}"


def _meant(text: str, name: str, language: Language) -> str:
    """Return what was probably meant by a text with a misspelt month, season or open end."""
    own = [*month_names(language), *language.season_words]
    english = [*MONTHS, *_ENGLISH_SEASONS]
    if not _YEAR.search(text):
        own, english = sorted(language.open_words), sorted(_OPEN)
    close = wording.closest(name, own) or wording.closest(name, english)
    if close is None or not name:
        return HOW_TO_WRITE
    is_title = close in MONTHS or close in _ENGLISH_SEASONS or name not in text
    meant = close.capitalize() if is_title and _YEAR.search(text) else close
    return f"did you mean “{re.sub(re.escape(name), meant, text, count=1, flags=re.IGNORECASE)}”?"


def _without_suffix(text: str, language: Language) -> str:
    """Remove a word that is joined to the end of a date: Japanese “まで”, “until”."""
    suffixes = (word for word in language.filler_words if word[0] >= _FIRST_CJK)
    return next((text.removesuffix(word) for word in suffixes if text.endswith(word)), text)


def _from_shape(found: dict[str, str], language: Language, *, text: str) -> Point:
    point = _from_numbers(found["year"], found.get("month"), found.get("day"), text=text)
    season = found.get("season")
    return {**point, "season": language.season_words[season]} if season else point


def _from_words(text: str, language: Language) -> Point:
    words = [
        word
        for word in re.split(r"[\s,'’]+|(?<=[^\W\d])-|-(?=[^\W\d])", text.lower())
        if word and word not in language.filler_words
    ]
    numbers = [re.sub(r"(?<=\d)(?:st|nd|rd|th|er|\.)$", "", word) for word in words]
    years = [word for word in numbers if re.fullmatch(r"\d{4}", word)]
    days = [word for word in numbers if re.fullmatch(r"\d{1,2}", word)]
    names = [name for word in numbers if not word.isdigit() and (name := word.rstrip("."))]
    name = " ".join(names)
    if len(years) != 1 or len(days) > 1 or not (name or not days):
        how = HOW_TO_WRITE if numbers != names else _meant(text, name, language)
        raise ValueError(f"“{text}” is not a date; {how}")
    year = years[0]
    season = language.season_words.get(name) or _ENGLISH_SEASONS.get(name)
    if not days and (season or not name):
        return {**_from_numbers(year, None, None, text=text), "season": season}
    month = month_number(name, language)
    if month is None and len(names) > 1:
        raise ValueError(f"“{text}” is not a date; {HOW_TO_WRITE}")
    if month is None:
        how = _meant(text, name, language)
        raise ValueError(f"“{text}” is not a date: there is no month “{name}”; {how}")
    return _from_numbers(year, str(month), days[0] if days else None, text=text)


_ENGLISH_SEASONS = {**{name: name for name in SEASONS}, "fall": "autumn"}
_ENGLISH_SEASONS |= {f"{word}s": name for word, name in _ENGLISH_SEASONS.items()}
