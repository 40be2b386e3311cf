"""A file that takes too much to read is told by its name."""

from __future__ import annotations

import pytest

from cvkit.child_process import trial
from cvkit.child_process.limited import ResourceLimits
from cvkit.errors import FileError
from cvkit.pipeline.try_reading import try_reading


def test_what_takes_too_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "LIMITS", ResourceLimits(seconds=1, patience=60, memory=256))
    with pytest.raises(FileError, match=r"Reading cv.pdf used more than 256 MiB of memory"):
        try_reading(lambda: bytes(2**30), "cv.pdf")


def test_nothing_else_is() -> None:
    try_reading(lambda: 1 / 0, "cv.pdf")
