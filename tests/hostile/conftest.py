"""Counts what is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def placements(record_property: Callable[[str, object], None]) -> Callable[[int], None]:
    """Return what adds to the number of texts that were placed in a field."""
    return lambda number: record_property("hostile: placements", number)


@pytest.fixture
def attempt(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Return what counts an attempt of a kind."""
    return lambda kind: record_property(f"hostile: {kind}", 1)
