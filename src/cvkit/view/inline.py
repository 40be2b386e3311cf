"""Texts without a line break: styled runs, and which values of the résumé they show."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, Self

from cvkit.diagnostics import Origin
from cvkit.model.text import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable

Inline = tuple[TextSpan, ...]
"""One run of styled text without a line break; empty when there is none."""


def plain(inline: Inline) -> str:
    """Return the characters of ``inline`` without their style."""
    return "".join(span.text for span in inline)


class ShownValue(NamedTuple):
    """A value of the résumé, as a text shows it.

    Attributes:
        origin: The way to the value.
        text: What is printed for it, without style.
    """

    origin: Origin
    text: str


class WrittenText(tuple[TextSpan, ...]):  # noqa: SLOT001 - a tuple can have none
    """An ``Inline`` that knows which values it shows; equal to any that looks the same.

    So a text keeps its origin wherever it is put: the place of a role in a byline, the name of
    an employer at each of the roles there.

    Attributes:
        values: The values, in order; what stands between them is none of theirs.
    """

    values: tuple[ShownValue, ...]

    def __new__(cls, spans: Iterable[TextSpan], values: Iterable[ShownValue]) -> Self:  # noqa: D102
        made = super().__new__(cls, spans)
        made.values = tuple(values)
        return made

    def __getnewargs__(self) -> tuple[Inline, tuple[ShownValue, ...]]:
        return tuple(self), self.values

    @property
    def origin(self) -> Origin:
        """The way to the value; if there are several, to what is around all of them."""
        first, *others = (value.origin for value in self.values)
        shared = takewhile(lambda steps: len(set(steps)) == 1, zip(first, *others, strict=False))
        return Origin((steps[0] for steps in shared), first.file)


def written(inline: Inline, origin: Origin) -> Inline:
    """Say which value a text shows; an empty one stays empty."""
    return WrittenText(inline, (ShownValue(origin, plain(inline)),)) if inline else ()


def together(spans: Iterable[TextSpan], inlines: Iterable[Inline]) -> Inline:
    """Return a text of some spans that shows the values of other texts."""
    values = [value for inline in inlines for value in values_of(inline)]
    return WrittenText(spans, values) if values else tuple(spans)


def joined(between: str, inlines: Iterable[Inline]) -> Inline:
    """Return texts as one, with something between them; empty ones are passed over."""
    kept = [inline for inline in inlines if inline]
    spans: list[TextSpan] = []
    for inline in kept:
        spans += [TextSpan(between), *inline] if spans else inline
    return together(spans, kept)


def values_of(inline: Inline) -> tuple[ShownValue, ...]:
    """Return the values that a text shows; none if it does not know."""
    return inline.values if isinstance(inline, WrittenText) else ()
