"""The parts of a cover letter as printed: values filled in, its date in words, with origins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from cvkit.diagnostics import Origin
from cvkit.model import letter_values
from cvkit.model.letter import LetterForm, usual_form
from cvkit.view.inline import WrittenText, written
from cvkit.view.wording import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.model import PartialDate
    from cvkit.model.letter import Letter
    from cvkit.model.text import RichText
    from cvkit.view.inline import Inline
    from cvkit.view.wording import Wording


@dataclass(frozen=True, slots=True)
class LetterParts:
    """What a letter prints below its letterhead; a text that isn't given is empty.

    Attributes:
        form: Where the parts stand.
        recipient: The lines of the address.
        date: The date, in words.
        subject: What it is about, on one line.
        salutation: How the reader is addressed.
        paragraphs: What it says.
        closing: The words before the name, which is the document's signature.
        enclosures_label: "Enclosures" in the letter's language; empty if there are none.
        enclosures: What comes with it.
    """

    form: LetterForm
    recipient: tuple[Inline, ...]
    date: Inline
    subject: Inline
    salutation: Inline
    paragraphs: tuple[Inline, ...]
    closing: Inline
    enclosures_label: str
    enclosures: tuple[Inline, ...]

    def texts(self) -> Iterator[Inline]:
        """Yield every text above the signature, in reading order; none is empty."""
        top = (*self.recipient, self.date, self.subject, self.salutation)
        yield from filter(None, (*top, *self.paragraphs, self.closing))


def parts(letter: Letter, wording: Wording, tag: str) -> LetterParts:
    """Return the parts of a letter.

    Args:
        letter: The letter; a value that it doesn't have stays as written.
        wording: The words of its language.
        tag: Its locale as a BCP 47 tag, which decides on its form unless the letter does.
    """
    day = _day(letter.date, wording)
    made = letter_values.filled(letter, day)
    at = Origin(("letter",))
    return LetterParts(
        form=letter.form or usual_form(tag),
        recipient=_lines(made.recipient, at.below("recipient")),
        date=written(text(day), at.below("date")),
        subject=_bold(_line(made.subject, at.below("subject"))),
        salutation=_line(made.salutation, at.below("salutation")),
        paragraphs=_lines(made.paragraphs, at.below("paragraphs")),
        closing=_line(made.closing, at.below("closing")),
        enclosures_label=wording.language.labels["enclosures"] if made.enclosures else "",
        enclosures=_lines(made.enclosures, at.below("enclosures")),
    )


def _day(value: PartialDate | None, wording: Wording) -> str:
    """Return a date with the whole name of its month; empty if there is none."""
    from babel.dates import format_date

    if value and value.is_plain and value.day and not value.expected:
        return format_date(date.fromisoformat(value.iso), "long", wording.locale)
    shown = wording.dates.date(value)
    return shown.text if shown else ""


def _line(value: RichText | None, origin: Origin) -> Inline:
    return written(value.spans, origin) if value else ()


def _bold(line: Inline) -> Inline:
    """Return a text in bold, with its origin."""
    bold = tuple(replace(span, strong=True) for span in line)
    return written(bold, line.origin) if isinstance(line, WrittenText) else bold


def _lines(values: tuple[RichText, ...], origin: Origin) -> tuple[Inline, ...]:
    return tuple(_line(value, origin.below(index)) for index, value in enumerate(values))
