"""Snapshots as server-sent events (HTML Living Standard, 9.2), and the JSON that is sent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from cvkit.diagnostics.render import json_v1

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cvkit.diagnostics import Diagnostic
    from cvkit.errors import CvkitError
    from cvkit.preview.state import ExportResult, Rendering, Snapshot

_LISTS = ("themes", "locales", "variants", "options", "formats")
"""What ``AvailableChoices`` has several of."""

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
        "diagnostics": _diagnostics(snapshot.diagnostics),
        "problem": _problem(snapshot.problem) if snapshot.problem else None,
        "rendering": _rendering(snapshot.rendering) if snapshot.rendering else None,
        "isCurrent": snapshot.is_current,
        "available": {
            **snapshot.available._asdict(),
            **{name: _objects(getattr(snapshot.available, name)) for name in _LISTS},
        },
        "instructions": snapshot.instructions._asdict(),
    }
    return b"event: state\ndata: " + json.dumps(data).encode() + b"\n\n"


def exported(result: ExportResult) -> bytes:
    """Return the result of an export as JSON.

    It is one object with the attributes of ``ExportResult``; the download is without its bytes, but
    with their number.
    """
    found = result.download
    return json.dumps(
        {
            "diagnostics": _diagnostics(result.diagnostics),
            "problem": _problem(result.problem) if result.problem else None,
            "download": found and {"id": found.id, "name": found.name, "size": len(found.data)},
        }
    ).encode()


def _diagnostics(found: Sequence[Diagnostic]) -> Any:  # noqa: ANN401 - JSON
    return json.loads(json_v1.render(found))["diagnostics"]


def _objects(values: Iterable[NamedTuple]) -> list[dict[str, Any]]:
    return [one._asdict() for one in values]


def _problem(error: CvkitError) -> dict[str, str]:
    return {"message": error.message, "help": error.help}


def _rendering(rendering: Rendering) -> dict[str, Any]:
    return {
        "id": rendering.id,
        "view": rendering.view.value,
        "sheets": [sheet._asdict() for sheet in rendering.sheets],
    }
