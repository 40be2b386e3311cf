"""Work for other processes, which can import this module, unlike those with tests."""

from __future__ import annotations

import os
import signal


def work(number: int) -> str:
    """Return the number and the process; of a negative number, end the process."""
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return f"{number} {os.getpid()}"


def crashed(number: int) -> str:
    return f"{number} crashed"
