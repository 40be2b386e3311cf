"""What every answer says, and what one answer may say otherwise."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from cvkit.preview.headers import PAGE_POLICY, Headers

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send


def answered(**own: str) -> dict[str, str]:
    """Return the headers of an answer that has some of its own."""
    sent: list[Message] = []

    async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
        headers = [(name.encode(), value.encode()) for name, value in own.items()]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"x"})

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(Headers(app)({"type": "http"}, receive, send))
    start, body = sent
    assert body == {"type": "http.response.body", "body": b"x"}
    return {name.decode(): value.decode() for name, value in start["headers"]}


def test_no_other_page_gets_at_it_and_nothing_is_kept() -> None:
    assert answered() == {
        "cache-control": "no-store",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "content-security-policy": PAGE_POLICY,
    }


def test_an_answer_may_have_a_policy_of_its_own() -> None:
    own = answered(**{"content-security-policy": "sandbox", "cache-control": "public"})
    assert own["content-security-policy"] == "sandbox"
    assert own["cache-control"] == "no-store"
