"""The grammatical forms of dates, such as the genitive of Russian “начало августа 2015”."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.languages import date_words

if TYPE_CHECKING:
    from collections.abc import Mapping

BASE = "date"
"""The form of a date that stands on its own."""

_HOLE = re.compile(r"\{(\w+)\}")


class Form(NamedTuple):
    """How dates are printed in one grammatical form.

    Attributes:
        patterns: As in ``Language``: ``year``, ``month`` and ``day`` in the letters of CLDR's
            patterns (UTS 35, part 4), ``season`` with ``{season}`` and ``{year}``.
        parts: The name of each part of a year, by ``date_words.PARTS``; it may lack some.
        academic_year: The pattern of an academic year, with ``{year}``; may be empty.
    """

    patterns: Mapping[str, str]
    parts: Mapping[str, str]
    academic_year: str


class Frame(NamedTuple):
    """The words around a date, and the form that they ask for.

    Attributes:
        before: The words before it.
        form: The name of the form; empty if there is no place for a date.
        after: The words after it.
    """

    before: str
    form: str
    after: str


def frame(pattern: str) -> Frame:
    """Return the parts of a pattern such as ``early {date}`` or ``до {genitive}``."""
    match = _HOLE.search(pattern)
    if not match:
        return Frame(pattern, "", "")
    return Frame(pattern[: match.start()], match[1], pattern[match.end() :])


def read(data: Mapping[str, Any], english: Mapping[str, Any]) -> Mapping[str, Form]:
    """Return the forms of a language by their names; ``BASE`` is always among them.

    Args:
        data: The language's file.
        english: The file of English, whose names stand in for those that a language lacks.
    """
    base = Form(
        data.get("patterns", {}),
        date_words.names(data, english),
        data.get("academic_years", english["academic_years"])[0],
    )
    others = {
        name: Form(
            MappingProxyType({**base.patterns, **patterns(form)}),
            MappingProxyType(date_words.inflected(form)),
            form.get("academic_year", ""),
        )
        for name, form in data.get("forms", {}).items()
    }
    return MappingProxyType({BASE: base, **others})


def patterns(form: Mapping[str, Any]) -> dict[str, str]:
    """Return the patterns that a form of a language's file has of its own."""
    return {key: form[key] for key in ("year", "month", "day", "season") if key in form}
