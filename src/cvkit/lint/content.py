"""A résumé as rules look at it: its texts, roles and lists, each with its route.

It is walked once for all rules. Rules first ask which texts have a snippet at all: that is one
search in one long text, where five thousand small ones for each of twenty rules would take longer
than reading the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cvkit.model.base import BulletItem, Model
from cvkit.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.model import Resume
    from cvkit.model.sections import Job, Role

EDGE = "\0"
"""Stands before and after each text when snippets are looked for; no text has it in it."""

COVER = "\ufffc"
"""Stands for each character of code, links and addresses where they are hidden from a rule."""

_CODES = frozenset({"doi", "email", "id", "number", "phone", "photo", "url", "username"})
"""Fields that hold something for machines, or for copying letter by letter."""

_UNPRINTED = frozenset(
    {"employment", "exclude", "include", "lint", "locale", "page", "pages", "private", "sections",
     "tags", "theme", "theme_options", "themes"}
)  # fmt: skip

_BETWEEN_WORDS = f"{EDGE}.,;:!?()[]/*_\"'“”„«»‘’–—-"

_MAY_BE_COVERED = ("`", "](", "://", "www.", "@")
_COVERED = re.compile(
    r"""  (?<!`)`+[^`]+`+                                        # code
        | \]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)                # where a link leads
        | (?:https?://|www\.)[^\s<>"”]+
        | @[\w.-]+                                               # the domain of an e-mail address
    """,
    re.VERBOSE,
)


class ContentText(NamedTuple):
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

    @property
    def covered(self) -> str:
        """The same number of characters, with ``COVER`` for those that are not language."""
        if not any(sign in self.value for sign in _MAY_BE_COVERED):
            return self.value
        return _COVERED.sub(lambda match: COVER * len(match[0]), self.value)


class HeldRole(NamedTuple):
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
    bullets: tuple[BulletItem, ...]


class Content:
    """A résumé, ready to be searched.

    Attributes:
        resume: The whole of it, with what is private.
    """

    def __init__(self, resume: Resume) -> None:
        self.resume = resume

    @cached_property
    def texts(self) -> tuple[ContentText, ...]:
        """Every text that is printed, and every address, in the order of the schema."""
        return tuple(self._walked[0])

    @cached_property
    def bullet_lists(self) -> tuple[BulletList, ...]:
        """Every list of bullets, nested ones after the list they are in."""
        return tuple(self._walked[1])

    @cached_property
    def roles(self) -> tuple[HeldRole, ...]:
        """The roles under ``work`` and ``volunteer``."""
        return tuple(
            held
            for section in ("work", "volunteer")
            for index, job in enumerate(getattr(self.resume, section))
            for held in _roles((section, index), job)
        )

    @cached_property
    def alphabet(self) -> frozenset[str]:
        """The characters beyond ASCII that there are."""
        return frozenset() if self._lowered.isascii() else frozenset(self._joined)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words there are, in lower case: “don’t” as “don” and “t”."""
        lowered = self._lowered
        for sign in _BETWEEN_WORDS:
            lowered = lowered.replace(sign, " ")
        return frozenset(lowered.split())

    def containing(self, *snippets: str) -> Iterator[ContentText]:
        """Find the texts that have one of the snippets in them.

        Args:
            snippets: In lower case, and found in any; ``EDGE`` is where a text starts or ends.
        """
        starts, lowered = self._starts, self._lowered
        found: set[int] = set()
        for snippet in snippets:
            at = lowered.find(snippet)
            while at >= 0:
                index = bisect_right(starts, at + 1) - 1
                found.add(index)
                # On to the next text, whose edge is this one's too.
                after = starts[index] + len(self.texts[index].value)
                at = lowered.find(snippet, after)
        yield from (self.texts[index] for index in sorted(found))

    @cached_property
    def _walked(self) -> tuple[list[ContentText], list[BulletList]]:
        texts: list[ContentText] = []
        lists: list[BulletList] = []
        _walk(self.resume, (), texts, lists)
        return texts, lists

    @cached_property
    def _joined(self) -> str:
        return EDGE.join(["", *(text.value for text in self.texts), ""])

    @cached_property
    def _lowered(self) -> str:
        lowered = self._joined.lower()
        if len(lowered) == len(self._joined):
            return lowered
        # “İ” alone has two characters in lower case, and would move all that follows.
        return self._joined.replace("İ", "I").lower()

    @cached_property
    def _starts(self) -> list[int]:
        starts, position = [], 1
        for text in self.texts:
            starts.append(position)
            position += len(text.value) + 1
        return starts


def _roles(route: Route, job: Job) -> Iterator[HeldRole]:
    if not job.roles:
        yield HeldRole(route, job, job)
    for index, role in enumerate(job.roles):
        yield HeldRole((*route, "roles", index), role, job)


@lru_cache(maxsize=64)
def _fields(kind: type[Model]) -> tuple[str, ...]:
    return tuple(name for name in kind.model_fields if name not in _UNPRINTED)


def _walk(value: object, route: Route, texts: list[ContentText], lists: list[BulletList]) -> None:
    """Collect into two lists: generators within generators would take three times as long."""
    match value:
        case Enum():
            return
        case str():
            is_prose = not _CODES.intersection(route[-2:])
            texts.append(ContentText(route, value, isinstance(value, RichText), is_prose))
        case Model():
            for name in _fields(type(value)):
                _walk(getattr(value, name), (*route, name), texts, lists)
        case tuple() if value and isinstance(value[0], BulletItem):
            _walk_bullets(value, route, texts, lists)
        case tuple() | dict():
            for key, item in value.items() if isinstance(value, dict) else enumerate(value):
                _walk(item, (*route, key), texts, lists)


def _walk_bullets(
    bullets: tuple[BulletItem, ...], route: Route, texts: list[ContentText], lists: list[BulletList]
) -> None:
    lists.append(BulletList(route, bullets))
    for index, bullet in enumerate(bullets):
        texts.append(ContentText((*route, index, "text"), bullet.text, is_rich=True, is_prose=True))
        if bullet.bullets:
            _walk_bullets(bullet.bullets, (*route, index, "bullets"), texts, lists)
