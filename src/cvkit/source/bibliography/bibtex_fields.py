"""What the fields of BibTeX and BibLaTeX are called in ``publications``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from cvkit.source.bibliography import dates, kinds, names, tex
from cvkit.source.bibliography.items import Field, Item, Value, mapping

if TYPE_CHECKING:
    from cvkit.source.yaml.tree import Mark

_ARXIV = "arxiv"
_RANGE = re.compile(r"(?<=\w)\s*-\s*(?=\w)")
_YEAR = re.compile(r"\d{4}")
_ADDRESS = re.compile(r"\{*\\url\s*\{([^{}]+)\}[}.]*|\{*(https?://[^\s{}]+)\}*")

_PLAIN: Mapping[str, tuple[str, ...]] = {"doi": ("doi",), "isbn": ("isbn",)}
_NAMES: Mapping[str, tuple[str, ...]] = {"authors": ("author",), "editors": ("editor",)}
_TEXTS: Mapping[str, tuple[str, ...]] = {
    "journal": ("journaltitle", "journal"),
    "volume": ("volume",),
    "issue": ("issue", "number"),
    "publisher": ("publisher", "institution", "school", "organization", "howpublished"),
    "summary": ("note", "addendum"),
}
_TITLES: Mapping[str, tuple[str, str]] = {
    "name": ("title", "subtitle"),
    "book": ("booktitle", "booksubtitle"),
}
"""By key, the fields that it is read from: the first one that is there."""

_PAGES = ("pages", "eid", "articleno")
_EPRINT = ("eprint", "eprinttype", "archiveprefix")


Fields = Mapping[str, Field]
"""An entry's values by the names of the fields, in small letters."""


def item(entry_type: str, key: str, fields: Fields, mark: Mark, file: str) -> Item:
    """Return an entry in the keys of ``publications``.

    Args:
        entry_type: Such as ``article``, in any case.
        key: The key by which documents cite it.
        fields: Its fields, with those that it inherits.
        mark: Its place in the file.
        file: The name of the file.
    """
    date, status = _date(fields, mark), _status(fields, mark)
    url = _url(fields, mark)
    is_address = bool(url[1]) and _published_at(fields) == url[1]
    texts = {
        name: one for name, one in fields.items() if not (is_address and name == "howpublished")
    }
    values: dict[str, tuple[Mark, Value]] = {
        "kind": (mark, _kind(entry_type, fields)),
        "date": date,
        "status": status,
        "pages": _pages(fields, mark),
        "url": url,
    }
    for name, (main, below) in _TITLES.items():
        title, subtitle = _first(fields, mark, main), _first(fields, mark, below)
        text = ": ".join(tex.rich(one.text) for one in (title, subtitle) if one.text)
        values[name] = (title.mark, text)
    for convert, table in ((names.people, _NAMES), (tex.rich, _TEXTS), (tex.address, _PLAIN)):
        for name, sources in table.items():
            found = _first(texts, mark, *sources)
            values[name] = (found.mark, convert(found.text))
    words = re.split(r"[,;]", _first(fields, mark, "keywords").text)
    keywords = tuple(filter(None, map(str.strip, words)))
    whole = mapping(mark, file, values)
    sorted_by = dates.for_sorting(date[1])
    return Item(
        key, keywords, sorted_by, whole, entry_type.lower(), _origins(fields, texts, values), fields
    )


def _origins(
    fields: Fields, texts: Fields, values: Mapping[str, tuple[Mark, Value]]
) -> dict[str, tuple[str, ...]]:
    """Return the names of the fields that each value was made from."""
    firsts = {**_NAMES, **_TEXTS, **_PLAIN, "pages": _PAGES}
    found = {key: _there(texts, sources)[:1] for key, sources in firsts.items()}
    found |= {key: _there(fields, sources) for key, sources in _TITLES.items()}
    found["date"] = _date_fields(fields, str(values["date"][1]))
    if _is_at_arxiv(fields):
        found["kind"] = _there(fields, ("eprinttype", "archiveprefix"))[:1]
    found["status"] = _there(fields, ("pubstate", "year", "date"))[:1]
    found["url"] = _url_fields(fields, str(values["url"][1]))
    return {key: names_ for key, names_ in found.items() if names_ and values.get(key, ("", ""))[1]}


