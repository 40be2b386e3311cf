"""Run a theme's templates where they can do no harm.

Jinja2's immutable sandbox keeps a template from Python; the limits here keep it from filling
the memory with a page that never ends.
"""

from __future__ import annotations

from collections.abc import Sized
from typing import TYPE_CHECKING, Any

from cvkit.errors import ThemeError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from cvkit.theme.theme import Theme

_LONGEST_OUTPUT = 50_000_000
_LARGEST_PRODUCT = 100_000


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
    except ThemeError:
        raise
    except (jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError,
            AttributeError, RecursionError) as error:  # fmt: skip
        place = f"{theme.name}/{_place(error, theme) or template}"
        reason = getattr(error, "message", None) or str(error) or type(error).__name__
        raise ThemeError(f"{place}: {reason}") from None


def _environment(theme: Theme) -> ImmutableSandboxedEnvironment:
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Environment(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"*", "**"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
            _check_product(operator, left, right)
            return super().call_binop(context, operator, left, right)

    return Environment(
        loader=jinja2.FunctionLoader(lambda name: _source(theme, name)),
        autoescape=lambda name: bool(name and name.endswith(".html.j2")),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _check_product(operator: str, left: object, right: object) -> None:
    """Refuse a repetition or a power that is too large to be meant."""
    for thing, times in ((left, right), (right, left)):
        size = len(thing) if isinstance(thing, Sized) else 0
        if size and isinstance(times, int) and size * times > _LARGEST_PRODUCT:
            raise ThemeError("The template repeats something too often.")
    if operator == "**" and isinstance(right, int | float) and abs(right) > 64:  # noqa: PLR2004
        raise ThemeError("The template raises a number to too high a power.")


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
