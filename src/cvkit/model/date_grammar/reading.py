"""The ways in: one date, one or more periods, and whether a text is any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model.date_grammar import messages, points, spans, terms
from cvkit.model.date_grammar.point import Ends, NotADateError, Point
from cvkit.model.date_grammar.tidying import tidy

if TYPE_CHECKING:
    from cvkit.languages import Language


class UnreadableDateError(ValueError):
    """A text is not a date; the message, which takes long to find, is made when it is shown.

    Args:
        text: The text, tidied.
        language: The language that it was read in.
    """

    def __init__(self, text: str, language: Language) -> None:
        super().__init__(text, language)

    def __str__(self) -> str:
        return messages.explain(*self.args)


def parse_periods(text: str, language: Language) -> list[Ends]:
    """Return the start and end of each period in ``text``.

    Raises:
        AmbiguousDateError: Part of the text can be read as two dates.
        ValueError: Part of the text is not a date.
    """
    try:
        return [
            ends
            for term in terms.split(tidy(text), language)
            for ends in spans.read(term, language)
        ]
    except NotADateError as error:
        raise UnreadableDateError(error.text, language) from None


def is_period(text: str, language: Language) -> bool:
    """Return whether ``parse_periods`` reads a text."""
    try:
        parse_periods(text, language)
    except ValueError:
        return False
    return True


def parse_date(text: str, language: Language) -> Point:
    """Return the parts of one date.

    Raises:
        AmbiguousDateError: The text can be read as two dates.
        ValueError: The text is not a date, or its month or day does not exist.
    """
    try:
        return points.read(tidy(text), language)
    except NotADateError as error:
        raise UnreadableDateError(error.text, language) from None
