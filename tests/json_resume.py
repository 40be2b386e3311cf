"""JSON Resume's own validator, from npm."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from node import NODE, package

if TYPE_CHECKING:
    from collections.abc import Sequence

_SCRIPT = Path(__file__).with_suffix(".mjs")


def faults(documents: Sequence[Any]) -> list[list[str]]:
    """Return what is wrong with each of several documents."""
    done = subprocess.run(
        [str(NODE), str(_SCRIPT), str(package("@jsonresume/schema"))],
        input=json.dumps(documents),
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[list[str]] = json.loads(done.stdout)
    assert len(found) == len(documents)
    return found
