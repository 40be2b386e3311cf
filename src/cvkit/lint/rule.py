"""What a rule is: a function with a code, and a docstring that explains it."""

from __future__ import annotations

import inspect
import re
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from cvkit.diagnostics import Severity
    from cvkit.languages import Language
    from cvkit.lint.content import Content
    from cvkit.lint.finding import Finding
    from cvkit.source.schema.translations import Gap

_PARTS = re.compile(
    r"(?P<title>[^\n]+)\n\n(?P<what>.+?)\n\nWhy: (?P<why>.+?)\n\n"
    r"Bad:\n(?P<bad>.+?)\n\nGood:\n(?P<good>.+?)\s*",
    flags=re.DOTALL,
)


class LintContext(NamedTuple):
    """What a rule may know beside the résumé.

    Attributes:
        today: The day on which the résumé is read.
        language: The language that it is written in.
        locale: The same with its region, such as ``de-CH``.
        longest_gap: For how many months a résumé may say nothing.
        gaps: Texts in several languages that lack one.
    """

    today: date
    language: Language
    locale: str
    longest_gap: int = 6
    gaps: tuple[Gap, ...] = ()


class Explanation(NamedTuple):
    """A rule's docstring in its parts: ``title``, ``what``, ``why`` and two YAML examples."""

    title: str
    what: str
    why: str
    bad: str
    good: str


class Rule(NamedTuple):
    """One rule.

    Attributes:
        code: ``CV`` and three digits; never given to another rule.
        name: In kebab-case, for people who remember words better than numbers.
        severity: What its findings are; advice never stops an export.
        function: Finds; its docstring explains.
        on_by_default: Whether it runs unless asked for: not if it is often wrong.
    """

    code: str
    name: str
    severity: Severity
    function: Callable[[Content, LintContext], Iterator[Finding]]
    on_by_default: bool = True

    @property
    def explanation(self) -> Explanation:
        """The docstring's parts.

        Raises:
            ValueError: The docstring has another form than that of every rule.
        """
        text = inspect.cleandoc(self.function.__doc__ or "")
        parts = _PARTS.fullmatch(text)
        if parts is None:
            raise ValueError(f"the docstring of {self.code} lacks a part, or has them out of order")
        title, what, why, bad, good = parts.group("title", "what", "why", "bad", "good")
        return Explanation(
            title.removesuffix("."),
            _one_line(what),
            _one_line(why),
            f"{dedent(bad)}\n",
            f"{dedent(good)}\n",
        )

    @property
    def title(self) -> str:
        """What is wrong, in a sentence without a full stop."""
        return self.explanation.title

    @property
    def what(self) -> str:
        """When it speaks up, and when it does not."""
        return self.explanation.what

    @property
    def why(self) -> str:
        """Why it matters to a reader of the résumé."""
        return self.explanation.why

    @property
    def bad(self) -> str:
        """A résumé in YAML that it finds fault with; ``basics`` may be missing from it."""
        return self.explanation.bad

    @property
    def good(self) -> str:
        """The same résumé, mended."""
        return self.explanation.good


def _one_line(paragraphs: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in paragraphs.split("\n\n"))
