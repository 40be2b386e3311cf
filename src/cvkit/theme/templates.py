"""Run a theme's templates where they can do no harm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvkit.errors import ThemeError
from cvkit.theme import resource_limits, sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cvkit.theme.theme import Theme

_LONGEST_OUTPUT = 50_000_000


def render(
    theme: Theme,
    template: str,
    *,
    filters: Mapping[str, Callable[..., object]] | None = None,
    **context: object,
) -> str:
    """Return the text of a template.

    A theme that does not come with cvkit is run in a process of its own, with limits: see
    ``bounds``.

    Args:
        theme: Whose template it is; ``theme`` and ``options`` are known to it.
        template: Its file name; a name that ends in ``.html.j2`` escapes what it prints.
        filters: Filters beside Jinja2's own.
        context: What else the template knows.

    Raises:
        ThemeError: The template is broken, and the message names its file and line; or it takes
            too much time, memory or room.
    """
    import jinja2.sandbox  # noqa: F401 - once here, and not in every child

    def write() -> bytes:
        return _write(theme, template, filters or {}, context)

    text = (
        write() if theme.is_built_in else resource_limits.run(write, f"{theme.name}/{template}")
    ).decode()
    if not text.strip():
        raise ThemeError(f"{theme.name}/{template} writes nothing.")
    return text


def _write(
    theme: Theme,
    template: str,
    filters: Mapping[str, Callable[..., object]],
    context: Mapping[str, object],
) -> bytes:
    import jinja2

    environment = sandbox.environment(theme)
    environment.filters.update(filters)
    try:
        stream = environment.get_template(template).generate(
            theme=theme, options=theme.options, **context
        )
        return _bounded(stream, f"{theme.name}/{template}").encode()
    except jinja2.TemplateNotFound as error:
        raise ThemeError(f"The theme {theme.name} has no template {error.name}.") from None
    except jinja2.TemplateSyntaxError as error:
        place = f"{theme.name}/{error.name}:{error.lineno}"
        raise ThemeError(f"{place}: {error.message}") from None
    except (jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError,
            AttributeError, RecursionError, SyntaxError) as error:  # fmt: skip
        # A SyntaxError is Python's: loops within loops that it cannot compile.
        place = f"{theme.name}/{_place(error, theme) or template}"
        reason = getattr(error, "message", None) or str(error) or type(error).__name__
        raise ThemeError(f"{place}: {reason}") from None


def _bounded(stream: Any, place: str) -> str:  # noqa: ANN401 - an iterator of text
    parts: list[str] = []
    length = 0
    for part in stream:
        length += len(part)
        if length > _LONGEST_OUTPUT:
            raise ThemeError(f"{place} writes more than {_LONGEST_OUTPUT // 1_000_000} MB.")
        parts.append(part)
    return "".join(parts)


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
