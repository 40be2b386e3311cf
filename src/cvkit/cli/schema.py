"""``cvkit schema``."""

from __future__ import annotations

import json


def schema() -> None:
    """Print the JSON Schema of a résumé, for editors."""
    from cvkit.cli import terminal  # noqa: PLC0415 - the help needs none of it
    from cvkit.model.json_schema import json_schema  # noqa: PLC0415

    terminal.say(json.dumps(json_schema(), ensure_ascii=False, indent=2))
