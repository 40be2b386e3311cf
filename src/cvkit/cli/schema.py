"""``cvkit schema``."""

from __future__ import annotations


def schema() -> None:
    """Print the JSON Schema of a résumé, for completion and checks in editors."""
    import json

    from cvkit.cli import terminal
    from cvkit.model.json_schema import json_schema

    terminal.say(json.dumps(json_schema(), ensure_ascii=False, indent=2))
