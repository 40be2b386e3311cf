"""Hostile texts, paths and names for every argument of every tool of ``cvkit mcp``.

Each gets a message, or what was asked; nothing else is read or written.
"""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from hostile import runs
from hostile.mcp_calls import (
    OBEYED,
    RESUME,
    TEXTS,
    Answer,
    Place,
    faults,
    opened,
    same,
    tools,
    unproven,
    work,
)
from hostile.strings import HUGE, SIGNS, STRINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from hostile.mcp_calls import Caller

CALLS: dict[str, dict[str, Any]] = {
    "read": {},
    "validate": {},
    "edit": {"action": "set", "path": "mill.title", "value": "Analyst"},
    "export": {"formats": ["text"]},
    "page_picture": {"dpi": 30},
}
"""A call of each tool that succeeds, and of which each argument is made hostile."""

TEXTUAL = {"file", "path", "value", "folder"}
"""Arguments that take most texts; of others, only some are tried unless all are."""

READING = {"read", "validate", "page_picture"}

NAMES = (
    "..", "../secret.yaml", "/etc/passwd", "OUTSIDE", "link.yaml", "link", "link/secret.yaml",
    "loop.yaml", "pipe.yaml", "", ".", "/", "~", "~root", "./resume.yaml", "skip/../resume.yaml",
    "resume.yaml/", "resume.yaml/x.yaml", "resume.yaml\n", "nul\0.yaml", "\ud800.yaml", ".git",
    "a" * 300, "a" * 5000 + ".yaml", "a/" * 2040, "a/" * 3000, "C:\\x", "--help", "*.yaml",
    "https://evil.example/x.yaml",
)  # fmt: skip
PLACES: tuple[Any, ...] = (
    "work.-1", "work.99", "work." + "9" * 5000, "work.\u0663", "basics" + ".a" * 3000, "." * 50,
    "basics..", "-1", "work[0]", "work.0.title.x", ["work", -1], ["work", 10**300], [], [""],
    ["work", 0, None], ["a"] * 5000, [["work"]], ["basics", "name\n# x"],
)  # fmt: skip
DEEP: Any = "x"
for _ in range(150):
    DEEP = [DEEP]
OTHERS: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    10**300,
    1.5,
    -1e308,
    {},
    [None],
    [{}],
    {"": ""},
    {"a": None},
    DEEP,
)
HOSTILE = (*NAMES, *PLACES, *OTHERS, *STRINGS, *HUGE.values(), "a\ud800b", "x" * 1_000_000)
SAMPLE = HOSTILE if runs.ALL else (*NAMES, *PLACES, *OTHERS, *STRINGS[::20], *SIGNS, *HOSTILE[-4:])


def wrongly_written(
    place: Place, tool: str, answer: Answer, before: dict[str, bytes], wanted: object
) -> list[str]:
    """Return the files that a call should not have written, or not like that."""
    after = place.files()
    changed = {name for name in {**before, **after} if before.get(name) != after.get(name)}
    if answer.is_error or tool in READING:
        return sorted(changed)
    if tool == "edit":
        old, new = (files["folder/resume.yaml"].decode() for files in (before, after))
        return [*(changed - {"folder/resume.yaml"}), *unproven(old, new, same(_text(wanted)))]
    made = {name for name in changed if name not in before and (place.outside / name).is_file()}
    named = {f"folder/{line}" for line in answer.text.splitlines()}
    return sorted((changed & before.keys()) | (made - named))


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_every_tool_is_tried(place: Place) -> None:
    assert set(tools()) == set(CALLS), "a new tool needs a call here"

    async def task(call: Caller) -> None:
        for tool, arguments in CALLS.items():
            answer = await call(tool, arguments)
            assert not answer.is_error, answer.text

    work(place, task)


@pytest.mark.parametrize(
    ("tool", "argument"), [(tool, one) for tool, every in tools().items() for one in every]
)
def test_a_hostile_argument(
    place: Place, tool: str, argument: str, attempt: Callable[[str], None]
) -> None:
    wrong: list[str] = []

    async def task(call: Caller) -> None:
        for hostile in SAMPLE[:: 1 if argument in TEXTUAL or runs.ALL else 4]:
            place.fill()
            before = place.files()
            given = str(place.outside / "secret.yaml") if hostile == "OUTSIDE" else hostile
            arguments = {**CALLS[tool], argument: given}
            with opened() as heard:
                answer = await call(tool, arguments)
            found = [
                *place.strangers(heard),
                *faults(answer),
                *wrongly_written(place, tool, answer, before, arguments.get("value")),
            ]
            wrong.extend(f"{given!r:.200}: {one:.500}: {answer.text!r:.500}" for one in found)
            attempt("calls of MCP tools")

    work(place, task)
    assert wrong == []