def _date_fields(fields: Fields, date: str) -> tuple[str, ...]:
    """Return the fields that a date says: a month or a day may not be readable."""
    if "date" in fields:
        year, month, day = (tex.plain(_text(fields, one)) for one in ("year", "month", "day"))
        said = {"year": year, "month": month and dates.of_year(year, month)}
        said["day"] = day and f"{said['month']}-{day.zfill(2)}"
        return ("date", *(name for name, text in said.items() if text and date.startswith(text)))
    if "year" not in fields or not _YEAR.fullmatch(tex.plain(fields["year"].text)):
        return _there(fields, ("year",))
    return ("year", *_of_year(fields)[1])


def _url_fields(fields: Fields, url: str) -> tuple[str, ...]:
    published = ("howpublished",) if _published_at(fields) == url else ()
    if "url" in fields:
        return ("url", *published)
    return published or _there(fields, _EPRINT)


def _is_at_arxiv(fields: Fields) -> bool:
    return any(
        fields[name].text.lower() == _ARXIV
        for name in ("eprinttype", "archiveprefix")
        if name in fields
    )


def _there(fields: Fields, wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in wanted if name in fields)


def _first(fields: Fields, mark: Mark, *wanted: str) -> Field:
    found = (fields[name] for name in wanted if name in fields)
    return next(found, Field("", mark))


def _kind(entry_type: str, fields: Fields) -> str:
    """Return the kind; what BibTeX has no type for is a preprint if arXiv has it."""
    kind = kinds.BIBTEX.get(entry_type.lower(), "")
    journals = [fields[name].text.lower() for name in ("journaltitle", "journal") if name in fields]
    if any(one.startswith(_ARXIV) for one in journals):
        return "preprint"
    if _is_at_arxiv(fields) and not journals and kind in {"", "article"}:
        return "preprint"
    return kind


def _date(fields: Fields, mark: Mark) -> tuple[Mark, str]:
    """Return the date: BibLaTeX's ``date``, or ``year`` with ``month`` and ``day``."""
    if "date" in fields:
        text = tex.address(fields["date"].text).replace("\N{EN DASH}", "/")
        return fields["date"].mark, dates.in_words(text)
    year = _first(fields, mark, "year")
    text = tex.plain(year.text)
    if not _YEAR.fullmatch(text):
        return year.mark, text if _YEAR.search(text) else ""
    return year.mark, _of_year(fields)[0]


def _of_year(fields: Fields) -> tuple[str, tuple[str, ...]]:
    """Return the date of a year with its month and day, and which of these two it says."""
    year, month, day = (tex.plain(_text(fields, one)) for one in ("year", "month", "day"))
    if not month or not (found := dates.of_year(year, month)):
        return year, ()
    number = found.removeprefix(f"{year}-")
    if day and number.isdecimal() and dates.is_day(year, number, day):
        return f"{found}-{int(day):02}", ("month", "day")
    return found, ("month",)


def _text(fields: Fields, name: str) -> str:
    return fields[name].text if name in fields else ""


def _published_at(fields: Fields) -> str:
    """Return the address that ``howpublished`` consists of, or nothing."""
    found = _ADDRESS.fullmatch(_text(fields, "howpublished").strip())
    return tex.address(found[1] or found[2]) if found else ""


def _status(fields: Fields, mark: Mark) -> tuple[Mark, str]:
    """Return BibLaTeX's ``pubstate``, or what stands in the place of a year: “in press”."""
    if "pubstate" in fields:
        state = tex.plain(fields["pubstate"].text)
        return fields["pubstate"].mark, kinds.STATUS.get(state.lower(), state)
    year = _first(fields, mark, "year", "date")
    text = tex.plain(year.text)
    return year.mark, "" if any(map(str.isdecimal, text)) else text


def _pages(fields: Fields, mark: Mark) -> tuple[Mark, str]:
    found = _first(fields, mark, *_PAGES)
    return found.mark, _RANGE.sub("\N{EN DASH}", tex.rich(found.text))


def _url(fields: Fields, mark: Mark) -> tuple[Mark, str]:
    """Return the address, or that of its page at arXiv."""
    if "url" in fields:
        return fields["url"].mark, tex.address(fields["url"].text)
    number = _first(fields, mark, "eprint")
    source = _first(fields, mark, "eprinttype", "archiveprefix").text.lower()
    if number.text and source == _ARXIV:
        return number.mark, f"https://arxiv.org/abs/{tex.plain(number.text)}"
    return _first(fields, mark, "howpublished").mark, _published_at(fields)
