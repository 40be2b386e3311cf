"""The entry point of ``cvkit``: turns every failure into a message and an exit code."""

from __future__ import annotations

import atexit
import gc
import importlib
import os
import signal
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType
    from typing import NoReturn

OK, RESUME_AT_FAULT, CALL_AT_FAULT, INTERRUPTED, TERMINATED = 0, 1, 2, 130, 143
"""Exit codes: success; the résumé has errors; wrong usage or a failure of the machine; Ctrl-C;
SIGTERM."""

_GC_THRESHOLD = 500_000


def main() -> None:
    """Run the command line and exit."""
    # A run makes many objects and few reference cycles: collecting them, during the run and at
    # exit, would take a fifth of its time. So nothing, such as a temporary file, may depend on the
    # finalizer of an object in a cycle.
    gc.set_threshold(_GC_THRESHOLD)
    atexit.register(gc.freeze)
    _skip_pydantic_plugins()
    signal.signal(signal.SIGTERM, _terminate)
    if sys.stdout is None:  # closed by the caller
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - stays open
    sys.exit(_run())


def _skip_pydantic_plugins() -> None:
    """Answer pydantic's search for plugins with none.

    A résumé's models have no use for them, and the search imports ``importlib.metadata``, with
    the packages for e-mail and sockets: a tenth of the time of ``validate``. The variable
    ``PYDANTIC_DISABLE_PLUGINS`` is only read after that import. A later pydantic that asks for
    more than ``get_plugins`` gets its own module.
    """
    name = "pydantic.plugin._loader"

    def from_pydantic(attribute: str) -> object:
        if attribute.startswith("__"):  # as Python itself does, for __path__
            raise AttributeError(attribute)
        sys.modules.pop(name, None)
        return getattr(importlib.import_module(name), attribute)

    no_plugins = ModuleType(name)
    vars(no_plugins).update(get_plugins=tuple, __getattr__=from_pydantic)
    sys.modules.setdefault(name, no_plugins)


def _terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    """Exit through an exception, as Ctrl-C does, so that temporary files are removed."""
    sys.exit(TERMINATED)


def _run() -> int:
    try:
        from cvkit.cli import run  # noqa: PLC0415 - so that Ctrl-C is caught from the start

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader closed the pipe (`| head`): exit quietly, and keep Python from flushing again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:
        if os.environ.get("CVKIT_DEBUG"):
            raise
        print(  # noqa: T201 - the last resort
            f"error: This is a bug in cvkit: {type(error).__name__}: {error}\n"
            "  help: Please report it with what you did. Set CVKIT_DEBUG=1 for a traceback.",
            file=sys.stderr,
        )
        return CALL_AT_FAULT


if __name__ == "__main__":
    main()
