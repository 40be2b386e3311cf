"""Inline texts: styled runs, and the values of the résumé that they show."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, Self

from cvkit.diagnostics import Origin
from cvkit.model.text import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable

Inline = tuple[TextSpan, ...]
"""Styled text without line breaks; empty if there is no text."""


def plain(inline: Inline) -> str:
    """Return the text of ``inline`` without styles."""
    return "".join(span.text for span in inline)


class ShownValue(NamedTuple):
    """A value of the résumé, as shown in a text.

    Attributes:
        origin: The route of the value.
        text: The text printed for it, without styles.
    """

    origin: Origin
    text: str


class WrittenText(tuple[TextSpan, ...]):  # noqa: SLOT001 - a tuple can have none
    """An ``Inline`` with the values that it shows, which are ignored in comparisons.

    A text keeps its origin wherever it is used: for example a role's location in a byline, or an
    employer's name at each role there.

    Attributes:
        values: The values, in order, without separators.
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
        """The route of the value, or the common parent of several values."""
        first, *others = (value.origin for value in self.values)
        shared = takewhile(lambda steps: len(set(steps)) == 1, zip(first, *others, strict=False))
        return Origin((steps[0] for steps in shared), first.file)


def written(inline: Inline, origin: Origin) -> Inline:
    """Attach the origin of its value to a text; an empty text stays empty."""
    return WrittenText(inline, (ShownValue(origin, plain(inline)),)) if inline else ()


def together(spans: Iterable[TextSpan], inlines: Iterable[Inline]) -> Inline:
    """Return a text of the given spans that shows the values of other texts."""
    values = [value for inline in inlines for value in values_of(inline)]
    return WrittenText(spans, values) if values else tuple(spans)


def joined(between: str, inlines: Iterable[Inline]) -> Inline:
    """Join texts with a separator, and skip empty ones."""
    kept = [inline for inline in inlines if inline]
    spans: list[TextSpan] = []
    for inline in kept:
        spans += [TextSpan(between), *inline] if spans else inline
    return together(spans, kept)


def values_of(inline: Inline) -> tuple[ShownValue, ...]:
    """Return the values that a text shows; empty if they are unknown."""
    return inline.values if isinstance(inline, WrittenText) else ()
