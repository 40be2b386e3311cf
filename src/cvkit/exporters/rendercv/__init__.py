"""The YAML file of RenderCV, for those who go on with that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.exporters.checksum_line import IN_YAML
from cvkit.exporters.format import Format
from cvkit.exporters.options import NO_OPTIONS, Options

if TYPE_CHECKING:
    from cvkit.exporters.artifact import Artifact
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def export(document: Document, _theme: Theme, _: Options = NO_OPTIONS) -> Artifact:
    """Return what the document was built from as RenderCV's YAML.

    Raises:
        ValueError: It isn't known what the document was built from.
    """
    from cvkit.exporters.rendercv import write

    if document.selection is None:
        raise ValueError("the document has no selection")
    return write.write(document.selection)


FORMAT = Format(
    name="rendercv",
    suffix=".rendercv.yaml",
    media_type="application/yaml",
    help="YAML for RenderCV.",
    is_data=True,
    export=export,
    recognizes=IN_YAML.recognizes,
)
