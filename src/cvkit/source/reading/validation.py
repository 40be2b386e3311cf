"""Validates plain data against the résumé model, and reports every error."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from cvkit import languages
from cvkit.diagnostics import Diagnostic, codes
from cvkit.errors import UnknownNameError
from cvkit.model import Resume
from cvkit.source.messages.schema_error import SchemaError
from cvkit.source.schema import shape, suggest, translations
from cvkit.source.yaml.events import MAX_VALUES
from cvkit.source.yaml.tree import Mapping, Node, Sequence, is_null, resolve, to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from cvkit.diagnostics import Fix, Route
    from cvkit.source.yaml.spans import SpanMap
    from cvkit.source.yaml.tree import Plain

MOST_FINDINGS = 1000
"""Maximum number of reported errors; nobody reads more, and wording them takes time."""

MOST_SLIPS = 5
"""Maximum number of further validations with corrected keys, which may reveal other typos."""


class Validated(NamedTuple):
    """The result of validating a document as a résumé.

    Attributes:
        resume: The résumé in one language, or ``None`` if any language has errors.
        spans: The positions of its values.
        diagnostics: All errors, in file order.
    """

    resume: Resume | None
    spans: SpanMap
    diagnostics: tuple[Diagnostic, ...]


def validate(written: SpanMap, file: str, locale: str | None = None) -> Validated:
    """Validate a document as a résumé, in every language that it has texts in.

    Args:
        written: The document, with its lines; it must have one.
        file: The file's name, for the diagnostics.
        locale: The language of the résumé to return, instead of the file's own.
    """
    written = written._replace(picks=MappingProxyType({}))
    resume, spans, problems = _check(written, locale)
    if not problems:
        return Validated(resume, spans, ())
    problems = _with_right_names(written, problems)
    return Validated(None, spans, tuple(_diagnostics(problems, file)))


def _check(
    written: SpanMap, locale: str | None = None
) -> tuple[Resume | None, SpanMap, list[SchemaError]]:
    """Validate a document once in each language."""
    root = written.root
    if root is None:
        return None, written, []
    plain = _without_schema(to_plain(root))
    maps = translations.find(plain)
    own = translations.pick(maps, locale or _locale(plain))
    spans = written._replace(picks=own)
    resume, problems = _read(plain, maps, spans)
    problems += [one._replace(spans=spans) for one in _empty_unknown(root, maps)]
    problems += [one._replace(spans=written) for one in _unknown_languages(maps)]
    tags = translations.tags(maps)
    if len(tags) * root.size > MAX_VALUES:
        message = f"there are {len(tags)} languages in a file of {root.size:,} values"
        problems.append(SchemaError("too_large", (), None, {"reason": message}, spans))
    else:
        for picks in (translations.pick(maps, tag) for tag in tags):
            if picks != own:
                problems += _read(plain, maps, written._replace(picks=picks))[1]
    return resume, spans, problems


def _with_right_names(written: SpanMap, problems: list[SchemaError]) -> list[SchemaError]:
    """Return all errors, including those below misspelt keys."""
    from cvkit.source.yaml import renamed_keys  # noqa: PLC0415 - most files have no mistakes

    slips: list[SchemaError] = []
    for _ in range(MOST_SLIPS):
        names: dict[Route, str] = {}
        taken: set[Route] = set()
        for problem in problems[:MOST_FINDINGS]:
            way = problem.written
            name = _right_name(problem)
            if name and (*way[:-1], name) not in taken:
                taken.add((*way[:-1], name))
                names[way] = name
                slips.append(problem)
        if not names or written.root is None:
            break
        written = written._replace(root=renamed_keys.renamed(written.root, names))
        problems = _check(written)[2]
    return slips + problems


def _read(
    plain: Plain, maps: translations.Maps, spans: SpanMap
) -> tuple[Resume | None, list[SchemaError]]:
    """Validate a document in the language of ``spans``."""
    chosen = translations.in_one_language(plain, maps, spans.picks)
    context = {"language": _language(plain)}

    def find(plain: Plain) -> list[SchemaError]:
        return _validated(plain, context)[1]

    resume, findings = _validated(chosen, context)
    if findings:
        from cvkit.source.reading import masked_errors  # noqa: PLC0415 - most files have no mistakes

        findings = [*findings, *masked_errors.find(chosen, findings, find)]
    return resume, [finding._replace(spans=spans) for finding in findings]


def _validated(plain: Plain, context: dict[str, Any]) -> tuple[Resume | None, list[SchemaError]]:
    try:
        return Resume.model_validate(plain, context=context), []
    except ValidationError as error:
        details_of = error.errors(include_url=False)
        return None, [finding for details in details_of for finding in _findings(details)]


def _diagnostics(problems: list[SchemaError], file: str) -> list[Diagnostic]:
    from cvkit.source.messages import follow_on  # noqa: PLC0415 - most files have no mistakes

    # The same error is found once in every language.
    once: dict[tuple[str, Route], SchemaError] = {}
    for problem in problems:
        once.setdefault((problem.type, problem.written), problem)
    found = list(once.values())
    spent = max(len(found) - MOST_FINDINGS, 0)
    found = found[:MOST_FINDINGS]
    faults = follow_on.among(found)
    placed = [_diagnostic(one, file) for one in found if not faults.explain(one)]
    unique = {(one.span, one.code, one.message): one for one in placed}
    diagnostics = sorted(unique.values(), key=lambda one: one.position)
    if spent:
        message = f"{spent:,} more errors in this file are not shown"
        diagnostics.append(diagnostics[-1]._replace(kind=codes.TOO_LARGE, message=message, help=""))
    return diagnostics


def _without_schema(plain: Plain) -> Plain:
    """Leave out the address of the file's JSON Schema, by which editors find it."""
    if not isinstance(plain, dict) or not isinstance(plain.get("$schema"), str):
        return plain
    return {key: value for key, value in plain.items() if key != "$schema"}


