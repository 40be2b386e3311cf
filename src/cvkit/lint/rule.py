"""Lint rules: functions with a code, and a docstring that explains it."""

from __future__ import annotations

import inspect
import re
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

from cvkit import docstrings
from cvkit.diagnostics import Diagnostic, Fix, Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from cvkit.diagnostics import Route, Severity
    from cvkit.languages import Language
    from cvkit.lint.content import Content
    from cvkit.lint.finding import Finding
    from cvkit.source.reading.dropped_text import DroppedText
    from cvkit.source.schema.translations import Gap

_PARTS = re.compile(
    r"(?P<title>[^\n]+)\n\n(?P<what>.+?)\n\nWhy: (?P<why>.+?)\n\n"
    r"Bad:\n(?P<bad>.+?)\n\nGood:\n(?P<good>.+?)\s*",
    flags=re.DOTALL,
)


def _no_quotes(_route: Route) -> str:
    return ""


class LintContext(NamedTuple):
    """What a rule may use besides the résumé.

    Attributes:
        today: The date of the check.
        language: The résumé's language.
        locale: The language with its region, such as ``de-CH``.
        longest_gap: The longest gap, in months, that is not reported.
        gaps: Missing translations.
        folded: The routes, in the file, of texts that YAML folds a list into.
        dropped: Texts of which YAML drops a part.
        style: Returns how a text is written in the file: the first character of ``"…"``, ``'…'``,
            ``|`` and ``>``; empty if it has no quotes.
    """

    today: date
    language: Language
    locale: str
    longest_gap: int = 6
    gaps: tuple[Gap, ...] = ()
    folded: tuple[Route, ...] = ()
    dropped: tuple[DroppedText, ...] = ()
    style: Callable[[Route], str] = _no_quotes

    def in_quotes(self, advice: str, route: Route, start: int) -> str:
        """Return advice on what to write, with quotes where YAML would misread it without.

        Args:
            advice: What to write, starting with a character that can't start a text in YAML.
            route: The text that is changed.
            start: The offset in the text at which to write it.
        """
        return advice if start or self.style(route) else f"{advice}, and put quotes around the text"


class Explanation(NamedTuple):
    """The parts of a rule's docstring: ``title``, ``what``, ``why`` and two YAML examples."""

    title: str
    what: str
    why: str
    bad: str
    good: str


class Rule(NamedTuple):
    """A lint rule.

    Attributes:
        code: ``CV`` and three digits; never reused for another rule.
        name: In kebab-case, easier to remember than a number.
        severity: The severity of its findings, which never stop an export.
        function: The check; its docstring explains the rule.
        on_by_default: Whether the rule runs by default.
        fixed_on_request: Whether its fixes are only applied if the rule is selected by its code or
            name.
    """

    code: str
    name: str
    severity: Severity
    function: Callable[[Content, LintContext], Iterator[Finding]]
    on_by_default: bool = True
    fixed_on_request: bool = False

    def tell(self, finding: Finding) -> Diagnostic:
        """Return what the rule found as a diagnostic, not yet placed in its file."""
        return Diagnostic(
            self,
            self.severity,
            finding.message,
            span=finding.span,
            route=finding.route,
            labels=tuple(Label(None, said, route) for route, said in finding.labels),
            help=finding.help,
            fix=Fix(finding.help, (), finding.change) if finding.change else None,
            on_key=finding.on_key,
            part=finding.part,
        )

    @property
    def explanation(self) -> Explanation:
        """The docstring's parts.

        Raises:
            ValueError: The docstring does not have the required form.
        """
        text = inspect.cleandoc(docstrings.of(self.function))
        parts = _PARTS.fullmatch(text)
        if parts is None:
            raise ValueError(f"the docstring of {self.code} has missing or misplaced parts")
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
        """What the rule reports, and what it doesn't."""
        return self.explanation.what

    @property
    def why(self) -> str:
        """Why it matters to a reader of the résumé."""
        return self.explanation.why

    @property
    def bad(self) -> str:
        """A résumé in YAML that breaks the rule; ``basics`` may be omitted."""
        return self.explanation.bad

    @property
    def good(self) -> str:
        """The same résumé, fixed."""
        return self.explanation.good


def _one_line(paragraphs: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in paragraphs.split("\n\n"))
