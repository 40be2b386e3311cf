"""What lint has to say of a résumé: what is wanted of it, at its places in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages, lint
from cvkit.diagnostics import Diagnostic, Fix, Severity, codes, words
from cvkit.errors import UnknownNameError
from cvkit.source.reading import ignore_comments
from cvkit.source.schema import translations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from cvkit.diagnostics import Span
    from cvkit.diagnostics.explained import Explained
    from cvkit.model import Resume
    from cvkit.source import Source
    from cvkit.source.reading.ignore_comments import IgnoreComment


class LintOptions(NamedTuple):
    """Which advice is asked for beside what the file says.

    Attributes:
        today: The day on which the résumé is read.
        select: Only these rules, instead of those that the file selects: codes, how codes
            begin, or names; ``None`` for the file's.
        ignore: Not these rules, nor those that the file ignores.
        edits: Whether fixes come with their edits. Without them they come sooner, and a few
            that cannot be made in this file's text come, too.
    """

    today: date
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    edits: bool = False

    def check(self) -> None:
        """Make sure that there are such rules.

        Raises:
            UnknownNameError: There is one that does not exist, or that is no rule.
        """
        for name in (*(self.select or ()), *self.ignore):
            if code := _always_told(name):
                raise UnknownNameError(f"{code} is no advice.", "it is always told")
            if not _fit(name):
                raise UnknownNameError(f"There is no rule “{name}”.", _meant(name))


def catalog() -> dict[str, Explained]:
    """Return everything that has a code, by code, in their order."""
    rules: dict[str, Explained] = {rule.code: rule for rule in lint.RULES}
    return dict(sorted({**codes.CODES, **rules}.items()))


def run(resume: Resume, read: Source, wish: LintOptions) -> Iterator[Diagnostic]:
    """Find what could be better in a résumé without errors.

    Args:
        resume: The résumé.
        read: Its file.
        wish: Which advice is asked for.

    Yields:
        Rule by rule; last what the file itself says wrongly about rules.
    """
    severities = _severities(resume, wish)
    rules = [rule for rule in lint.RULES if rule.code in severities]
    comments = ignore_comments.comments(read.spans)
    known = context(resume, read, wish.today)
    for found in lint.check(resume, known, rules):
        if _is_foreign(found, read, known.language):
            continue
        placed = read.place(found._replace(severity=severities[found.code]))
        lines = _lines(placed, read) if comments else ()
        if not any(_ignores(comment, found.kind, lines) for comment in comments):
            yield placed._replace(fix=_fix(found.fix, read, wish)) if found.fix else placed
    yield from _misnamed(resume, comments, read)


def context(resume: Resume, read: Source, today: date) -> lint.LintContext:
    """Return what rules may know beside the résumé."""
    locale = resume.export.locale or languages.DEFAULT_LOCALE
    return lint.LintContext(today, languages.load(locale), locale, gaps=_gaps(resume, read))


def _gaps(resume: Resume, read: Source) -> tuple[translations.Gap, ...]:
    """Return which texts in several languages lack one that the file shows somewhere."""
    if read.spans.root is None or not read.spans.picks:
        return ()
    looks = (resume.export, *resume.export.variants.values())
    locales = [look.locale for look in looks if look.locale]
    return tuple(translations.gaps(read.spans.root, locales))


def _severities(resume: Resume, wish: LintOptions) -> dict[str, Severity]:
    """Return the rules that are on, with how much each matters."""
    wanted = resume.export.lint
    select = wanted.select if wish.select is None else wish.select
    ignore = (*wanted.ignore, *wish.ignore)
    found: dict[str, Severity] = {}
    for rule in lint.RULES:
        chosen = _nearest(rule, select or ())
        if chosen is None and select is None:
            is_on = rule.on_by_default or _nearest(rule, wanted.severity) is not None
            chosen = 0 if is_on else None
        refused = _nearest(rule, ignore)
        if chosen is not None and (refused is None or refused < chosen):
            found[rule.code] = _severity(rule, wanted.severity)
    return found


def _severity(rule: lint.Rule, given: Mapping[str, Severity]) -> Severity:
    by_nearness = {_nearness(rule, name): severity for name, severity in given.items()}
    by_nearness.pop(None, None)
    return max(by_nearness.items(), default=(0, rule.severity), key=lambda one: one[0] or 0)[1]


def _nearest(rule: lint.Rule, names: Iterable[str]) -> int | None:
    return max(
        (near for name in names if (near := _nearness(rule, name)) is not None), default=None
    )


def _nearness(rule: Explained, name: str) -> int | None:
    """Return how closely a name fits a rule, or ``None`` if it does not."""
    if name.lower() == rule.name:
        return len(rule.code)
    return len(name) if rule.code.startswith(name.upper()) else None


def _fit(name: str) -> bool:
    return any(_nearness(rule, name) is not None for rule in lint.RULES)


def _always_told(name: str) -> codes.Code | None:
    """Return the code that a name is of, if it is no rule's."""
    known = codes.CODES.values()
    return next((code for code in known if name.upper() == code.code or name.lower() == code.name),
                None)  # fmt: skip