def _locale(plain: Plain) -> str | None:
    match plain:
        case {"export": {"locale": str(locale)}}:
            return locale
    return None


def _language(plain: Plain) -> languages.Language:
    """Return the language of dates in addition to English; unknown locales are reported later."""
    try:
        return languages.load(_locale(plain) or "en")
    except UnknownNameError:
        return languages.load("en")


def _findings(details: ErrorDetails) -> Iterator[SchemaError]:
    """Yield the errors of a pydantic report: a single one, or one per unknown section."""
    context = details.get("ctx", {})
    further: Route = context.get("at", ())
    for given, at in context.get("unknown", ()):
        yield SchemaError(
            details["type"], (*details["loc"], *at), given, {**context, "given": given}
        )
    if "unknown" not in context:
        given = details["input"]
        for step in further:
            given = given.get(step) if isinstance(given, dict) else None
        yield SchemaError(details["type"], (*details["loc"], *further), given, context)


def _unknown_languages(maps: translations.Maps) -> Iterator[SchemaError]:
    for route, key in translations.unknown(maps):
        context = {"given": key, "others": tuple(maps[route])}
        yield SchemaError("language", (*route, key), key, context)


def _empty_unknown(
    node: Node,
    maps: translations.Maps,
    kind: Any = Resume,  # noqa: ANN401
    route: Route = (),
) -> Iterator[SchemaError]:
    """Find unknown keys without a value, which aren't passed to pydantic."""
    match resolve(node):
        case Mapping() if route in maps:
            return
        case Mapping(entries=entries, is_flow=in_braces):
            for key, entry in entries.items():
                below = shape.below(kind, key)
                if below is not None:
                    yield from _empty_unknown(entry.node, maps, below, (*route, key))
                elif shape.is_model(kind) and is_null(entry.node):
                    context = {"in_braces": in_braces, "is_only": len(entries) == 1}
                    yield SchemaError("extra_forbidden", (*route, key), None, context)
        case Sequence(items=items) if (below := shape.items(kind)) is not None:
            for index, item in enumerate(items):
                yield from _empty_unknown(item, maps, below, (*route, index))


def _diagnostic(finding: SchemaError, file: str) -> Diagnostic:
    from cvkit.source.messages.wording import word  # noqa: PLC0415 - most files have no mistakes

    return finding.spans.place(word(finding)._replace(fix=_fix(finding)), file)


def _right_name(finding: SchemaError) -> str | None:
    """Return the correct name of a key, if the error is an unknown key with a single answer."""
    match finding.type:
        case "language":
            return suggest.for_language(finding.given, finding.context["others"])
        case "extra_forbidden":
            from cvkit.source.reading import key_fixes  # noqa: PLC0415 - most files have no unknown key

            return key_fixes.right_name(finding.route, finding.given, finding.spans)
    return None


def _fix(finding: SchemaError) -> Fix | None:
    name = _right_name(finding)
    if name is None:
        return _as_period(finding)
    if finding.spans.file(finding.route):
        return None  # only the résumé's own file is edited
    from cvkit.source.reading import key_fixes  # noqa: PLC0415 - most files have no unknown key

    return key_fixes.to_name(finding.route, name, finding.spans)


def _as_period(finding: SchemaError) -> Fix | None:
    if finding.type != "extra_forbidden" or not isinstance(finding.given, str):
        return None
    from cvkit.source.reading import date_fixes  # noqa: PLC0415 - most files have no unknown key

    return date_fixes.to_period(finding.route, finding.spans)
