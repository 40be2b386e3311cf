"""What a letter prints below its letterhead, in the order in which it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.model.letter import LetterForm
    from cvkit.view.inline import Inline


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
