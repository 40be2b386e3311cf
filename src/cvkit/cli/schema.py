"""``cvkit schema``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class FileKind(StrEnum):
    """The kinds of files that have a schema."""

    RESUME = "resume"
    PART = "part"
    VARIANT = "variant"


def schema(
    kind: Annotated[
        FileKind,
        typer.Argument(
            help="resume; or part, for a file that a résumé includes; or variant, for a file in "
            "the folder variants."
        ),
    ] = FileKind.RESUME,
) -> None:
    """Print the JSON Schema of a résumé or a part of one, for completion and checks in editors."""
    import json

    from cvkit.cli import terminal
    from cvkit.model import json_schema

    made = json_schema.json_schema(json_schema.FileKind(kind.value))
    terminal.say(json.dumps(made, ensure_ascii=False, indent=2))
