"""Runs the lint rules that are enabled, and places their diagnostics in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cvkit import languages, lint
from cvkit.diagnostics import Diagnostic, Fix, Severity, codes, words
from cvkit.errors import UnknownNameError
from cvkit.source.reading import dropped_text, ignore_comments, text_parts
from cvkit.source.schema import translations
from cvkit.source.yaml.folded import folded_lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from cvkit.diagnostics import Span
    from cvkit.diagnostics.explained import Explained
    from cvkit.model import Resume
    from cvkit.source import Source
    from cvkit.source.reading.ignore_comments import IgnoreComment


class LintOptions(NamedTuple):
    """Which rules to run, on top of the settings in the file.

    Attributes:
        today: The date to lint for.
        select: Run only these rules, instead of those that the file selects: codes, prefixes of
            codes, or names; ``None`` for the file's.
        ignore: Rules to skip, in addition to those that the file ignores.
        unasked: Whether to include fixes that are only made if their rule is selected by name.
        edits: Whether fixes include their edits. Without edits it is faster, and a few fixes that
            can't be made in this file's text are included.
    """

    today: date
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    edits: bool = False
    unasked: bool = False

    def check(self) -> None:
        """Check that all the rules exist.

        Raises:
            UnknownNameError: There is no such rule, or the code is not a lint rule's.
        """
        for name in (*(self.select or ()), *self.ignore):
            if code := _other_code(name):
                raise UnknownNameError(f"{code} is not a lint rule.", "It is always reported.")
            if not _is_rule(name):
                raise UnknownNameError(f"There is no rule “{name}”.", _sentence(_suggestion(name)))


def catalog() -> dict[str, Explained]:
    """Return all diagnostic codes and lint rules, sorted by code."""
    rules: dict[str, Explained] = {rule.code: rule for rule in lint.RULES}
    return dict(sorted({**codes.CODES, **rules}.items()))


def run(resume: Resume, read: Source, options: LintOptions) -> Iterator[Diagnostic]:
    """Lint a résumé without errors.

    Args:
        resume: The résumé.
        read: Its file.
        options: Which rules to run.

    Yields:
        The diagnostics rule by rule, then those of unknown rules that the file names.
    """
    severities = _severities(resume, options)
    rules = [rule for rule in lint.RULES if rule.code in severities]
    comments = ignore_comments.comments(read.spans)
    known = context(resume, read, options.today)
    for found in lint.check(resume, known, rules):
        if _is_foreign(found, read, known.language):
            continue
        placed = read.place(found._replace(severity=severities[found.code]))
        is_here = placed.file == read.name
        lines = _lines(placed, read) if comments else ()
        beside = [one for one in comments if (one.file or read.name) == placed.file]
        if not any(_ignores(comment, found.kind, lines) for comment in beside):
            placed = text_parts.narrowed(placed, read.spans) if is_here else placed
            yield placed._replace(fix=_fix(found, read, options)) if placed.fix else placed
    yield from _unknown_rules(resume, comments, read)


def context(resume: Resume, read: Source, today: date) -> lint.LintContext:
    """Return what rules know besides the résumé."""
    locale = resume.export.locale or languages.DEFAULT_LOCALE
    root, lines = read.spans.root, read.spans.lines
    return lint.LintContext(
        today,
        languages.load(locale),
        locale,
        gaps=_gaps(resume, read),
        folded=tuple(folded_lists(root, lines)) if root else (),
        dropped=_dropped(read),
        style=lambda route: text_parts.style(route, read.spans),
    )


def _gaps(resume: Resume, read: Source) -> tuple[translations.Gap, ...]:
    """Return the multilingual texts that lack a language that the file uses somewhere."""
    if read.spans.root is None or not read.spans.picks:
        return ()
    presentations = (resume.export, *resume.export.variants.values())
    locales = [one.locale for one in presentations if one.locale]
    return tuple(translations.gaps(read.spans.root, locales))


def _dropped(read: Source) -> tuple[dropped_text.DroppedText, ...]:
    root = read.spans.root
    return () if root is None else tuple(dropped_text.find(root, read.spans.lines))


def _severities(resume: Resume, options: LintOptions) -> dict[str, Severity]:
    """Return the codes of the rules that are enabled, each with its severity."""
    wanted = resume.export.lint
    select = wanted.select if options.select is None else options.select
    ignore = (*wanted.ignore, *options.ignore)
    found: dict[str, Severity] = {}
    for rule in lint.RULES:
        chosen = _best_match(rule, select or ())
        if chosen is None and select is None:
            is_on = rule.on_by_default or _best_match(rule, wanted.severity) is not None
            chosen = 0 if is_on else None
        ignored = _best_match(rule, ignore)
        if chosen is not None and (ignored is None or ignored < chosen):
            found[rule.code] = _severity(rule, wanted.severity)
    return found


def _severity(rule: lint.Rule, given: Mapping[str, Severity]) -> Severity:
    by_match = {_match(rule, name): severity for name, severity in given.items()}
    by_match.pop(None, None)
    return max(by_match.items(), default=(0, rule.severity), key=lambda one: one[0] or 0)[1]


def _best_match(rule: lint.Rule, names: Iterable[str]) -> int | None:
    return max((found for name in names if (found := _match(rule, name)) is not None), default=None)


def _match(rule: Explained, name: str) -> int | None:
    """Return how specifically a name matches a rule, or ``None`` if it does not."""
    if name.lower() == rule.name:
        return len(rule.code)
    return len(name) if rule.code.startswith(name.upper()) else None


def _is_rule(name: str) -> bool:
    return any(_match(rule, name) is not None for rule in lint.RULES)


def _other_code(name: str) -> codes.Code | None:
    """Return the diagnostic code of a name, if it is not a lint rule's."""
    known = codes.CODES.values()
    return next((code for code in known if name.upper() == code.code or name.lower() == code.name),
                None)  # fmt: skip


