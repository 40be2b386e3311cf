"""Europass: the XML that the editor at europass.europa.eu imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.checksum_line import IN_XML
from cvkit.exporters.format import Format
from cvkit.exporters.options import NO_OPTIONS, Options

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def export(document: Document, _theme: Theme, _: Options = NO_OPTIONS) -> Artifact:
    """Return the document as a Candidate of Europass, in UTF-8."""
    from cvkit.exporters.europass import write

    return write.write(document)


FORMAT = Format(
    name="europass",
    suffix=".xml",
    media_type="application/xml",
    help="The XML that the Europass editor imports.",
    export=export,
    is_data=True,
    recognizes=IN_XML.recognizes,
)
