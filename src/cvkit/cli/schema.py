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


_ForAgents = Annotated[
    bool,
    typer.Option(
        "--for-agents",
        help="Print instead, in one short text, all that a program has to know to write résumés.",
    ),
]


def schema(kind: _Kind = "resume", for_agents: _ForAgents = False) -> None:
    """Print the JSON Schema of a résumé or a part of one, for completion and checks in editors."""
    import json

    from cvkit.cli import terminal
    from cvkit.errors import CvkitError, UnknownNameError
    from cvkit.model.json_schema import FileKind, json_schema

    if kind not in set(FileKind):
        raise UnknownNameError(
            f"There is no schema of “{kind}”.", f"There is one of {', '.join(FileKind)}."
        )
    if for_agents:
        if kind != FileKind.RESUME:
            raise CvkitError("--for-agents is about all kinds of files.", "Leave out the kind.")
        from cvkit.agent_guide import guide

        terminal.write_bytes(guide().encode())
        return
    made = json_schema(FileKind(kind))
    terminal.say(json.dumps(made, ensure_ascii=False, indent=2))
