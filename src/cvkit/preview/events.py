"""Snapshots as server-sent events (HTML Living Standard, 9.2), and the JSON they carry."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cvkit.diagnostics.render import json_v1

if TYPE_CHECKING:
    from cvkit.errors import CvkitError
    from cvkit.preview.state import Rendering, Snapshot

RETRY = b"retry: 1000\n\n"
"""How long a browser waits before it reconnects, in milliseconds."""

BUSY = b"event: busy\ndata: {}\n\n"
"""Sent when a change was noticed and is being rendered."""


def state(snapshot: Snapshot) -> bytes:
    """Return the event ``state``.

    Its data is one object with the attributes of ``Snapshot``; diagnostics are as in
    ``cvkit validate --format json``, and the rendering is without its bytes.
    """
    data = {
        "name": snapshot.name,
        "lines": snapshot.lines,
        "diagnostics": json.loads(json_v1.render(snapshot.diagnostics))["diagnostics"],
        "problem": _problem(snapshot.problem) if snapshot.problem else None,
        "rendering": _rendering(snapshot.rendering) if snapshot.rendering else None,
        "isCurrent": snapshot.is_current,
        "available": {
            "themes": [one._asdict() for one in snapshot.available.themes],
            "locales": [one._asdict() for one in snapshot.available.locales],
            "variants": [one._asdict() for one in snapshot.available.variants],
            "theme": snapshot.available.theme,
            "locale": snapshot.available.locale,
        },
    }
    return b"event: state\ndata: " + json.dumps(data).encode() + b"\n\n"


def _problem(error: CvkitError) -> dict[str, str]:
    return {"message": error.message, "help": error.help}


def _rendering(rendering: Rendering) -> dict[str, Any]:
    return {
        "id": rendering.id,
        "view": rendering.view.value,
        "sheets": [sheet._asdict() for sheet in rendering.sheets],
    }
