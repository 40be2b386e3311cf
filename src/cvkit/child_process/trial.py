"""Tries work on a file of strangers in a child process before it is done in this one.

A PDF of a few kilobytes can unpack to gigabytes, or draw a word a billion times; the library that
reads it knows no limits. What works in a child process within these, works here as well.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from cvkit.child_process import limited
from cvkit.child_process.limited import ExceededError, ResourceLimits
from cvkit.errors import CvkitError

if TYPE_CHECKING:
    from collections.abc import Callable

LIMITS = ResourceLimits(seconds=20, patience=60, memory=1024)


def first(work: Callable[[], object]) -> None:
    """Do some work in a child process, and forget its result.

    Nothing is tried on platforms without ``fork``, such as Windows.

    Args:
        work: The function to try. What it raises is not raised here: it will be again.

    Raises:
        ExceededError: It took too much time or memory, or its process crashed.
        PlatformError: The system can't start another process.
    """

    def tried() -> bytes:
        with suppress(CvkitError):
            work()
        return b""

    if hasattr(os, "fork"):
        try:
            limited.run(tried, LIMITS)
        except RuntimeError:
            return
        except ExceededError as error:
            if error.is_limit:
                raise
            what = f"needs more than {LIMITS.memory} MiB of memory, or crashed"
            raise ExceededError(what, is_limit=False) from None
