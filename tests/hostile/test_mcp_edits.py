"""Hostile texts that ``cvkit mcp`` writes: others than cvkit read them, and all else as before."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from hostile import runs
from hostile.mcp_calls import (
    FEW_TEXTS,
    JSON,
    RESUME,
    Place,
    at,
    comments,
    faults,
    read,
    same,
    work,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hostile.mcp_calls import Caller, Route

SET: tuple[tuple[str, Route, str], ...] = (
    ("basics.name", ("basics", "name"), ""),
    ("basics.headline", ("basics", "headline"), ""),
    ("basics.summary", ("basics", "summary"), ""),
    ("basics.location", ("basics", "location"), "new"),
    ("mill.title", ("work", 0, "title"), ""),
    ("mill.bullets.0", ("work", 0, "bullets", 0), ""),
    ("mill.bullets.two.text", ("work", 0, "bullets", 1, "text"), ""),
    ("mill.location", ("work", 0, "location"), "new"),
    ("work.1.organization", ("work", 1, "organization"), ""),
    ("skills.1", ("skills", 1), ""),
    ("export.titles.work", ("export", "titles", "work"), ""),
    ("export.titles.skills", ("export", "titles", "skills"), "new"),
)
"""Values in every style there is, and where they stand."""

ADD: tuple[tuple[str, Route, str], ...] = (
    ("mill.bullets", ("work", 0, "bullets"), ""),
    ("work.1.bullets", ("work", 1, "bullets"), "new"),
    ("skills", ("skills",), ""),
    ("interests", ("interests",), "new"),
)
KEYED: tuple[Route, ...] = (
    ("export", "titles"), ("export", "variants"), ("basics", "details"), ("export", "order"),
)  # fmt: skip
"""Where keys are of one's choice."""


def expected(data: Any, route: Route, value: Any, *, adds: bool) -> Any:  # noqa: ANN401
    """Return the data of a file with a value at a route, or behind those of a list."""
    data = copy.deepcopy(data)
    parent = data
    for step in route[:-1]:
        parent = parent.setdefault(step, {}) if isinstance(step, str) else parent[step]
    if adds:
        parent.setdefault(route[-1], []).append(value)
    else:
        parent[route[-1]] = value
    return same(data)


def edits(text: str) -> Iterator[tuple[dict[str, Any], Any]]:
    """Yield edits that write a text, each with what the file must say then."""
    data = read(RESUME)
    for action, places in (("set", SET), ("add", ADD)):
        for path, route, _ in places:
            wanted = expected(data, route, text, adds=action == "add")
            yield {"action": action, "path": path, "value": text}, wanted
    for above in KEYED:
        value: Any = {"pages": "1"} if above[-1] == "variants" else "Ordinary"
        wanted = expected(data, (*above, text), value, adds=False)
        yield {"action": "set", "path": [*above, text], "value": value}, wanted
        wanted = expected(data, above, {text: value}, adds=False)
        yield {"action": "set", "path": list(above), "value": {text: value}}, wanted


@pytest.mark.parametrize("text", FEW_TEXTS)
def test_an_edit_is_proven_or_refused(
    place: Place, text: str, attempt: Callable[[str], None]
) -> None:
    wrong: list[str] = []
    (place.folder / "pipe.yaml").unlink()  # while it can't be read, details are private

    async def task(call: Caller) -> None:
        for arguments, wanted in edits(text):
            runs.write(place.folder, {"resume.yaml": RESUME})
            answer = await call("edit", {**arguments, "accept_warnings": True})
            after = place.text()
            found = faults(answer)
            if answer.is_error:
                found += [] if after == RESUME else ["was refused and made"]
            else:
                found += [] if same(read(after)) == wanted else [f"reads as {read(after)}"]
                found += [] if comments(after) == comments(RESUME) else ["lost comments"]
                shown = read((await call("read", {"path": arguments["path"]})).text)
                told = at(wanted, ()) if shown is None else [*shown.values()]
                found += [] if _leaf(told) == _leaf(arguments["value"]) else [f"shows {shown}"]
            wrong.extend(f"{arguments!r:.300}: {one:.500}" for one in found)
            attempt("edits of MCP")

    work(place, task)
    assert wrong == []


def _leaf(value: Any) -> str:  # noqa: ANN401
    """Return the last text in a value."""
    while isinstance(value, dict | list):
        value = [*value.values()][-1] if isinstance(value, dict) else value[-1]
    return str(same(value))


IN_JSON: tuple[tuple[str, str, Route], ...] = (
    ("set", "basics.name", ("basics", "name")),
    ("set", "basics.summary", ("basics", "summary")),
    ("add", "skills", ("skills",)),
    ("set", "interests", ("interests",)),
)


@pytest.mark.parametrize("text", FEW_TEXTS)
def test_a_json_file_stays_one(place: Place, text: str, attempt: Callable[[str], None]) -> None:
    wrong: list[str] = []

    async def task(call: Caller) -> None:
        for action, path, route in IN_JSON:
            runs.write(place.folder, {"other.json": JSON})
            value: Any = [text] if path == "interests" else text
            arguments = {"action": action, "path": path, "value": value, "accept_warnings": True}
            answer = await call("edit", {**arguments, "file": "other.json"})
            after = place.text("other.json")
            wanted = expected(json.loads(JSON), route, value, adds=action == "add")
            is_right = after == JSON if answer.is_error else same(json.loads(after)) == wanted
            wrong.extend([*faults(answer), *([] if is_right else [f"{path}: {after}"])])
            attempt("edits of MCP")

    work(place, task)
    assert wrong == []
