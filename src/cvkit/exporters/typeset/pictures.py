"""Says which pictures a source for typesetting programs leaves out: it is a single file of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.exporters import photo_file, qr_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Diagnostic
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def left_out(document: Document, theme: Theme, program: str) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each picture that other formats would show.

    Args:
        document: The document.
        theme: The theme, which may ask for a QR code.
        program: The name of the typesetting program.
    """
    why = f"is left out, as a file for {program} holds no pictures"
    if document.header.photo:
        yield codes.EXPORT_LOSS.at(photo_file.PHOTO, f"`photo` {why}")
    if document.signature and document.signature.image:
        yield codes.EXPORT_LOSS.at(photo_file.SIGNATURE, f"the picture of the signature {why}")
    if qr_code.of(document, theme):
        yield codes.EXPORT_LOSS.at(("basics",), f"the QR code {why}")
