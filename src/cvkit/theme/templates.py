"""Run a theme's templates where they can do no harm.

Jinja2's immutable sandbox keeps a template from Python; the limits here keep it from filling
the memory with a page that never ends.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sized
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from cvkit.errors import ThemeError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from cvkit.theme.theme import Theme

_LONGEST_OUTPUT = 50_000_000
_LARGEST_PRODUCT = 100_000
_LONGEST_POWER = 1_000
"""In bits."""

_HARMLESS = frozenset({"builtins", "jinja2.runtime", "jinja2.utils", "markupsafe"})
"""Where the types are defined whose attributes Jinja2's own sandbox is enough for."""


def render(
    theme: Theme,
    template: str,
    *,
    filters: Mapping[str, Callable[..., object]] | None = None,
    **context: object,
) -> str:
    """Return the text of a template.

    Args:
        theme: Whose template it is; ``theme`` and ``options`` are known to it.
        template: Its file name; a name that ends in ``.html.j2`` escapes what it prints.
        filters: Filters beside Jinja2's own.
        context: What else the template knows.

    Raises:
        ThemeError: The template is broken; the message names its file and line.
    """
    import jinja2

    environment = _environment(theme)
    environment.filters.update(filters or {})
    try:
        stream = environment.get_template(template).generate(
            theme=theme, options=theme.options, **context
        )
        return _bounded(stream, f"{theme.name}/{template}")
    except jinja2.TemplateNotFound as error:
        raise ThemeError(f"The theme {theme.name} has no template {error.name}.") from None
    except jinja2.TemplateSyntaxError as error:
        place = f"{theme.name}/{error.name}:{error.lineno}"
        raise ThemeError(f"{place}: {error.message}") from None
    except (jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError,
            AttributeError, RecursionError) as error:  # fmt: skip
        place = f"{theme.name}/{_place(error, theme) or template}"
        reason = getattr(error, "message", None) or str(error) or type(error).__name__
        raise ThemeError(f"{place}: {reason}") from None


def _environment(theme: Theme) -> ImmutableSandboxedEnvironment:
    import jinja2
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Environment(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"*", "**"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
            if _is_excessive(operator, left, right):
                raise SecurityError(f"“{operator}” makes something too large here")
            return super().call_binop(context, operator, left, right)

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
            return super().is_safe_attribute(obj, attr, value) and _may_see(type(obj), attr)

    return Environment(
        loader=jinja2.FunctionLoader(lambda name: _source(theme, name)),
        autoescape=lambda name: bool(name and name.endswith(".html.j2")),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _may_see(kind: type, name: str) -> bool:
    """Whether a template may read an attribute: of cvkit's values, their fields and properties.

    Jinja2's sandbox hides underscores only. Behind other names a path deletes files, and a
    pydantic model still unpickles (``parse_raw``).
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
    """Whether a repetition or a power is too large to be meant."""
    if operator == "**":
        bits = left.bit_length() if isinstance(left, int) else 64
        return isinstance(right, int | float) and bits * abs(right) > _LONGEST_POWER
    return any(
        isinstance(thing, Sized)
        and isinstance(times, int)
        and len(thing) * times > _LARGEST_PRODUCT
        for thing, times in ((left, right), (right, left))
    )


def _bounded(stream: Any, place: str) -> str:  # noqa: ANN401 - an iterator of text
    parts: list[str] = []
    length = 0
    for part in stream:
        length += len(part)
        if length > _LONGEST_OUTPUT:
            raise ThemeError(f"{place} writes more than {_LONGEST_OUTPUT // 1_000_000} MB.")
        parts.append(part)
    return "".join(parts)


def _source(theme: Theme, name: str) -> tuple[str, str, None] | None:
    source = theme.templates.get(name)
    return None if source is None else (source, name, None)


def _place(error: BaseException, theme: Theme) -> str | None:
    """Find the template's file and line in a traceback that Jinja2 has rewritten."""
    place = None
    trace = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file in theme.templates:
            place = f"{file}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
