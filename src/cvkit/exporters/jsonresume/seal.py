"""The checksum in a file by which cvkit recognizes its own, if nobody changed them since."""

from __future__ import annotations

import hashlib
import json
from typing import Any

_META, _KEY = "meta", "x-cvkit"


def sealed(data: dict[str, Any]) -> dict[str, Any]:
    """Return a JSON document with its checksum in ``meta``.

    Args:
        data: The document; its ``meta`` is a mapping.
    """
    return {**data, _META: {**data[_META], _KEY: _checksum(data)}}


def recognizes(data: bytes) -> bool:
    """Whether a file has the checksum of its content."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return False
    meta = document.get(_META) if isinstance(document, dict) else None
    if not isinstance(meta, dict) or not isinstance(meta.get(_KEY), str):
        return False
    rest = {key: value for key, value in meta.items() if key != _KEY}
    return bool(meta[_KEY] == _checksum({**document, _META: rest}))


def _checksum(data: dict[str, Any]) -> str:
    canonical = json.dumps(data, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(canonical.encode()).hexdigest()[:32]}"
