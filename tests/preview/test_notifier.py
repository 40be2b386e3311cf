"""Changes counted, for those who wait for the next."""

from __future__ import annotations

import asyncio

from cvkit.preview.notifier import ChangeNotifier


def test_who_was_busy_sees_the_last_moment_only() -> None:
    async def follow() -> list[int]:
        notifier = ChangeNotifier()
        moments = notifier.changes()
        seen = [await anext(moments)]
        notifier.notify()
        notifier.notify()
        seen.append(await anext(moments))
        waiting = asyncio.ensure_future(anext(moments, -1))
        await asyncio.sleep(0)
        notifier.end()
        return [*seen, await waiting]

    assert asyncio.run(follow()) == [0, 2, -1]
