"""A résumé as rules look at it: its texts, roles and lists, each with its route.

It is walked once for all rules. Searching is done in one long text, with ``SEPARATOR`` between
the values: five thousand small searches for each of twenty rules would take longer than reading
the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit.model.base import Bullet, Model
from cvkit.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.model import Resume
    from cvkit.model.sections import Job, Role

SEPARATOR = "\0"
"""Stands between two values; the loader refuses files with such a character."""

COVER = "\ufffc"
"""Stands for each character of code, addresses and the like, which no rule of language is for."""

_CODES = frozenset({"doi", "email", "id", "number", "phone", "photo", "url", "username"})
"""Fields that hold something for machines, or for copying letter by letter."""

_UNPRINTED = frozenset(
    {"employment", "exclude", "include", "locale", "page", "pages", "private", "sections", "tags",
     "theme", "theme_options", "themes"}
)  # fmt: skip

_COVERED = re.compile(
    r"""  (?<!`)`+[^`\0]+`+                                      # code
        | \]\([^()\0\s]*(?:\([^()\0\s]*\)[^()\0\s]*)*\)          # where a link leads
        | (?:https?://|www\.)[^\s\0<>"”]+
        | @[\w.-]+                                               # the domain of an e-mail address
    """,
    re.VERBOSE,
)


class Text(NamedTuple):
    """A text of the résumé.

    Attributes:
        route: Where it is.
        value: What was written.
        is_rich: Whether it may have markup.
        is_prose: Whether it is words, and not an address or a number.
    """

    route: Route
    value: str
    is_rich: bool
    is_prose: bool

    @property
    def field(self) -> str:
        """The last key on the way to it."""
        return next(step for step in reversed(self.route) if isinstance(step, str))


class Match(NamedTuple):
    """A place in a text that a pattern matches.

    Attributes:
        text: The whole text.
        start: Where in it the match begins.
        found: The characters, as written.
        covered: The whole text with ``COVER`` for what is not language.
    """

    text: Text
    start: int
    found: str
    covered: str


class Held(NamedTuple):
    """A role, and whose it is.

    Attributes:
        route: Where it is; a job's own where its fields stand there.
        role: The role.
        job: The job that it belongs to, or is.
    """

    route: Route
    role: Role
    job: Job


class BulletList(NamedTuple):
    """The bullets of one list, without those below them."""

    route: Route
    bullets: tuple[Bullet, ...]


@dataclass(frozen=True)
class Content:
    """A résumé, ready to be searched."""

    resume: Resume

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text that is printed, and every address, in the order of the schema."""
        return tuple(self._walked[0])

    @cached_property
    def bullet_lists(self) -> tuple[BulletList, ...]:
        """Every list of bullets, nested ones after the list they are in."""
        return tuple(self._walked[1])

    @cached_property
    def roles(self) -> tuple[Held, ...]:
        """The roles under ``work`` and ``volunteer``."""
        return tuple(
            held
            for section in ("work", "volunteer")
            for index, job in enumerate(getattr(self.resume, section))
            for held in _roles((section, index), job)
        )

    def search(self, pattern: re.Pattern[str], *, covered: bool = True) -> Iterator[Match]:
        """Find a pattern in all texts.

        Args:
            pattern: It must not match across a ``SEPARATOR``.
            covered: Whether code, links and addresses are hidden from it.
        """
        for match in pattern.finditer(self._covered if covered else self._joined):
            yield self._match(match.start(), match.end())

    def find(self, words: str) -> Iterator[Match]:
        """Find words in all texts, whatever their case, where they stand for themselves."""
        lowered = self._lowered
        start = lowered.find(words)
        while start >= 0:
            end = start + len(words)
            if not (lowered[start - 1 : start].isalnum() or lowered[end : end + 1].isalnum()):
                yield self._match(start, end)
            start = lowered.find(words, end)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word there is, in lower case."""
        return frozenset(re.findall(r"\w+", self._lowered))

    @cached_property
    def is_ascii(self) -> bool:
        """Whether no text has a character beyond ASCII."""
        return self._joined.isascii()

    @cached_property
    def _walked(self) -> tuple[list[Text], list[BulletList]]:
        texts: list[Text] = []
        lists: list[BulletList] = []
        _walk(self.resume, (), texts, lists)
        return texts, lists

    @cached_property
    def _joined(self) -> str:
        return SEPARATOR.join(["", *(text.value for text in self.texts), ""])

    @cached_property
    def _covered(self) -> str:
        return _COVERED.sub(lambda match: COVER * len(match[0]), self._joined)

    @cached_property
    def _lowered(self) -> str:
        # Character by character, for “İ” has two in lower case and would move what follows.
        covered = self._covered
        lowered = covered.lower()
        if len(lowered) == len(covered):
            return lowered
        return "".join(char.lower() if len(char.lower()) == 1 else char for char in covered)

    @cached_property
    def _starts(self) -> list[int]:
        starts, position = [], 1
        for text in self.texts:
            starts.append(position)
            position += len(text.value) + 1
        return starts

    def _match(self, start: int, end: int) -> Match:
        index = bisect_right(self._starts, start) - 1
        text, begin = self.texts[index], self._starts[index]
        covered = self._covered[begin : begin + len(text.value)]
        return Match(text, start - begin, self._joined[start:end], covered)


def _roles(route: Route, job: Job) -> Iterator[Held]:
    if not job.roles:
        yield Held(route, job, job)
    for index, role in enumerate(job.roles):
        yield Held((*route, "roles", index), role, job)


@lru_cache(maxsize=64)
def _fields(kind: type[Model]) -> tuple[str, ...]:
    return tuple(name for name in kind.model_fields if name not in _UNPRINTED)


def _walk(value: object, route: Route, texts: list[Text], lists: list[BulletList]) -> None:
    """Collect into two lists: generators within generators would take three times as long."""
    match value:
        case Enum():
            return
        case str():
            is_prose = not _CODES.intersection(route[-2:])
            texts.append(Text(route, value, isinstance(value, RichText), is_prose))
        case Model():
            for name in _fields(type(value)):
                _walk(getattr(value, name), (*route, name), texts, lists)
        case tuple():
            if value and isinstance(value[0], Bullet):
                lists.append(BulletList(route, value))
            for index, item in enumerate(value):
                _walk(item, (*route, index), texts, lists)
        case dict():
            for key, item in value.items():
                _walk(item, (*route, key), texts, lists)
