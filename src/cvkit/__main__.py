"""The ``cvkit`` command: run it, and turn whatever stops it into one message and an exit code."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType
    from typing import NoReturn

OK, RESUME_AT_FAULT, CALL_AT_FAULT, INTERRUPTED, TERMINATED = 0, 1, 2, 130, 143
"""Exit codes: fine; the résumé has errors; the call or the machine is at fault; Ctrl-C; SIGTERM."""

_OBJECTS_BETWEEN_SEARCHES = 500_000


def main() -> None:
    """Run the command line and exit."""
    # A run makes many objects and few circles: searching for them, now and at the end, would be a
    # fifth of its time. So nothing may depend on a circle's finalizer, such as a temporary file.
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    atexit.register(gc.freeze)
    signal.signal(signal.SIGTERM, _terminate)
    if sys.stdout is None:  # closed by whoever called
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for good
    sys.exit(_run())


def _terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    """End as Ctrl-C does: what is unfinished is cleaned up on the way out."""
    sys.exit(TERMINATED)


def _run() -> int:
    try:
        from cvkit.cli import run  # noqa: PLC0415 - so that Ctrl-C is caught from the start

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe has left (`| head`): leave quietly, and have Python not try again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:
        if os.environ.get("CVKIT_DEBUG"):
            raise
        print(  # noqa: T201 - the last thing that can be said
            f"error: cvkit has a bug: {type(error).__name__}: {error}\n"
            "  help: please report it with what you did; CVKIT_DEBUG=1 shows where it happened",
            file=sys.stderr,
        )
        return CALL_AT_FAULT


if __name__ == "__main__":
    main()
