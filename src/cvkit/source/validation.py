"""Plain data to a résumé, or to everything that keeps it from being one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from cvkit import languages
from cvkit.diagnostics import Diagnostic, Severity, codes
from cvkit.errors import UnknownNameError
from cvkit.model import Resume
from cvkit.model.base import Bullet
from cvkit.source import shape, suggest
from cvkit.source.complaints import place
from cvkit.source.tree import Mapping, Node, Sequence, is_null, resolve, to_plain
from cvkit.source.wording import Finding, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from cvkit.diagnostics import Fix, Route, Span
    from cvkit.source.spans import SpanMap

MOST_FINDINGS = 1000
"""How many mistakes are told: no person reads more, and finding the words takes time."""

_DICT_KEY = "[key]"


def validate(root: Node, spans: SpanMap, file: str) -> tuple[Resume | None, list[Diagnostic]]:
    """Read a document as a résumé.

    Args:
        root: The file's document.
        spans: Where its values are.
        file: The file's name, for the diagnostics.

    Returns:
        The résumé, or ``None`` if there are errors; and all of them, in the order of the file.
    """
    plain = to_plain(root)
    findings = list(_empty_unknown(root))
    resume = None
    try:
        resume = Resume.model_validate(plain, context={"language": _language(plain)})
    except ValidationError as error:
        for details in error.errors(include_url=False):
            findings += _findings(details)
    if not findings:
        return resume, []
    spent = max(len(findings) - MOST_FINDINGS, 0)
    findings = list(_without_echoes(findings[:MOST_FINDINGS]))
    found = [_diagnostic(finding, spans, file) for finding in findings]
    unique = {(one.span, one.code, one.message): one for one in found}
    diagnostics = sorted(unique.values(), key=place)
    if spent:
        message = f"there are {spent:,} more mistakes in this file, not shown"
        diagnostics.append(
            diagnostics[-1]._replace(code=codes.TOO_LARGE.code, message=message, help="")
        )
    return None, diagnostics


def _language(plain: Any) -> languages.Language:  # noqa: ANN401 - not yet validated
    """Return the language dates are written in beside English; a wrong locale is told later."""
    match plain:
        case {"export": {"locale": str(locale)}}:
            try:
                return languages.load(locale)
            except UnknownNameError:
                pass
    return languages.load("en")


def _findings(details: ErrorDetails) -> Iterator[Finding]:
    """Return what pydantic reports: one thing, or each section that does not exist."""
    context = details.get("ctx", {})
    further: Route = context.get("at", ())
    for given, at in context.get("unknown", ()):
        yield Finding(details["type"], (*details["loc"], *at), given, {**context, "given": given})
    if "unknown" not in context:
        given = details["input"]
        for step in further:
            given = given.get(step) if isinstance(given, dict) else None
        yield Finding(details["type"], (*details["loc"], *further), given, context)


def _empty_unknown(node: Node, kind: Any = Resume, route: Route = ()) -> Iterator[Finding]:  # noqa: ANN401
    """Find unknown keys without a value, which pydantic never sees."""
    match resolve(node):
        case Mapping(entries=entries):
            for key, entry in entries.items():
                below = shape.below(kind, key)
                if below is not None:
                    yield from _empty_unknown(entry.node, below, (*route, key))
                elif shape.is_model(kind) and is_null(entry.node):
                    yield Finding("extra_forbidden", (*route, key), None, {})
        case Sequence(items=items) if (below := shape.items(kind)) is not None:
            for index, item in enumerate(items):
                yield from _empty_unknown(item, below, (*route, index))


def _without_echoes(findings: list[Finding]) -> Iterator[Finding]:
    """Drop complaints that something is missing where it is there under a wrong name."""
    meant = {_meant(one) for one in findings if one.type == "extra_forbidden"}
    for finding in findings:
        match finding.type:
            case "missing" if finding.route in meant:
                continue
            case "unknown_choice" if ("custom",) in meant:
                continue
        yield finding


def _meant(finding: Finding) -> Route | None:
    *parent, key = finding.route
    model = shape.model_at(tuple(parent))
    if model is None:
        return None
    name = suggest.for_key(str(key), model).key
    # A bullet with an unknown key is a text with a colon in it.
    name = "text" if name is None and model is Bullet else name
    return (*parent, name) if name else None


def _diagnostic(finding: Finding, spans: SpanMap, file: str) -> Diagnostic:
    wording = word(finding)
    return Diagnostic(
        code=wording.code.code,
        severity=Severity.ERROR,
        message=wording.message,
        file=file,
        span=_span(finding, spans),
        route=finding.route,
        help=wording.help,
        fix=_fix(finding, spans) if finding.type == "extra_forbidden" else None,
    )


def _fix(finding: Finding, spans: SpanMap) -> Fix | None:
    from cvkit.source import repair  # noqa: PLC0415 - most files have no unknown key

    return repair.for_unknown_key(finding.route, finding.given, spans)


def _span(finding: Finding, spans: SpanMap) -> Span:
    """Underline the key where it is at fault, the value otherwise."""
    route = finding.route
    if route and route[-1] == _DICT_KEY:
        return spans.key(route[:-1])
    is_key = route and finding.context.get("given") == route[-1]
    if is_key or finding.type in {"extra_forbidden", "missing", "role_twice"}:
        return spans.key(route)
    return spans.value(route)
