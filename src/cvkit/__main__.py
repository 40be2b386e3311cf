"""The entry point of ``cvkit``: turns every failure into a message and an exit code.

Before `main` runs, Ctrl-C ends in a traceback. So this module imports only what takes no time.
"""

import _signal as signal  # type: ignore[import-not-found]  # `signal` without its enums: faster
import atexit
import errno
import gc
import io
import os
import sys

from cvkit import library_settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import NoReturn

OK, RESUME_AT_FAULT, CALL_AT_FAULT, HUNG_UP, INTERRUPTED, TERMINATED = 0, 1, 2, 129, 130, 143
"""Exit codes: success; the résumé has errors; wrong usage or a failure of the machine; SIGHUP,
because the terminal was closed; Ctrl-C; SIGTERM."""

_GC_THRESHOLD = 500_000


def main() -> None:
    """Run the command line and exit."""
    is_interruptible = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_interruptible:  # it is not under nohup, for example
        signal.signal(signal.SIGINT, _leave)
    # A run makes many objects and few reference cycles: collecting them, during the run and at
    # exit, would take a fifth of its time. So nothing, such as a temporary file, may depend on the
    # finalizer of an object.
    gc.set_threshold(_GC_THRESHOLD)
    end = _End()
    atexit.register(end)  # first registered, last called
    _skip_pydantic_plugins()
    library_settings.ignore()
    signal.signal(signal.SIGTERM, _terminate)
    # Sent when a terminal is closed; Windows has no such signal.
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) == signal.SIG_DFL:
        signal.signal(signal.SIGHUP, _terminate)
    _replace_closed_streams()
    try:
        end.code = _flushed(_run(is_interruptible=is_interruptible))
    except SystemExit as error:  # of a signal
        end.code = error.code
    # Last registered, first called: nothing interrupts the removal of temporary files.
    atexit.register(_ignore_signals)
    sys.exit(end.code)


class _End:
    """Ends the process once everything is cleaned up, without taking Python down object by object.

    That takes a while; and a thread that is in the middle of a layout could crash in it.
    """

    code: "int | str | None" = None

    def __call__(self) -> None:
        if isinstance(self.code, int):
            for stream in (sys.stdout, sys.stderr):
                try:
                    stream.flush()
                except (OSError, ValueError):
                    continue
            os._exit(self.code)


class _ClosedOutput(io.TextIOBase):
    """Standard output that the caller closed (``>&-``): nothing can be written to it."""

    encoding = "utf-8"

    @property
    def buffer(self) -> "_ClosedOutput":
        """The same for bytes."""
        return self

    def write(self, _: object) -> int:
        """Fail.

        Raises:
            OSError: Always.
        """
        raise OSError(errno.EBADF, "standard output is closed")


def _replace_closed_streams() -> None:
    """Let no file that is opened later take the place of a standard stream.

    Otherwise, what a library prints on standard error could end up in a file. ``sys.stdin`` stays
    ``None`` if it is closed.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest free number
    if sys.stdout is None:
        sys.stdout = _ClosedOutput()
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - stays open


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
        import importlib  # noqa: PLC0415 - takes longer than the rest of this module

        sys.modules.pop(name, None)
        return getattr(importlib.import_module(name), attribute)

    no_plugins = type(sys)(name)
    vars(no_plugins).update(get_plugins=tuple, __getattr__=from_pydantic)
    sys.modules.setdefault(name, no_plugins)


def _terminate(number: int, _frame: "FrameType | None") -> "NoReturn":
    """Exit through an exception, as Ctrl-C does, so that temporary files are removed."""
    sys.exit(TERMINATED if number == signal.SIGTERM else HUNG_UP)


def _leave(_signal: int, _frame: "FrameType | None") -> "NoReturn":
    """Exit at once: an exception in the middle of an import may be printed or lost."""
    os._exit(INTERRUPTED)


def _ignore_signals() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)


def _run(*, is_interruptible: bool) -> int:
    try:
        from cvkit.cli import run  # noqa: PLC0415 - so that Ctrl-C is handled from the start

        if is_interruptible:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader closed the pipe (`| head`): exit quietly, and keep Python from flushing again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return OK
    except Exception as error:
        if os.environ.get("CVKIT_DEBUG"):
            raise
        from cvkit.diagnostics.render.lines import visible  # noqa: PLC0415 - rarely needed

        text = "\n".join(map(visible, str(error).split("\n")))
        print(  # noqa: T201 - the last resort
            f"error: This is a bug in cvkit: {type(error).__name__}: {text}\n"
            "  help: Please report it with what you did. Set CVKIT_DEBUG=1 for a traceback.",
            file=sys.stderr,
        )
        return CALL_AT_FAULT


def _flushed(code: int) -> int:
    """Write what is left in the buffer of standard output; return the exit code.

    Python would do so at its exit, and print a traceback if it fails.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        if code == OK and not isinstance(error, BrokenPipeError):
            from cvkit.errors import reason  # noqa: PLC0415 - rarely needed

            print(  # noqa: T201 - the command is over
                f"error: The output can't be written: {reason(error)}.", file=sys.stderr
            )
            return CALL_AT_FAULT
    return code


if __name__ == "__main__":
    main()
