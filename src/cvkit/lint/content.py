"""A résumé's texts, roles and lists, each with its route, as the rules need them.

The résumé is walked once for all rules. Rules first ask which texts contain a snippet: that is
one search in one long text. Five thousand small searches for each of twenty rules would take
longer than reading the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from cvkit.model.base import BulletItem
from cvkit.model.dates import Dates, PartialDate
from cvkit.model.text import RichText
from cvkit.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.model import Resume
    from cvkit.model.sections.timeline import Job, Role

EDGE = "\0"
"""Comes before and after each text in a search for snippets; no text contains it."""

COVER = "\ufffc"
"""Replaces each character of code, links and addresses to hide them from a rule."""

_CODES = frozenset({"doi", "email", "image", "isbn", "number", "phone", "photo", "url", "username"})
"""Fields whose values are for programs, or to be copied exactly."""

_UNPRINTED = frozenset(
    {"add", "break_before", "drop", "droppable", "exclude", "extends", "id", "include", "lint",
     "locale", "order", "page", "pages", "priority", "private", "replace", "sections", "tags",
     "theme", "theme_options", "themes"}
)  # fmt: skip

_BETWEEN_WORDS = f"{EDGE}.,;:!?()[]/*_\"'“”„«»‘’–—-"

_MAY_BE_COVERED = ("`", "](", "://", "www.", "@")
_COVERED = re.compile(
    r"""  (?<!`)`+[^`]+`+                                        # code
        | \]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)                # the target of a link
        | (?:https?://|www\.)[^\s<>"”]+
        | @[\w.-]+                                               # the domain of an e-mail address
    """,
    re.VERBOSE,
)


class ContentText(NamedTuple):
    """A text of the résumé.

    Attributes:
        route: The text's route.
        value: The text as written.
        is_rich: Whether it may have markup.
        is_prose: Whether it is words rather than an address or a number.
    """

    route: Route
    value: str
    is_rich: bool
    is_prose: bool

    @property
    def field(self) -> str:
        """The last key in its route."""
        return next(step for step in reversed(self.route) if isinstance(step, str))

    @property
    def covered(self) -> str:
        """The text with ``COVER`` in place of each character that is not language."""
        if not any(sign in self.value for sign in _MAY_BE_COVERED):
            return self.value
        return _COVERED.sub(lambda match: COVER * len(match[0]), self.value)


class HeldRole(NamedTuple):
    """A role and its job.

    Attributes:
        route: The role's route; the job's own if the role's fields are on the job.
        role: The role.
        job: The job that it belongs to, or is.
    """

    route: Route
    role: Role
    job: Job

    @property
    def employer(self) -> str:
        """The employer's name; the title of a job without an employer."""
        name = self.job.organization or self.job.title
        return name.plain if name else ""


class BulletList(NamedTuple):
    """The bullets of one list, without nested ones."""

    route: Route
    bullets: tuple[BulletItem, ...]


class _Walked(NamedTuple):
    texts: list[ContentText]
    lists: list[BulletList]
    dates: list[tuple[Route, Dates | PartialDate]]


class Content:
    """A résumé, prepared for searching.

    Attributes:
        resume: The whole résumé, including private content.
    """

    def __init__(self, resume: Resume) -> None:
        self.resume = resume

    @cached_property
    def texts(self) -> tuple[ContentText, ...]:
        """Every printed text and every address, in the order of the schema."""
        return tuple(self._walked.texts)

    @cached_property
    def bullet_lists(self) -> tuple[BulletList, ...]:
        """Every list of bullets, nested ones after the list that contains them."""
        return tuple(self._walked.lists)

    @cached_property
    def dates(self) -> tuple[tuple[Route, Dates | PartialDate], ...]:
        """Every date and period, in the order of the schema."""
        return tuple(self._walked.dates)

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
        """The résumé's characters, if any is outside ASCII; otherwise empty."""
        return frozenset() if self._lowered.isascii() else frozenset(self._joined)

    @cached_property
    def words(self) -> frozenset[str]:
        """The résumé's words in lower case: “don’t” as “don” and “t”."""
        lowered = self._lowered
        for sign in _BETWEEN_WORDS:
            lowered = lowered.replace(sign, " ")
        return frozenset(lowered.split())

    def containing(self, *snippets: str) -> Iterator[ContentText]:
        """Find the texts that contain one of the snippets.

        Args:
            snippets: In lower case; matching ignores case. ``EDGE`` marks a text's start or end.
        """
        starts, lowered = self._starts, self._lowered
        found: set[int] = set()
        for snippet in snippets:
            at = lowered.find(snippet)
            while at >= 0:
                index = bisect_right(starts, at + 1) - 1
                found.add(index)
                # Continue at the next text; the two share an edge.
                after = starts[index] + len(self.texts[index].value)
                at = lowered.find(snippet, after)
        yield from (self.texts[index] for index in sorted(found))

    @cached_property
    def _walked(self) -> _Walked:
        return _walk(self.resume)

    @cached_property
    def _joined(self) -> str:
        return EDGE.join(["", *(text.value for text in self.texts), ""])

    @cached_property
    def _lowered(self) -> str:
        lowered = self._joined.lower()
        if len(lowered) == len(self._joined):
            return lowered
        # Only “İ” has two characters in lower case, and would shift everything after it.
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


def _walk(resume: Resume) -> _Walked:
    texts: list[ContentText] = []
    lists: list[BulletList] = []
    dates: list[tuple[Route, Dates | PartialDate]] = []
    for route, value in walk(resume, skip=_UNPRINTED):
        if isinstance(value, str):
            if not isinstance(value, Enum):
                is_prose = _CODES.isdisjoint(route[-2:])
                texts.append(ContentText(route, value, isinstance(value, RichText), is_prose))
        elif isinstance(value, tuple):
            if value and isinstance(value[0], BulletItem):
                lists.append(BulletList(route, value))
        elif isinstance(value, (Dates, PartialDate)):
            dates.append((route, value))
    return _Walked(texts, lists, dates)
