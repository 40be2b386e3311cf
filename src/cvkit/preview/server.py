"""Serve the preview on this machine alone, until Ctrl-C."""

from __future__ import annotations

import errno
import socket
from functools import partial
from typing import TYPE_CHECKING

import uvicorn

from cvkit.errors import PlatformError
from cvkit.preview import watch
from cvkit.preview.app import application
from cvkit.preview.notifier import ChangeNotifier
from cvkit.preview.session import PreviewSession
from cvkit.preview.worker import Worker

if TYPE_CHECKING:
    from types import FrameType

    from cvkit.preview.build import Subject

HOST = "127.0.0.1"
_PATIENCE = 1
"""Seconds for answers that are on their way when Ctrl-C comes; streams end by themselves."""


def listen(port: int) -> socket.socket:
    """Open a port of this machine for itself.

    Args:
        port: Which one; 0 for any that is free.

    Raises:
        PlatformError: It is taken, or not for us.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # The port of a preview that has just ended is free, though the system still remembers it.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen()
    except OSError as error:
        listener.close()
        is_taken = error.errno == errno.EADDRINUSE
        reason = "is in use" if is_taken else f"cannot be opened: {error.strerror or error}"
        raise PlatformError(
            f"Port {port} {reason}.", "Name another after --port, or none for one that is free."
        ) from None
    return listener


def address(listener: socket.socket) -> str:
    """Return what to open in a browser."""
    return f"http://{HOST}:{listener.getsockname()[1]}/"


def serve(subject: Subject, listener: socket.socket) -> None:
    """Serve until a signal comes.

    Args:
        subject: The résumé.
        listener: What ``listen`` gave.

    Raises:
        KeyboardInterrupt: Ctrl-C.
    """
    Server(subject).run([listener])


class Server(uvicorn.Server):
    """A server whose streams end when a signal comes; uvicorn would wait for them.

    Args:
        subject: The résumé.
    """

    def __init__(self, subject: Subject) -> None:
        self._worker, self._pulse = Worker(), ChangeNotifier()
        desk = PreviewSession(subject)
        changes = partial(watch.changes, partial(_places, subject, desk))
        super().__init__(
            uvicorn.Config(
                application(desk, self._worker, self._pulse, changes),
                log_config=None,
                log_level="critical",
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=_PATIENCE,
            )
        )

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End, as a signal handler (``signal.signal``)."""
        super().handle_exit(sig, frame)
        self._pulse.end()
        self._worker.end()


def _places(subject: Subject, desk: PreviewSession) -> watch.WatchedPaths:
    """Return what to watch now: the photo may be another than before."""
    photo, project = desk.photo, subject.project()
    beside = [subject.file.parent / photo] if photo and "://" not in photo else []
    return watch.WatchedPaths(
        frozenset(path.absolute() for path in (subject.file, *beside)),
        frozenset(path.absolute() for path in (*project.theme_folders, *project.font_folders)),
    )
