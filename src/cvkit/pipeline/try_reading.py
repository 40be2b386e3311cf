"""Tries to read a file of strangers within limits first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.child_process import trial
from cvkit.child_process.limited import ExceededError
from cvkit.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Callable


def try_reading(read: Callable[[], object], name: str) -> None:
    """Call a function that reads a file in a process with limits, and forget the result.

    Args:
        read: The function.
        name: The file's name, for the message.

    Raises:
        FileError: It takes too much time or memory.
    """
    try:
        trial.first(read)
    except ExceededError as error:
        raise FileError(f"Reading {name} {error.what}.") from None
