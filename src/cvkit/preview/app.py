"""The web application of the preview, which answers only requests to this machine."""

from __future__ import annotations

import asyncio
import contextlib
import math
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import Response, StreamingResponse
from starlette.routing import Mount, Route

from cvkit.preview import events, query
from cvkit.preview.headers import RESUME_POLICY, Headers
from cvkit.preview.state import Choices
from cvkit.preview.worker import EndedError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from starlette.requests import Request

    from cvkit.preview.notifier import ChangeNotifier
    from cvkit.preview.session import PreviewSession
    from cvkit.preview.worker import Worker

_HOSTS = ("127.0.0.1", "localhost")
_HTML, _CSS, _JS = "text/html", "text/css", "text/javascript"
_STATIC = {
    "": ("index.html", _HTML),
    "preview.css": ("preview.css", _CSS),
    "preview.js": ("preview.js", _JS),
    "sheets.js": ("sheets.js", _JS),
    "source.js": ("source.js", _JS),
    "tabs.js": ("tabs.js", _JS),
    "words.js": ("words.js", _JS),
    "look.js": ("look.js", _JS),
    "look.css": ("look.css", _CSS),
    "exports.js": ("exports.js", _JS),
    "icon.svg": ("icon.svg", "image/svg+xml"),
}
"""The static files by address; a path from a request is never used to open a file."""


def application(
    session: PreviewSession,
    worker: Worker,
    notifier: ChangeNotifier,
    changes: Callable[[], AsyncIterator[None]],
    token: str,
) -> Starlette:
    """Return the application (ASGI 3.0).

    Args:
        session: The state of the preview; only the worker uses it.
        worker: Runs slow calls.
        notifier: Counts the changes.
        changes: Yields at each change.
        token: The first part of every path; without it, all answers are 404.
    """
    endpoints = _Endpoints(session, worker, notifier)

    async def render_first() -> None:
        with contextlib.suppress(EndedError):
            await worker.do(partial(session.snapshot, Choices(), notifier.version))

    async def watch() -> None:
        # So that the first rendering is ready, or nearly, when the browser requests it.
        first = asyncio.ensure_future(render_first())
        async for _ in changes():
            notifier.notify()
        await first

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        watching = asyncio.create_task(watch())
        yield
        watching.cancel()

    return Starlette(
        routes=[
            Mount(
                f"/{token}",
                routes=[
                    *(Route(f"/{name}", partial(_static, *file)) for name, file in _STATIC.items()),
                    Route("/events", endpoints.events),
                    Route("/pages/{rendering}/{page:int}", endpoints.page),
                    Route("/resume/{rendering}", endpoints.resume),
                    Route("/export/{format}", endpoints.export),
                    Route("/downloads/{id}", endpoints.download),
                ],
            )
        ],
        middleware=[
            Middleware(Headers),
            # Refuse foreign sites whose names resolve to this machine (DNS rebinding).
            Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False),
        ],
        lifespan=lifespan,
    )


class _Endpoints:
    """The endpoints that depend on the résumé."""

    def __init__(self, session: PreviewSession, worker: Worker, notifier: ChangeNotifier) -> None:
        self._session = session
        self._worker = worker
        self._notifier = notifier

    async def events(self, request: Request) -> Response:
        """The current snapshot, and a new one after each change, as server-sent events."""
        try:
            choices = query.choices(request.query_params)
        except ValueError as error:
            return Response(str(error), 400)
        return StreamingResponse(self._states(choices), media_type="text/event-stream")

    async def page(self, request: Request) -> Response:
        """A page as a picture."""
        dpi = _number(request.query_params.get("dpi", "96"))
        if math.isnan(dpi):
            return Response("dpi must be a number.", 400)
        number: int = request.path_params["page"]
        rendering: str = request.path_params["rendering"]
        draw = partial(self._session.picture, rendering, number, dpi)
        return await self._respond(draw, "image/jpeg", {})

    async def resume(self, request: Request) -> Response:
        """The résumé as a web page, for the preview's frame."""
        find = partial(self._session.html, request.path_params["rendering"])
        return await self._respond(find, _HTML, {"Content-Security-Policy": RESUME_POLICY})

    async def export(self, request: Request) -> Response:
        """The result of an export as JSON, with the id of the file; nothing is written."""
        try:
            choices = query.choices(request.query_params)
        except ValueError as error:
            return Response(str(error), 400)
        make = partial(self._session.export, request.path_params["format"], choices)

        def described() -> bytes | None:
            result = make()
            return events.exported(result) if result else None

        return await self._respond(described, "application/json", {})

    async def download(self, request: Request) -> Response:
        """An exported file, to be saved."""
        try:
            found = await self._worker.do(
                partial(self._session.download, request.path_params["id"])
            )
        except EndedError:
            return Response("The preview has ended.", 503)
        if found is None:
            return Response("Not found.", 404)
        saved_as = f"attachment; filename*=UTF-8''{quote(found.name, safe='')}"
        headers = {"Content-Disposition": saved_as}
        return Response(found.data, media_type=found.media_type, headers=headers)

    async def _respond(
        self, make: Callable[[], bytes | None], media_type: str, headers: dict[str, str]
    ) -> Response:
        try:
            data = await self._worker.do(make)
        except EndedError:
            return Response("The preview has ended.", 503)
        if data is None:
            return Response("Not found.", 404)
        return Response(data, media_type=media_type, headers=headers)

    async def _states(self, choices: Choices) -> AsyncIterator[bytes]:
        yield events.RETRY
        was_skipped = False
        async for version in self._notifier.changes():
            yield events.BUSY
            try:
                snapshot = await self._worker.do(partial(self._session.snapshot, choices, version))
            except EndedError:
                return
            # If the file was saved again meanwhile, this snapshot is outdated: skip it. But never
            # skip two in a row, so that frequent saves still update the page.
            was_skipped = version != self._notifier.version and not was_skipped
            if not was_skipped:
                yield events.state(snapshot)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan


async def _static(name: str, media_type: str, _request: Request) -> Response:
    data = files("cvkit.preview").joinpath("static", name).read_bytes()
    return Response(data, media_type=media_type)
