"""The terms that cvkit knows, with their other names: one TOML file for each field of work.

A file has a ``kind`` and two tables: ``terms`` gives each term's other names, in any language;
``is`` names the broader terms that it is an instance of. A name that begins with ``=`` is found
only as it is written, because it is also a common word; all others are found in any inflection.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cvkit.match.tokens import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FOLDER = Path(__file__).parent

SKILL, DEGREE, TITLE, LANGUAGE, IGNORED = "skill", "degree", "title", "language", "ignored"


class Pattern(NamedTuple):
    """One of the names of a term.

    Attributes:
        words: Its words as written.
        folded: The same without case and accents.
        is_exact: Whether it is found only as it is written.
        term: The term that it is a name of.
    """

    words: tuple[str, ...]
    folded: tuple[str, ...]
    is_exact: bool
    term: str


class Vocabulary(NamedTuple):
    """Terms and their names.

    Attributes:
        kinds: What each term is: ``skill``, ``degree``, ``title`` or ``language``; ``ignored`` for
            phrases whose words are no terms.
        patterns: All names of all terms.
        broader: The terms that each term is an instance of.
        codes: Languages by their ISO 639 codes.
    """

    kinds: Mapping[str, str]
    patterns: tuple[Pattern, ...]
    broader: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, str]

    def with_skills(self, names: Iterable[str]) -> Vocabulary:
        """Return the vocabulary with further skills, unless it knows them under some name.

        Args:
            names: The skills, as the résumé names them.
        """
        known = {one.folded for one in self.patterns}
        kinds, patterns = dict(self.kinds), list(self.patterns)
        for name in names:
            pattern = _pattern(name, name)
            if pattern.words and pattern.folded not in known:
                known.add(pattern.folded)
                kinds.setdefault(name, SKILL)
                patterns.append(pattern)
        return self._replace(kinds=kinds, patterns=tuple(patterns))

    def closure(self, term: str) -> tuple[str, ...]:
        """Return a term and all that it is an instance of, the nearest first."""
        found = [term]
        for one in found:
            found += [above for above in self.broader.get(one, ()) if above not in found]
        return tuple(found)


@cache
def load() -> Vocabulary:
    """Return the vocabulary that comes with cvkit."""
    kinds: dict[str, str] = {}
    patterns: list[Pattern] = []
    broader: dict[str, tuple[str, ...]] = {}
    codes: dict[str, str] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for term, names in data.get("terms", {}).items():
            kinds[term] = data["kind"]
            patterns += _patterns(term, names)
        for phrase in data.get("phrases", ()):
            kinds[phrase] = IGNORED
            patterns.append(_pattern(phrase, phrase))
        broader |= {term: tuple(above) for term, above in data.get("is", {}).items()}
        codes |= data.get("codes", {})
    return Vocabulary(kinds, tuple(patterns), broader, codes)


def _patterns(term: str, names: list[str]) -> list[Pattern]:
    """Return the names of a term; its own is one, unless it has to be written exactly."""
    is_exact = any(fold(name.removeprefix("=")) == fold(term) for name in names if name[0] == "=")
    return [_pattern(name, term) for name in (names if is_exact else [term, *names])]


def _pattern(name: str, term: str) -> Pattern:
    found = tokens(name.removeprefix("="))
    return Pattern(
        tuple(one.text for one in found),
        tuple(one.folded for one in found),
        name.startswith("="),
        term,
    )
