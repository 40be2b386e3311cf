"""Counts what is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hostile.mcp_calls import Place


@pytest.fixture
def placements(record_property: Callable[[str, object], None]) -> Callable[[int], None]:
    """Return what adds to the number of texts that were placed in a field."""
    return lambda number: record_property("hostile: placements", number)


@pytest.fixture
def attempt(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Return what counts an attempt of a kind."""
    return lambda kind: record_property(f"hostile: {kind}", 1)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Return a folder that ``cvkit mcp`` serves, with links that lead out of it."""
    from hostile.mcp_calls import Place  # noqa: PLC0415 - only few tests need a server

    made = Place(tmp_path)
    made.start()
    return made
