"""The ``cvkit`` command: run it, and turn whatever stops it into one message and an exit code."""

from __future__ import annotations

import atexit
import gc
import importlib
import os
import sys
from pathlib import Path
from types import ModuleType

OK, RESUME_AT_FAULT, CALL_AT_FAULT, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: fine; the résumé has errors; the call or the machine is at fault; Ctrl-C."""


_OBJECTS_BETWEEN_SEARCHES = 500_000


def main() -> None:
    """Run the command line and exit."""
    # A run makes many objects and few circles; searching for them is a tenth of its time,
    # and at the end the whole memory is given back anyway.
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    atexit.register(gc.freeze)
    _spare_pydantic_its_plugins()
    if sys.stdout is None:  # closed by whoever called
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for good
    sys.exit(_run())


def _spare_pydantic_its_plugins() -> None:
    """Answer pydantic's question for plugins, of which none has a part in a résumé.

    ``PYDANTIC_DISABLE_PLUGINS`` would answer it, too, but only after pydantic has imported what
    looks for them, with Python's packages for e-mail and sockets. Whoever asks the stand-in
    for anything else, as a later pydantic may, gets the real module.
    """
    name = "pydantic.plugin._loader"

    def ask_the_real_one(attribute: str) -> object:
        if attribute.startswith("__"):  # Python itself asks each module for its __path__
            raise AttributeError(attribute)
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]
        return getattr(importlib.import_module(name), attribute)

    stand_in = ModuleType(name)
    vars(stand_in).update(get_plugins=tuple, __getattr__=ask_the_real_one)
    sys.modules.setdefault(name, stand_in)


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
