"""Runs templates in a child process with limits on time and memory.

The sandbox restricts what a template may access, but not how long it runs: two nested empty loops,
or a text doubled thirty times, would hang the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.child_process import limited
from cvkit.child_process.limited import ResourceLimits
from cvkit.diagnostics import codes
from cvkit.errors import ThemeError

if TYPE_CHECKING:
    from collections.abc import Callable

LIMITS = ResourceLimits(seconds=5, patience=60, memory=512)

_HELP = "themes that don't come with cvkit have limits; is there an endless loop?"


def run(work: Callable[[], bytes], file: str) -> bytes:
    """Run a template in a child process, and return its output.

    Args:
        work: The function that runs it.
        file: The path of the template, for diagnostics.

    Raises:
        ThemeError: A limit was exceeded, or ``work`` raised this error.
        PlatformError: The system can't start another process.
        RuntimeError: ``work`` raised an exception that isn't an error of cvkit.
    """
    try:
        return limited.run(work, LIMITS)
    except limited.ExceededError as error:
        message = f"the template {error.what}"
        help_text = _HELP if error.is_limit else ""
        found = codes.TEMPLATE_LIMIT.over(None, message, help_text, file=file)
        raise ThemeError(found) from None
