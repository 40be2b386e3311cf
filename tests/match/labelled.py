"""The labelled pairs of an advertisement and a résumé, and what a comparison gets right of them.

A pair's labels were written before the comparison was first run on it. They name terms by any name
that the vocabulary has, or as the advertisement does. ``python tests/match/labelled.py`` prints the
figures and the differences of all pairs that are not marked ``unseen``; ``--all`` of those, too.
"""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit import match, source
from cvkit.match import vocabulary
from cvkit.match.tokens import fold, tokens
from cvkit.match.vocabulary import IGNORED

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "pairs"
TODAY = date(2026, 11, 27)
CLASSES = ("covered", "named", "missing")


class Pair(NamedTuple):
    """An advertisement and a résumé.

    Attributes:
        name: Which one it is.
        resume: The résumé, in YAML.
        text: The advertisement.
        language: Its language.
        labels: The class of each term, by its name.
        nice: The terms that aren't required.
        years: The numbers of years that are asked for.
        is_unseen: Whether it was held back while the code and the vocabulary were written.
    """

    name: str
    resume: str
    text: str
    language: str
    labels: dict[str, str]
    nice: set[str]
    years: list[int]
    is_unseen: bool


@dataclass
class Figures:
    """How much was found.

    Attributes:
        labelled: The number of terms in the labels.
        found: The number of terms that were found.
        right: The number of those that are in the labels.
        classes: For each class, how many are labelled, found, and right.
        notes: What differs.
    """

    labelled: int = 0
    found: int = 0
    right: int = 0
    classes: dict[str, list[int]] = field(
        default_factory=lambda: {one: [0, 0, 0] for one in CLASSES}
    )
    optional_right: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.right / self.labelled

    @property
    def precision(self) -> float:
        return self.right / self.found

    def recall_of(self, name: str) -> float:
        return self.classes[name][2] / self.classes[name][0]

    def precision_of(self, name: str) -> float:
        return self.classes[name][2] / self.classes[name][1]

    @property
    def class_right(self) -> float:
        """The share of found terms whose class is right."""
        return sum(right for _, _, right in self.classes.values()) / self.right

    @property
    def optional(self) -> float:
        """The share of found terms of which it is right whether they are required."""
        return self.optional_right / self.right


def pairs() -> Iterator[Pair]:
    for path in sorted(FOLDER.glob("*.toml")):
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        for one in data["ads"]:
            labels = {_key(name): kind for kind in CLASSES for name in one[kind]}
            yield Pair(
                f"{path.stem}-{one['language']}",
                data["resume"],
                one["text"].lstrip("\n"),
                one["language"],
                labels,
                set(map(_key, one.get("nice", ()))),
                one.get("years", []),
                one.get("unseen", False),
            )


def _key(name: str) -> str:
    """Return the name of a term, by any of its names."""
    words = vocabulary.load()
    wanted = tuple(one.folded for one in tokens(name))
    known = (
        one.term
        for one in words.patterns
        if one.folded == wanted and words.kinds[one.term] != IGNORED
    )
    return fold(next(known, name))


def judge(pair: Pair, figures: Figures) -> None:
    """Add what a comparison gets right of a pair."""
    reading = source.read(pair.resume.encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    result = match.compare(pair.text, reading.resume, TODAY)
    found = {_key(one.term.name): one for one in result.findings}
    figures.labelled += len(pair.labels)
    figures.found += len(found)
    figures.right += len(found.keys() & pair.labels.keys())
    for kind, counts in figures.classes.items():
        labelled = {name for name, one in pair.labels.items() if one == kind}
        given = {name for name, one in found.items() if one.status == kind}
        counts[0] += len(labelled)
        counts[1] += len(given)
        counts[2] += len(labelled & given)
    for name in pair.labels.keys() & found.keys():
        figures.optional_right += found[name].term.is_optional == (name in pair.nice)
    _note(pair, found, result, figures)


def _note(
    pair: Pair, found: dict[str, match.Finding], result: match.Match, figures: Figures
) -> None:
    say = figures.notes.append
    for name in sorted(pair.labels.keys() - found.keys()):
        say(f"{pair.name}: not found: {name}")
    for name in sorted(found.keys() - pair.labels.keys()):
        say(f"{pair.name}: no term: {name} ({found[name].term.mentions[0].written})")
    for name in sorted(pair.labels.keys() & found.keys()):
        if found[name].status != pair.labels[name]:
            say(f"{pair.name}: {name} is {pair.labels[name]}, not {found[name].status}")
        if found[name].term.is_optional != (name in pair.nice):
            say(f"{pair.name}: {name} is {'' if name in pair.nice else 'not '}optional")
    years = [one.asked.number for one in result.lengths]
    if years != pair.years:
        say(f"{pair.name}: years {pair.years}, not {years}")
    if result.advertisement.language != pair.language:
        say(f"{pair.name}: language {result.advertisement.language}")


@cache
def figures(*, unseen: bool) -> Figures:
    """Return the figures of one part of the pairs."""
    total = Figures()
    for pair in pairs():
        if pair.is_unseen == unseen:
            judge(pair, total)
    return total


def shown(name: str, total: Figures) -> str:
    """Return the figures in words."""
    classes = ", ".join(
        f"{one} {total.recall_of(one):.2f}/{total.precision_of(one):.2f}" for one in CLASSES
    )
    return (
        f"{name}: {total.labelled} terms; recall {total.recall:.3f}, precision "
        f"{total.precision:.3f}; by class (recall/precision): {classes}; "
        f"right class: {total.class_right:.3f}; required or optional: {total.optional:.2f}"
    )


def main() -> None:
    """Print the figures."""
    for name, unseen in (("seen", False), ("unseen", True)):
        total = figures(unseen=unseen)
        if not unseen or "--all" in sys.argv:
            print("\n".join(total.notes))  # noqa: T201
        if not unseen or "--all" in sys.argv or "--figures" in sys.argv:
            print(shown(name, total))  # noqa: T201


if __name__ == "__main__":
    main()
