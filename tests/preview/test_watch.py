"""What is watched, and what is worker and notifier to those who wait for them."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import pytest

from cvkit.preview.watch import changes
from cvkit.watched_paths import WatchedPaths

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 60


def places(folder: Path) -> WatchedPaths:
    return WatchedPaths(
        frozenset({folder / "resume.yaml", folder / "pictures/me.png"}),
        frozenset({folder / "themes", folder / "fonts"}),
    )


def write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text("new")
    new.replace(path)


@pytest.mark.parametrize(
    "name",
    ["resume.yaml", "pictures/me.png", "themes/mine/theme.toml", "themes/mine/parts/a.css",
     "fonts/Mine.ttf"],
)  # fmt: skip
@pytest.mark.parametrize("is_there", [True, False])
def test_a_change_is_noticed(tmp_path: Path, name: str, is_there: bool) -> None:  # noqa: FBT001
    if is_there:
        write(tmp_path / name)

    async def watch() -> None:
        noticed = changes(partial(places, tmp_path))
        first = asyncio.ensure_future(anext(noticed))
        await asyncio.sleep(0)
        write(tmp_path / name)
        await asyncio.wait_for(first, PATIENCE)

    asyncio.run(watch())


def test_what_does_not_matter_is_not_noticed(tmp_path: Path) -> None:
    async def watch() -> None:
        noticed = changes(partial(places, tmp_path))
        first = asyncio.ensure_future(anext(noticed))
        await asyncio.sleep(0)
        write(tmp_path / "notes.txt")
        write(tmp_path / "pictures/other.png")
        done, _ = await asyncio.wait({first}, timeout=1)
        assert not done
        write(tmp_path / "resume.yaml")
        await asyncio.wait_for(first, PATIENCE)

    asyncio.run(watch())


def test_where_the_system_watches_nothing_it_is_looked_at_now_and_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_folders: object, **_options: object) -> None:
        raise OSError(28, "OS file watch limit reached.")

    monkeypatch.setattr("watchfiles.awatch", refuse)

    async def watch() -> None:
        first = asyncio.ensure_future(anext(changes(partial(places, tmp_path))))
        await asyncio.sleep(0)
        write(tmp_path / "resume.yaml")
        await asyncio.wait_for(first, PATIENCE)

    asyncio.run(watch())


def test_a_photo_that_comes_before_it_is_looked_for_is_a_change(tmp_path: Path) -> None:
    files = [frozenset({tmp_path / "resume.yaml"})]

    async def watch() -> None:
        noticed = changes(lambda: WatchedPaths(files[-1], frozenset()))
        first = asyncio.ensure_future(anext(noticed))
        await asyncio.sleep(0)
        files.append(files[-1] | {tmp_path / "me.png"})
        write(tmp_path / "me.png")
        await asyncio.wait_for(first, PATIENCE)

    asyncio.run(watch())


def test_a_folder_that_goes_and_comes_back_is_watched_again(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    write(folder / "resume.yaml")

    async def watch() -> None:
        noticed = changes(partial(places, folder))
        first = asyncio.ensure_future(anext(noticed))
        await asyncio.sleep(0)
        folder.rename(tmp_path / "away")
        await asyncio.wait_for(first, PATIENCE)
        write(folder / "resume.yaml")
        await asyncio.wait_for(anext(noticed), PATIENCE)
        write(folder / "resume.yaml")
        await asyncio.wait_for(anext(noticed), PATIENCE)

    asyncio.run(watch())
