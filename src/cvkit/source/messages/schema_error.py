"""An error of the schema, not yet in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.source.yaml.spans import SpanMap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.diagnostics import Diagnostic, Route
    from cvkit.diagnostics.codes import Code

_DICT_KEY = "[key]"
"""Appended by pydantic to the route of an invalid key."""

_OF_KEYS = frozenset({"extra_forbidden", "missing", "role_twice"})
"""Errors that concern the key, or the key above it."""


class SchemaError(NamedTuple):
    """An error as pydantic reports it.

    Attributes:
        type: The error type, by pydantic or the model, such as ``string_type``.
        route: The route of the value.
        given: The value.
        context: Values for the message: ``reason``, ``help``, ``given``, ``choices``, ``field``.
        spans: The positions of values in the language in which the error was found.
    """

    type: str
    route: Route
    given: Any
    context: Mapping[str, Any]
    spans: SpanMap = SpanMap(None, ())

    def diagnostic(self, code: Code, message: str, help: str = "") -> Diagnostic:  # noqa: A002
        """Return a diagnostic for the error, on the key or on the value."""
        route = self.route
        if route and route[-1] == _DICT_KEY:
            return code.at(route[:-1], message, help, on_key=True)
        is_key = bool(route) and self.context.get("given") == route[-1]
        return code.at(route, message, help, on_key=is_key or self.type in _OF_KEYS)

    @property
    def written(self) -> Route:
        """The route in the file, including the picked languages."""
        return self.spans.written(self.route)

    @property
    def key(self) -> str:
        """The nearest key, in backticks; for a list item, the list's key."""
        names = [step for step in self.route if isinstance(step, str)]
        return f"`{names[-1]}`" if names else "the file"

    @property
    def subject(self) -> str:
        """The subject of the message: a key, or an item of it."""
        is_item = bool(self.route) and isinstance(self.route[-1], int)
        return f"each item of {self.key}" if is_item else self.key
