"""``cvkit schema``."""

from __future__ import annotations

from typing import Annotated

import typer

_Kind = Annotated[
    str,
    typer.Argument(
        metavar="resume|part|variant|letter",
        help="part is for a file that a résumé includes, variant for one in the folder variants, "
        "letter for a cover letter.",
    ),
]


def schema(kind: _Kind = "resume") -> None:
    """Print the JSON Schema of a résumé or a part of one, for completion and checks in editors."""
    import json

    from cvkit.cli import terminal
    from cvkit.errors import UnknownNameError
    from cvkit.model.json_schema import FileKind, json_schema

    if kind not in set(FileKind):
        raise UnknownNameError(
            f"There is no schema of “{kind}”.", f"There is one of {', '.join(FileKind)}."
        )
    made = json_schema(FileKind(kind))
    terminal.say(json.dumps(made, ensure_ascii=False, indent=2))
