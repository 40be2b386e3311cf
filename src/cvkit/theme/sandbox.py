"""The Jinja2 sandbox: what a template may access.

Jinja2's immutable sandbox blocks access to Python's internals; the rules here also block methods
of values that do more than read them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sized
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from cvkit.theme import ready_templates

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import Bucket, BytecodeCache
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from cvkit.theme.theme import Theme

_LARGEST_PRODUCT = 100_000
_LONGEST_POWER = 1_000
"""The maximum size of a power, in bits."""

_HARMLESS = frozenset({"builtins", "jinja2.runtime", "jinja2.utils", "markupsafe"})
"""Modules of types for which Jinja2's own attribute checks are sufficient."""


def environment(theme: Theme) -> ImmutableSandboxedEnvironment:
    """Return the environment that compiles and runs a theme's templates."""
    import jinja2
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Environment(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"*", "**"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
            if _is_excessive(operator, left, right):
                raise SecurityError(f"“{operator}” produces too large a value here")
            return super().call_binop(context, operator, left, right)

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
            return super().is_safe_attribute(obj, attr, value) and _may_see(type(obj), attr)

        def join_path(self, template: str, parent: str) -> str:
            """Resolve a template's own name to the one below it, in a base of the same name."""
            folder, slash, _ = template.partition("/")
            is_itself = slash and (parent == template or parent.endswith(f"/{template}"))
            return f"{folder}/{parent}" if is_itself else template

    return Environment(
        bytecode_cache=_compiled(),
        loader=jinja2.FunctionLoader(lambda name: _source(theme, name)),
        autoescape=ready_templates.is_escaped,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _may_see(kind: type, name: str) -> bool:
    """Return whether a template may read an attribute; for cvkit's types, a field or property.

    Jinja2's sandbox hides only names with a leading underscore, but methods of paths can delete
    files, and pydantic models can unpickle data (``parse_raw``).
    """
    if issubclass(kind, BaseModel):
        return name in kind.model_fields
    if issubclass(kind, str) or kind.__module__ in _HARMLESS:
        return True
    if not dataclasses.is_dataclass(kind):
        return False
    is_field = any(field.name == name for field in dataclasses.fields(kind))
    return is_field or isinstance(getattr(kind, name, None), property)


def _is_excessive(operator: str, left: object, right: object) -> bool:
    """Return whether a repetition or a power is unreasonably large."""
    if operator == "**":
        bits = left.bit_length() if isinstance(left, int) else 64
        return isinstance(right, int | float) and bits * abs(right) > _LONGEST_POWER
    return any(
        isinstance(thing, Sized)
        and isinstance(times, int)
        and len(thing) * times > _LARGEST_PRODUCT
        for thing, times in ((left, right), (right, left))
    )


@cache
def _compiled() -> BytecodeCache:
    """Return a cache of compiled templates, since compiling takes most of a run."""
    import jinja2

    class Memory(jinja2.BytecodeCache):
        def __init__(self) -> None:
            self._code: dict[str, Any] = {}

        def get_bucket(
            self, environment: Environment, name: str, filename: str | None, source: str
        ) -> Bucket:
            bucket = super().get_bucket(environment, name, filename, source)
            if bucket.code is None and (code := ready_templates.code_of(name, source)):
                bucket.code = code
                self.dump_bytecode(bucket)
            return bucket

        def load_bytecode(self, bucket: Bucket) -> None:
            bucket.code = self._code.get(f"{bucket.key} {bucket.checksum}")

        def dump_bytecode(self, bucket: Bucket) -> None:
            self._code[f"{bucket.key} {bucket.checksum}"] = bucket.code

    return Memory()


def _source(theme: Theme, name: str) -> tuple[str, str, None] | None:
    source = theme.templates.get(name)
    return None if source is None else (source, name, None)
