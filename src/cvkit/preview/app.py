"""What the preview answers to a browser on this machine, and to no one else."""

from __future__ import annotations

import asyncio
import contextlib
import math
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from cvkit.preview import events
from cvkit.preview.headers import RESUME_POLICY, Headers
from cvkit.preview.state import Choices, View
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
    "icon.svg": ("icon.svg", "image/svg+xml"),
}
"""The files of the page: by their address, never by a path that was asked for."""


def application(
    desk: PreviewSession,
    worker: Worker,
    pulse: ChangeNotifier,
    changes: Callable[[], AsyncIterator[None]],
) -> Starlette:
    """Return the application (ASGI 3.0).

    Args:
        desk: What is shown; only the worker touches it.
        worker: Does what takes long.
        pulse: Counts the changes.
        changes: Yields at each change.
    """
    answers = _Answers(desk, worker, pulse)

    async def make_the_first() -> None:
        with contextlib.suppress(EndedError):
            await worker.do(partial(desk.look, Choices(), pulse.moment))

    async def watch() -> None:
        # So that the first page is there, or nearly, when the browser asks.
        first = asyncio.ensure_future(make_the_first())
        async for _ in changes():
            pulse.notify()
        await first

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        watching = asyncio.create_task(watch())
        yield
        watching.cancel()

    return Starlette(
        routes=[
            *(Route(f"/{name}", partial(_static, *file)) for name, file in _STATIC.items()),
            Route("/events", answers.events),
            Route("/pages/{edition}/{page:int}", answers.page),
            Route("/resume/{edition}", answers.resume),
        ],
        middleware=[
            Middleware(Headers),
            # A foreign site whose name was made to lead here (DNS rebinding) is not answered.
            Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False),
        ],
        lifespan=lifespan,
    )


class _Answers:
    """The answers that depend on the résumé."""

    def __init__(self, desk: PreviewSession, worker: Worker, pulse: ChangeNotifier) -> None:
        self._desk = desk
        self._worker = worker
        self._pulse = pulse

    async def events(self, request: Request) -> Response:
        """What there is to see, and again after each change, as server-sent events."""
        asked = request.query_params
        if asked.get("view", View.PAGES) not in tuple(View):
            return Response("There is no such view.", 400)
        choices = Choices(
            View(asked.get("view", View.PAGES)),
            theme=asked.get("theme") or None,
            locale=asked.get("locale") or None,
            variant=asked.get("variant") or None,
        )
        return StreamingResponse(self._states(choices), media_type="text/event-stream")

    async def page(self, request: Request) -> Response:
        """A page as a picture."""
        dpi = _number(request.query_params.get("dpi", "96"))
        if math.isnan(dpi):
            return Response("The dpi are a number.", 400)
        number: int = request.path_params["page"]
        edition: str = request.path_params["edition"]
        draw = partial(self._desk.picture, edition, number, dpi)
        return await self._made(draw, "image/jpeg", {})

    async def resume(self, request: Request) -> Response:
        """The résumé as a web page, for the preview's frame."""
        find = partial(self._desk.html, request.path_params["edition"])
        return await self._made(find, _HTML, {"Content-Security-Policy": RESUME_POLICY})

    async def _made(
        self, make: Callable[[], bytes | None], media_type: str, headers: dict[str, str]
    ) -> Response:
        try:
            data = await self._worker.do(make)
        except EndedError:
            return Response("The preview has ended.", 503)
        if data is None:
            return Response("There is no such page.", 404)
        return Response(data, media_type=media_type, headers=headers)

    async def _states(self, choices: Choices) -> AsyncIterator[bytes]:
        yield events.RETRY
        passed_over = False
        async for moment in self._pulse.moments():
            yield events.BUSY
            try:
                snapshot = await self._worker.do(partial(self._desk.look, choices, moment))
            except EndedError:
                return
            # The file was saved again meanwhile: what was made of it is old. But who saves all
            # the time shall see something, too.
            passed_over = moment != self._pulse.moment and not passed_over
            if not passed_over:
                yield events.state(snapshot)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan


async def _static(name: str, media_type: str, _request: Request) -> Response:
    data = files("cvkit.preview").joinpath("static", name).read_bytes()
    return Response(data, media_type=media_type)
