"""The parts of a cover letter as printed: values filled in, its date in words, with origins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cvkit.diagnostics import Origin
from cvkit.model import letter_values
from cvkit.model.letter import usual_form
from cvkit.view.blocks import Photo, Signature
from cvkit.view.inline import WrittenText, plain, written
from cvkit.view.letter_parts import LetterParts
from cvkit.view.wording import text

if TYPE_CHECKING:
    from cvkit.model import PartialDate
    from cvkit.model.basics import Basics
    from cvkit.model.letter import Letter
    from cvkit.model.text import RichText
    from cvkit.view.inline import Inline
    from cvkit.view.wording import Wording


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


def signed(basics: Basics, image: tuple[bytes, str] | None) -> Signature:
    """Return the name at the end of a letter; the signature's own, if the résumé has one.

    Args:
        basics: The person who writes it.
        image: The picture of the signature and its media type, if there is one.
    """
    at = Origin(("basics",))
    given = basics.signature.name if basics.signature else None
    name = _line(given, at.below("signature").below("name")) or written(
        text(basics.name), at.below("name")
    )
    return Signature((), name, Photo(*image, plain(name)) if image else None)


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
