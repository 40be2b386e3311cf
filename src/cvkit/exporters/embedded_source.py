"""The source of a document, which some formats can carry, so that ``cvkit import`` restores it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvkit.exporters.options import Options, option

if TYPE_CHECKING:
    from cvkit.view.blocks import Document

NAME = "resume.yaml"
"""The name of the file in a PDF."""

MEDIA_TYPE = "application/yaml"
"""Its media type (RFC 9512)."""

DESCRIPTION = "The source of this résumé, for cvkit"


@dataclass(frozen=True, slots=True)
class EmbedOptions(Options):
    """Options of a format whose files can carry their source.

    Attributes:
        embed: Whether they do.
    """

    embed: bool = option(
        False,  # noqa: FBT003 - the default
        "Embed the source of what is shown, so that cvkit import restores it.",
    )


def of(document: Document, *, wanted: bool) -> str:
    """Return the source of what a document shows; empty if it isn't wanted or isn't known.

    A letter's is unknown: its own file is only a part of it, and the résumé's would be too much.

    What is private or left out is not in it.

    Args:
        document: The document.
        wanted: Whether it is to be embedded.
    """
    if not wanted or document.selection is None or document.letter:
        return ""
    from cvkit.exporters import visible_source  # noqa: PLC0415 - listing formats needs no models

    return visible_source.yaml_of(document.selection)
