"""YAMLResume (https://yamlresume.dev), as its own validator accepts it."""

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
    """Return what is shown as YAMLResume's YAML.

    Raises:
        ValueError: The document has no selection.
    """
    from cvkit.exporters.yamlresume import write

    if document.selection is None:
        raise ValueError("the document has no selection")
    return write.write(document.selection)


FORMAT = Format(
    name="yamlresume",
    suffix=".yml",
    media_type="application/yaml",
    help="YAML for YAMLResume.",
    is_data=True,
    export=export,
    recognizes=IN_YAML.recognizes,
)
