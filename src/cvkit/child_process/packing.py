"""Turns diagnostics and errors into JSON (RFC 8259) and back, to pass them between processes.

A pickle could run whatever a child process put into it, which works for a stranger's theme.
"""

from __future__ import annotations

import json
import traceback
from typing import TYPE_CHECKING, Any, cast

from cvkit import errors
from cvkit.diagnostics import Position, Severity, Span, codes
from cvkit.diagnostics.codes import Code
from cvkit.diagnostics.diagnostic import Diagnostic, Label
from cvkit.errors import CvkitError, ThemeError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Route


def pack(found: Iterable[Diagnostic]) -> list[object]:
    """Return diagnostics as values of JSON, without their fixes, which only lint has."""
    return [
        {
            "kind": (one.code, one.kind.name, one.kind.title, one.kind.what),
            "severity": one.severity,
            "message": one.message,
            "file": one.file,
            "span": one.span,
            "route": one.route,
            "labels": one.labels,
            "help": one.help,
            "on_key": one.on_key,
        }
        for one in found
    ]


def unpack(packed: Iterable[Any]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of which ``pack`` made values of JSON."""
    return tuple(
        Diagnostic(
            codes.CODES.get(one["kind"][0]) or Code(*one["kind"]),
            Severity(one["severity"]),
            one["message"],
            file=one["file"],
            span=_span(one["span"]),
            route=_route(one["route"]),
            labels=tuple(
                Label(_span(span), message, _route(route)) for span, message, route in one["labels"]
            ),
            help=one["help"],
            on_key=one["on_key"],
        )
        for one in packed
    )


def pack_error(error: Exception) -> bytes:
    """Return an exception as JSON: an error of cvkit in full, the traceback of any other."""
    cause = error.__cause__ if isinstance(error, CvkitError) else error
    packed: dict[str, object] = {
        "kind": type(error).__name__ if isinstance(error, CvkitError) else "",
        "trace": "".join(traceback.format_exception(cause)) if cause else "",
    }
    if isinstance(error, ThemeError):
        packed |= {"diagnostics": pack(error.diagnostics), "texts": dict(error.texts)}
    elif isinstance(error, CvkitError):
        packed |= {"message": error.message, "help": error.help}
    return json.dumps(packed).encode()


def unpack_error(data: bytes) -> CvkitError | RuntimeError:
    """Return the exception of which ``pack_error`` made JSON.

    An exception that isn't an error of cvkit becomes a ``RuntimeError`` with its traceback.
    """
    packed = json.loads(data)
    if not packed["kind"]:
        return RuntimeError(packed["trace"])
    error: CvkitError
    if "diagnostics" in packed:
        error = ThemeError(*unpack(packed["diagnostics"]), texts=packed["texts"])
    else:
        kind = vars(errors).get(packed["kind"])
        known = isinstance(kind, type) and issubclass(kind, CvkitError)
        error = (cast("type[CvkitError]", kind) if known else CvkitError)(
            packed["message"], packed["help"]
        )
    if packed["trace"]:
        error.__cause__ = RuntimeError(packed["trace"])
    return error


def _span(ends: list[list[int]] | None) -> Span | None:
    return Span(*(Position(*end) for end in ends)) if ends else None


def _route(steps: list[str | int] | None) -> Route | None:
    return None if steps is None else tuple(steps)