def test_files_with_hostile_names(place: Place, attempt: Callable[[str], None]) -> None:
    """They are read, changed and exported like others, or told that there is no such name."""
    names = [f"{one}.yaml" for one in (*TEXTS, *HUGE) if "/" not in one and len(one.encode()) < 99]
    names = [one for one in names if not {"\0", "\ud800"} & {*one} and not one.startswith(".")]
    wrong: list[str] = []

    async def task(call: Caller) -> None:
        for name in names:
            place.fill()
            runs.write(place.folder, {name: RESUME})
            before = place.files()
            for tool, arguments in CALLS.items():
                answer = await call(tool, {**arguments, "file": name})
                text = answer.text.replace(str(place.outside), "")
                is_named = tool == "read" or OBEYED.search(text) is None
                found = [*faults(answer), *([] if is_named else [f"{text!r}"])]
                wrong.extend(f"{name!r}, {tool}: {one}" for one in found)
                attempt("calls of MCP tools")
            after = place.files()
            other = [one for one in before if before[one] != after[one] if one != f"folder/{name}"]
            wrong.extend(f"{name!r} changed {one}" for one in other)
            wrong.extend(unproven(RESUME, place.text(name), "Analyst"))

    work(place, task)
    assert wrong == []


@pytest.mark.parametrize("fails", ["replace", "fsync", "open"])
def test_a_disk_that_fails_leaves_the_file_whole(
    place: Place, fails: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = place.files()

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    async def task(call: Caller) -> None:
        await call("validate", {})  # loads what it needs
        with monkeypatch.context() as patch:
            patch.setattr(os, fails, full)
            answers = [await call("edit", CALLS["edit"]), await call("export", CALLS["export"])]
        assert [(one.is_error, faults(one)) for one in answers] == [(True, [])] * 2

    work(place, task)
    assert place.files() == before


def test_what_only_raw_bytes_can_say(place: Place) -> None:
    """Halves of characters, endless numbers, keys that stand twice: the server goes on."""
    calls = [
        '"value": "a\\ud800b"',
        '"value": "a\\u0000b"',
        f'"value": {"9" * 9000}',
        f'"path": ["work", {"9" * 9000}], "value": "x"',
        f'"value": {"[" * 5000}{"]" * 5000}',
        '"path": "basics", "value": "x"',
        '"value": NaN',
        '"value": "\\u0007\xff"',
    ]
    greeting = {"protocolVersion": "2025-06-18", "capabilities": {},
                "clientInfo": {"name": "x", "version": "1"}}  # fmt: skip
    messages = [
        json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": greeting}),
        '{"jsonrpc": "2.0", "method": "notifications/initialized"}',
        *(
            f'{{"jsonrpc": "2.0", "id": {number}, "method": "tools/call", "params": {{"name": '
            f'"edit", "arguments": {{"action": "set", "path": "mill.title", {one}}}}}}}'
            for number, one in enumerate(calls, 2)
        ),
        '{"jsonrpc": "2.0", "id": 99, "method": "tools/call", "params": {"name": "read"}}',
    ]
    command = [sys.executable, "-m", "cvkit", "mcp", str(place.folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as server:
        assert server.stdin
        assert server.stdout
        assert server.stderr
        server.stdin.write("\n".join(messages).encode("latin-1") + b"\n")
        server.stdin.flush()
        said = b""
        while b'"id":99' not in said:
            line = server.stdout.readline()
            assert line, "it has ended"
            said += line
        server.stdin.close()
        said += server.stdout.read()
        log = server.stderr.read()
    assert (server.returncode, log) == (0, b"")
    answers = [one for one in map(json.loads, said.splitlines()) if "result" in one]
    answers.sort(key=lambda one: one["id"])  # an edit may take longer than what was asked later
    results = [one["result"] for one in answers]
    texts = [Answer(one["isError"], one["content"][0]["text"]) for one in results[1:]]
    assert "Weaver" in texts[-1].text
    assert [one.is_error for one in texts[:-1]] == [True] * len(texts[:-1])
    assert [fault for one in texts for fault in faults(one)] == []
    assert place.text() == RESUME


def test_what_is_planted_is_found(place: Place) -> None:
    with opened() as heard:
        (place.folder / "link.yaml").read_bytes()
        place.text()
    assert place.strangers(heard) == [str(place.outside / "secret.yaml")]
    said = "This is a bug in cvkit: KeyError.\n\x1b[2J at Outsider"
    assert len(faults(Answer(is_error=True, text=said))) == 4
    changed = RESUME.replace("Mill ", "Tower ").replace("# alone", "").replace("Weaver", "Cook")
    assert len(unproven(RESUME, changed, "Cook")) == 3
