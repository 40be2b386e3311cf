"""Why the machine refused something, as part of a sentence."""

from __future__ import annotations

import errno

import pytest

from cvkit.errors import CvkitError, MissingFileError, reason


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OSError(errno.EACCES, "Permission denied"), "permission denied"),
        (OSError("Odd"), "odd"),
        (ValueError("embedded null byte"), "embedded null byte"),
        (RuntimeError("Symlink loop from '/a'"), "its symbolic links form a loop"),
    ],
)
def test_the_reason_stands_behind_a_colon(error: Exception, expected: str) -> None:
    assert reason(error) == expected


def test_an_error_has_a_message_and_may_have_help() -> None:
    error = MissingFileError("There is no file x.", "Write one.")
    assert (str(error), error.message, error.help) == ("There is no file x.",) * 2 + ("Write one.",)
    assert CvkitError("x").help == ""
