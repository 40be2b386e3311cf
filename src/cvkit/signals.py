"""Lets signals wait while something is half done."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
"""The signals that end cvkit through an exception; Windows lacks the last."""


@contextlib.contextmanager
def held() -> Iterator[Callable[[], bool]]:
    """Let Ctrl-C, SIGTERM and SIGHUP wait until the end of a block, which should be short.

    Otherwise, a second signal would end the cleaning up that the first one caused. Outside the
    main thread, in which Python handles all signals, this does nothing.

    Yields:
        A function that tells whether a signal is waiting.
    """
    import signal  # noqa: PLC0415 - only what writes needs it
    import threading  # noqa: PLC0415 - the same

    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    waiting: list[int] = []
    handlers = {
        number: handler
        for name in NAMES
        if (number := getattr(signal, name, None)) is not None
        and (handler := signal.getsignal(number)) not in {signal.SIG_IGN, None}
    }
    try:
        for number in handlers:
            signal.signal(number, lambda arrived, _frame: waiting.append(arrived))
        yield lambda: bool(waiting)
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        for number in waiting[:1]:
            signal.raise_signal(number)