def _suggestion(name: str) -> str:
    close = words.closest(name, [part for rule in lint.RULES for part in (rule.code, rule.name)])
    return f"did you mean `{close}`?" if close else "`cvkit explain` lists them"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith("?") else ".")


def _is_foreign(found: Diagnostic, read: Source, language: languages.Language) -> bool:
    """Whether a text is shown in another language than the résumé's because it isn't translated."""
    tag = None if found.on_key or found.span else read.spans.language(found.route or ())
    return tag is not None and translations.primary(tag) != language.code


def _lines(found: Diagnostic, read: Source) -> tuple[int, int]:
    """Return the lines on which a comment applies to a diagnostic: its own and its key's."""
    return found.position[0], read.spans.key(found.route or ()).start.line


def _ignores(comment: IgnoreComment, rule: Explained, lines: tuple[int, ...]) -> bool:
    if comment.verb.word != ignore_comments.IGNORE or comment.line not in lines:
        return False
    named = [_match(rule, name.word) is not None for name in comment.names]
    return any(named) or not named


def _fix(found: Diagnostic, read: Source, options: LintOptions) -> Fix | None:
    fix = found.fix
    if fix is None or fix.change is None:
        return fix
    if options.edits:
        from cvkit.source import editing  # noqa: PLC0415 - importing it takes longer than linting

        # A finding with a span has the file's own route.
        route = fix.change.route if found.span else read.spans.written(fix.change.route)
        fix = editing.to_fix(read.text, replace(fix.change, route=route))
    return fix if fix is None or _may_be_made(found.kind, options) else fix._replace(change=None)


def _may_be_made(rule: Explained, options: LintOptions) -> bool:
    """Whether ``--fix`` makes a fix: of some rules only if they are selected by code or name."""
    if options.unasked or not (isinstance(rule, lint.Rule) and rule.fixed_on_request):
        return True
    return any(_match(rule, name) == len(rule.code) for name in options.select or ())


def _unknown_rules(
    resume: Resume, comments: Iterable[IgnoreComment], read: Source
) -> Iterator[Diagnostic]:
    """Find unknown rules that the file names: they would silently have no effect."""
    wanted, above = resume.export.lint, ("export", "lint")
    lists = (("select", wanted.select or ()), ("ignore", wanted.ignore))
    named = [
        (name, read.spans.value((*above, key, index)), read.spans.file((*above, key, index)))
        for key, names in lists
        for index, name in enumerate(names)
    ]
    severity = (*above, "severity")
    named += [
        (name, read.spans.key((*severity, name)), read.spans.file((*severity, name)))
        for name in wanted.severity
    ]
    for comment in comments:
        if comment.verb.word == ignore_comments.IGNORE:
            named += [(*name, comment.file) for name in comment.names]
        else:
            message = f"unknown comment `# cvkit: {comment.verb.word}`"
            help_text = "write it like `# cvkit: ignore CV112`"
            found = codes.UNKNOWN_RULE.over(comment.verb.span, message, help_text)
            yield read.place(found._replace(file=comment.file))
    for name, span, file in named:
        if not _is_rule(name):
            yield read.place(_unknown_rule(name, span)._replace(file=file))


def _unknown_rule(name: str, span: Span) -> Diagnostic:
    if code := _other_code(name):
        message = f"{code} is not a lint rule"
        return codes.UNKNOWN_RULE.over(span, message, "it is always reported")
    return codes.UNKNOWN_RULE.over(span, f"there is no rule “{name}”", _suggestion(name))
