"""Renders a theme's templates in a sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics import Position, Span, codes
from cvkit.diagnostics.render.lines import split_lines
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
    """Render a template.

    Templates of third-party themes run in a child process with limits: see
    ``resource_limits``.

    Args:
        theme: The template's theme; the template can use ``theme`` and ``options``.
        template: The template's file name; output is escaped if it ends in ``.html.j2``.
        filters: Filters in addition to Jinja2's own.
        context: Additional template variables.

    Raises:
        ThemeError: The template is broken, in which case the line is reported; or it takes too
            much time or memory, or its output is too long.
    """
    import jinja2.sandbox  # noqa: F401 - imported once here instead of in every child

    def write() -> bytes:
        return _write(theme, template, filters or {}, context)

    file = theme.path(template)
    try:
        text = (resource_limits.run(write, file) if theme.is_limited else write()).decode()
    except ThemeError as error:
        texts = {theme.path(name): source for name, source in theme.templates.items()}
        raise ThemeError(*error.diagnostics, texts=texts) from None
    if not text.strip():
        raise ThemeError(codes.TEMPLATE_ERROR.over(None, "this template has no output", file=file))
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
        return _bounded(stream, theme.path(template)).encode()
    except jinja2.TemplateNotFound as error:
        message = f"the theme {theme.name} has no template {error.name}"
        raise _broken(theme, _place(error, theme) or _Place(template), message) from None
    except jinja2.TemplateSyntaxError as error:
        place = _Place(error.name or template, error.lineno)
        raise _broken(theme, place, error.message or "this is not a valid template") from None
    except (jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError,
            AttributeError, RecursionError, SyntaxError) as error:  # fmt: skip
        # Python raises SyntaxError if loops are nested too deeply to compile.
        reason = getattr(error, "message", None) or str(error) or type(error).__name__
        raise _broken(theme, _place(error, theme) or _Place(template), reason) from None


def _bounded(stream: Any, file: str) -> str:  # noqa: ANN401 - an iterator of strings
    parts: list[str] = []
    length = 0
    for part in stream:
        length += len(part)
        if length > _LONGEST_OUTPUT:
            message = f"this template writes more than {_LONGEST_OUTPUT // 1_000_000} MB"
            raise ThemeError(codes.TEMPLATE_LIMIT.over(None, message, file=file))
        parts.append(part)
    return "".join(parts)


class _Place(NamedTuple):
    """A line of a template; without a line, the whole template."""

    template: str
    line: int | None = None


def _place(error: BaseException, theme: Theme) -> _Place | None:
    """Find the template and line in a traceback rewritten by Jinja2."""
    place = None
    trace = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file in theme.templates:
            place = _Place(file, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _broken(theme: Theme, place: _Place, message: str) -> ThemeError:
    span = _line(theme.templates.get(place.template, ""), place.line) if place.line else None
    return ThemeError(codes.TEMPLATE_ERROR.over(span, message, file=theme.path(place.template)))


def _line(text: str, number: int) -> Span:
    """Return the span of a line's text."""
    lines = split_lines(text)
    line = lines[number - 1] if number <= len(lines) else ""
    indent = len(line) - len(line.lstrip())
    return Span(Position(number, indent + 1), Position(number, max(len(line.rstrip()), indent) + 1))
