"""JSON Resume (https://jsonresume.org/schema), which hundreds of themes and other tools read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvkit.exporters.format import Format
from cvkit.exporters.options import Options, option

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


@dataclass(frozen=True, slots=True)
class JsonResumeOptions(Options):
    """Options of JSON Resume.

    Attributes:
        lossless: Whether what the schema has no key for is kept under ``x-cvkit``.
    """

    lossless: bool = option(
        False,  # noqa: FBT003 - the default
        "Keep what the format has no key for under x-cvkit, so that cvkit import restores it.",
    )


_DEFAULTS = JsonResumeOptions()


def export(document: Document, _: Theme, options: JsonResumeOptions = _DEFAULTS) -> Artifact:
    """Return what is shown as a file that the schema of version 1.3.1 accepts."""
    from cvkit.exporters.jsonresume import write

    return write.write(document, lossless=options.lossless)


def recognizes(data: bytes) -> bool:
    """Whether a file is one that cvkit wrote, and that nobody changed since."""
    from cvkit.exporters.jsonresume import seal

    return seal.recognizes(data)


FORMAT = Format(
    name="jsonresume",
    suffix=".json",
    media_type="application/json",
    help="JSON Resume, for other tools and their themes.",
    is_data=True,
    options=JsonResumeOptions,
    export=export,
    recognizes=recognizes,
)
