"""Parts titles of jobs from teams: “Staff Engineer, Storage”."""

from __future__ import annotations

from typing import Final

from cvkit.importers.reading.layout.entries import is_job_title
from cvkit.importers.values import Data, Value

_SECTIONS: Final = ("work", "volunteer")
_GUESS: Final = "what follows the comma was taken for the team"


def parted(data: dict[str, Data]) -> dict[str, Data]:
    """Return a résumé with the teams of its jobs.

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
    if key != "title" or not isinstance(value, Value) or "team" in entry:
        return [(key, value)]
    title, _, team = value.text.rpartition(", ")
    if not is_job_title(title) or is_job_title(team):
        return [(key, value)]
    named = value.with_text(title).guessed(value.check or _GUESS)
    return [(key, named), ("team", value.with_text(team).guessed(""))]
