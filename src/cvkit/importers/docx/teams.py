"""Parts titles of jobs from teams, and employers from places: “Staff Engineer, Storage”."""

from __future__ import annotations

import re
from typing import Final

from cvkit.importers.reading.layout.companies import is_company
from cvkit.importers.reading.layout.job_titles import is_job_title
from cvkit.importers.values import Data, Value

_SECTIONS: Final = ("work", "volunteer")
_GUESS: Final = "what follows the comma was taken for the team"
_EMPLOYER: Final = "what follows the comma was taken for the employer"
_PLACE = re.compile(r"[^\W\d_][^\W\d_.-]*(?:[ -][^\W\d_]+){0,2}")
"""What may be a town without its country."""


def parted(data: dict[str, Data]) -> dict[str, Data]:
    """Return a résumé with the teams and the places of its jobs.

    Args:
        data: The résumé.
    """
    return {key: _parted(one) if key in _SECTIONS else one for key, one in data.items()}


def _parted(data: Data) -> Data:
    match data:
        case list():
            return [_parted(one) for one in data]
        case dict():
            made = {key: _parted(one) if key == "roles" else one for key, one in data.items()}
            return {key: one for pair in made.items() for key, one in _pair(*pair, made)}
    return data


def _pair(key: str, value: Data, entry: dict[str, Data]) -> list[tuple[str, Data]]:
    if not isinstance(value, Value):
        return [(key, value)]
    first, _, second = value.text.rpartition(", ")
    is_team = key == "title" and "team" not in entry and is_job_title(first)
    if is_team and is_company(second) and "organization" not in entry:
        named = value.with_text(first).guessed(value.check or _EMPLOYER)
        return [("organization", value.with_text(second).guessed("")), (key, named)]
    if is_team and not is_job_title(second):
        named = value.with_text(first).guessed(value.check or _GUESS)
        return [(key, named), ("team", value.with_text(second).guessed(""))]
    is_placed = key == "organization" and "location" not in entry and "roles" not in entry
    if is_placed and first and _PLACE.fullmatch(second) and second[0].isupper():
        return [(key, value.with_text(first)), ("location", value.with_text(second).guessed(""))]
    return [(key, value)]