def _meant(name: str) -> str:
    close = words.closest(name, [part for rule in lint.RULES for part in (rule.code, rule.name)])
    return f"did you mean `{close}`?" if close else "`cvkit explain` lists them"


def _is_foreign(found: Diagnostic, read: Source, language: languages.Language) -> bool:
    """Whether a text is shown in another language than the résumé's, for want of a translation."""
    tag = None if found.on_key else read.spans.language(found.route or ())
    return tag is not None and translations.primary(tag) != language.code


def _lines(found: Diagnostic, read: Source) -> tuple[int, int]:
    """Return the lines on which a comment holds for a diagnostic: its own and its key's."""
    return found.position[0], read.spans.key(found.route or ()).start.line


def _ignores(comment: IgnoreComment, rule: Explained, lines: tuple[int, ...]) -> bool:
    if comment.verb.word != ignore_comments.IGNORE or comment.line not in lines:
        return False
    named = [_nearness(rule, name.word) is not None for name in comment.names]
    return any(named) or not named


def _fix(fix: Fix, read: Source, wish: LintOptions) -> Fix | None:
    if fix.change is None or not wish.edits:
        return fix
    from cvkit.source import editing  # noqa: PLC0415 - takes longer than all of lint

    change = replace(fix.change, route=read.spans.written(fix.change.route))
    return editing.to_fix(read.text, change)


def _misnamed(
    resume: Resume, comments: Iterable[IgnoreComment], read: Source
) -> Iterator[Diagnostic]:
    """Find rules that the file names and that do not exist: they would be left on, or off."""
    wanted, above = resume.export.lint, ("export", "lint")
    lists = (("select", wanted.select or ()), ("ignore", wanted.ignore))
    named = [
        (name, read.spans.value((*above, key, index)))
        for key, names in lists
        for index, name in enumerate(names)
    ]
    named += [(name, read.spans.key((*above, "severity", name))) for name in wanted.severity]
    for comment in comments:
        if comment.verb.word == ignore_comments.IGNORE:
            named += comment.names
        else:
            message = f"there is no comment `# cvkit: {comment.verb.word}`"
            help_text = "it can be `# cvkit: ignore CV112`"
            yield read.place(codes.UNKNOWN_RULE.over(comment.verb.span, message, help_text))
    for name, span in named:
        if not _fit(name):
            yield read.place(_no_such_rule(name, span))


def _no_such_rule(name: str, span: Span) -> Diagnostic:
    if code := _always_told(name):
        return codes.UNKNOWN_RULE.over(span, f"{code} is no advice", "it is always told")
    return codes.UNKNOWN_RULE.over(span, f"there is no rule “{name}”", _meant(name))
