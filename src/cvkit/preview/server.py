"""The preview's web server, which listens on this machine only, until Ctrl-C."""

from __future__ import annotations

import errno
import os
import secrets
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
from cvkit.watched_paths import WatchedPaths

if TYPE_CHECKING:
    from types import FrameType

    from cvkit.preview.build import Subject

HOST = "127.0.0.1"
_SHUTDOWN_TIMEOUT = 1
"""Seconds to finish pending responses after Ctrl-C; event streams end by themselves."""


def listen(port: int) -> socket.socket:
    """Listen on a port of the loopback interface.

    Args:
        port: The port, or 0 for any free one.

    Raises:
        PlatformError: The port is in use or not permitted.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # Allow the port of a preview that has just ended, which the system still holds in TIME_WAIT.
    # On Windows, the option would allow a port that another program listens on.
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen()
    except OSError as error:
        listener.close()
        is_taken = error.errno == errno.EADDRINUSE
        reason = "is in use" if is_taken else f"can't be opened: {error.strerror or error}"
        raise PlatformError(
            f"Port {port} {reason}.", "Choose another --port, or omit it to use any free port."
        ) from None
    return listener


def new_token() -> str:
    """Return a secret that no other user of this machine can guess (128 random bits)."""
    return secrets.token_urlsafe(16)


def address(listener: socket.socket, token: str) -> str:
    """Return the URL to open in a browser.

    Args:
        listener: The socket from ``listen``.
        token: The secret from ``new_token``.
    """
    return f"http://{HOST}:{listener.getsockname()[1]}/{token}/"


def serve(subject: Subject, listener: socket.socket, token: str) -> None:
    """Serve until a signal arrives.

    Args:
        subject: The résumé to preview.
        listener: The socket from ``listen``.
        token: The secret from ``new_token``. Other users of this machine can connect, too, so
            only requests that know it are answered.

    Raises:
        KeyboardInterrupt: Ctrl-C.
    """
    Server(subject, token).run([listener])


class Server(uvicorn.Server):
    """A server that ends its event streams on a signal; uvicorn alone would wait for them.

    Args:
        subject: The résumé to preview.
        token: The secret that every path begins with.
    """

    def __init__(self, subject: Subject, token: str) -> None:
        self._worker, self._notifier = Worker(), ChangeNotifier()
        session = PreviewSession(subject)
        changes = partial(watch.changes, partial(_watched_paths, subject, session))
        super().__init__(
            uvicorn.Config(
                application(session, self._worker, self._notifier, changes, token),
                log_config=None,
                log_level="critical",
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=_SHUTDOWN_TIMEOUT,
            )
        )

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Handle a signal (``signal.signal``) by ending the server and its streams."""
        super().handle_exit(sig, frame)
        self._notifier.end()
        self._worker.end()


def _watched_paths(subject: Subject, session: PreviewSession) -> WatchedPaths:
    """Return the paths to watch now: the photo and other files may have changed."""
    return WatchedPaths.of(subject.file, subject.project(), session.beside)
