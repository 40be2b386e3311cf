"""The server, as a program sees it: by the SDK's own client, in a process of its own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from PIL import Image

from conftest import ROOT
from cvkit import agent_guide
from mcp_server.conftest import SECRETS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from mcp_server.conftest import Desk

    Work = Callable[["Server"], Awaitable[None]]


class Server:
    """A server that is asked by the SDK's client."""

    def __init__(self, client: Client) -> None:
        self.client = client

    async def call(self, tool: str, **arguments: Any) -> str:  # noqa: ANN401 - what JSON has
        """Return what a tool says; fail if that is an error."""
        is_error, said = await self.tried(tool, **arguments)
        assert not is_error, said
        return said

    async def tried(self, tool: str, **arguments: Any) -> tuple[bool, str]:  # noqa: ANN401
        """Return whether a tool failed, and what it says; of pictures, their size."""
        result = await self.client.call_tool(tool, arguments)
        texts = [one.text if one.type == "text" else one.type for one in result.content]
        said = "\n".join(texts)
        assert "Traceback" not in said
        return bool(result.is_error), said


def serve(folder: Path, work: Work, *options: str, logged: str = "") -> None:
    """Start a server in a folder, do some work with it, and compare what it logged."""
    parameters = StdioServerParameters(
        command=sys.executable,
        args=["-m", "cvkit", "mcp", str(folder), *options],
        cwd=folder.parent,
    )
    log = folder.parent / "log.txt"

    async def run() -> None:
        with log.open("w") as errors:
            async with Client(stdio_client(parameters, errlog=errors)) as client:
                await work(Server(client))

    anyio.run(run)
    assert log.read_text() == logged


def test_what_it_offers(desk: Desk) -> None:
    async def work(server: Server) -> None:
        tools = {one.name: one for one in (await server.client.list_tools()).tools}
        assert set(tools) == {"read", "validate", "edit", "export", "page_picture"}
        page = (ROOT / "docs/mcp.md").read_text(encoding="utf-8")
        assert set(re.findall(r"(?m)^\| `(\w+)` \|", page)) == set(tools)
        for name, tool in tools.items():
            assert tool.description
            assert tool.annotations is not None
            assert tool.annotations.read_only_hint is (None if name in {"edit", "export"} else True)
            described = tool.input_schema["properties"].values()
            assert [one for one in described if not {"description", "$ref"} & set(one)] == []
        (guide,) = (await server.client.read_resource("cvkit://guide")).contents
        assert getattr(guide, "text", "") == agent_guide.guide()

    serve(desk.folder, work)


def test_a_resume_is_read_edited_checked_exported_and_seen(desk: Desk) -> None:
    async def work(server: Server) -> None:
        assert "title: Programmer\n" in await server.call("read", path="engines")
        said = await server.call("edit", action="set", path="engines.title", value="Analyst")
        assert "title: Analyst\n" in said
        found = json.loads(await server.call("validate"))
        assert found == {"version": 1, "diagnostics": []}
        assert await server.call("export", formats=["text", "pdf"], folder="out") == (
            "out/resume.txt\nout/resume.pdf"
        )
        assert await server.call("page_picture", dpi=40) == "Page 1 of 1.\nimage"

    serve(desk.folder, work)
    assert "title: Analyst  # since the start\n" in desk.text()
    assert "Analyst" in desk.text("out/resume.txt")
    assert (desk.folder / "out/resume.pdf").read_bytes().startswith(b"%PDF")


OUTSIDE = ("../secret.yaml", "link.yaml", "link/secret.yaml", "out/../../secret.yaml",
           "ABSOLUTE", ".hidden/a.yaml", ".env.yaml", "portrait.png", "nul\0l.yaml", "loop.yaml",
           "no.yaml", "", ".", "out")  # fmt: skip


def test_nothing_outside_of_the_folder_is_read_or_written(desk: Desk) -> None:
    outside = desk.folder.parent / "secret.yaml"
    outside.write_text("basics: {name: Outsider}\n", encoding="utf-8")
    (desk.folder / "link.yaml").symlink_to(outside)
    (desk.folder / "link").symlink_to(desk.folder.parent)
    (desk.folder / "loop.yaml").symlink_to(desk.folder / "loop.yaml")
    (desk.folder / "resume.pdf").symlink_to(desk.folder.parent / "made.pdf")
    desk.write(".hidden/a.yaml", "basics: {name: Outsider}\n")
    desk.write(".env.yaml", "basics: {name: Outsider}\n")
    desk.write("portrait.png", "Outsider")
    desk.write(
        "reads.yaml", "basics: {name: Ada, photo: ../secret.yaml}\ninclude: ../secret.yaml\n"
    )
    Image.new("RGB", (9, 9)).save(desk.folder.parent / "far.png")
    (desk.folder / "near.png").symlink_to(desk.folder.parent / "far.png")
    desk.write("shows.yaml", "basics: {name: Ada, photo: near.png}\n")
    before = sorted(path.name for path in desk.folder.parent.iterdir())

    async def work(server: Server) -> None:
        for name in OUTSIDE:
            file = str(outside) if name == "ABSOLUTE" else name
            for tool, more in (
                ("read", {}),
                ("validate", {}),
                ("edit", {"action": "set", "path": "basics.name", "value": "X"}),
                ("export", {"formats": ["text"]}),
                ("page_picture", {}),
            ):
                is_error, said = await server.tried(tool, file=file, **more)
                assert is_error, (tool, name)
                assert "Outsider" not in said
        for folder in ("..", "../out", "link", str(desk.folder.parent), ".hidden"):
            is_error, said = await server.tried("export", formats=["text"], folder=folder)
            assert is_error, folder
        for file in ("reads.yaml", "shows.yaml"):
            is_error, said = await server.tried("page_picture", file=file)
            assert is_error, file
            assert "outside" in said
            assert "Outsider" not in said
        is_error, said = await server.tried("export", formats=["pdf"])
        assert (is_error, "symbolic link" in said) == (True, True)

    serve(desk.folder, work)
    assert outside.read_text(encoding="utf-8") == "basics: {name: Outsider}\n"
    after = sorted(path.name for path in desk.folder.parent.iterdir())
    assert after == sorted([*before, "log.txt"])


def test_nothing_private_is_in_any_answer(desk: Desk) -> None:
    desk.write("wrong.yaml", desk.text().replace("Salary of 2000", "Salary -- of 2000")
               .replace("+44 20 7946 0123", "7946"))  # fmt: skip

    async def work(server: Server) -> None:
        answers = []
        for file in ("resume.yaml", "wrong.yaml"):
            places = ("", "basics", "work", "engines", "salary", "spy", "export.variants")
            answers += [await server.call("read", file=file, path=path) for path in places]
            answers.append(await server.call("validate", file=file))
            for path in ("basics.phone", "salary.text", "spy", "work", "basics"):
                is_error, said = await server.tried(
                    "edit", file=file, action="set", path=path, value="x"
                )
                assert is_error
                answers.append(said)
            answers.append(await server.call("export", formats=["text"], file=file, variant="lab"))
            answers.append(await server.call("page_picture", file=file, dpi=30))
        answers.append((await server.tried("read", file="missions.yaml"))[1])
        assert [one for one in SECRETS if one in "\n".join(answers)] == []

    serve(desk.folder, work)
    for name in ("resume-lab.txt", "wrong-lab.txt"):
        assert "Wrote note G" in desk.text(name)
        assert [one for one in SECRETS if one in desk.text(name)] == []


def test_private_values_are_shown_if_that_is_allowed(desk: Desk) -> None:
    async def work(server: Server) -> None:
        assert "Salary of 2000 pounds" in await server.call("read", path="salary")
        await server.call("edit", action="set", path="salary.text", value="Salary of 1 pound")

    serve(desk.folder, work, "--allow-private")
    assert "Salary of 1 pound" in desk.text()


def test_edits_at_the_same_time_are_all_made(desk: Desk) -> None:
    async def tag(server: Server, name: str) -> None:
        await server.call("edit", action="add", path="notes.tags", value=name)

    async def work(server: Server) -> None:
        async with anyio.create_task_group() as group:
            for number in range(12):
                group.start_soon(tag, server, f"tag{number}")

    serve(desk.folder, work)
    assert [number for number in range(12) if f"tag{number}" not in desk.text()] == []


def test_broken_yaml_is_a_tool_error_with_its_code(desk: Desk) -> None:
    desk.write("broken.yaml", "basics:\n  name: Ada: 7946\n")

    async def work(server: Server) -> None:
        change = {"action": "set", "path": "basics.name", "value": "X"}
        for tool, more in (("read", {}), ("edit", change), ("export", {"formats": ["pdf"]})):
            is_error, said = await server.tried(tool, file="broken.yaml", **more)
            assert is_error
            assert "broken.yaml:2:" in said
            assert "CV001" in said
            assert "7946" not in said
        found = json.loads(await server.call("validate", file="broken.yaml"))
        assert [one["code"] for one in found["diagnostics"]] == ["CV001"]

    serve(desk.folder, work)


def test_huge_inputs_are_refused_and_the_server_goes_on(desk: Desk) -> None:
    before = desk.text()
    deep: Any = "x"
    for _ in range(150):
        deep = [deep]
    desk.write("large.yaml", "basics: {name: Ada}\nwork:\n" + "  - title: A\n" * 400_000)

    async def work(server: Server) -> None:
        for value in ("x" * 6_000_000, deep, {"title": ["x"] * 300_000}):
            is_error, _ = await server.tried("edit", action="add", path="work", value=value)
            assert is_error
        is_error, _ = await server.tried("read", path="a" * 1_000_000)
        assert is_error
        is_error, said = await server.tried("read", file="large.yaml")
        assert (is_error, "too large" in said) == (True, True)
        assert "Programmer" in await server.call("read")

    serve(desk.folder, work)
    assert desk.text() == before


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("edit", {"action": "rename", "path": "a"}),
        ("edit", {"path": "a"}),
        ("export", {"formats": ["nope"]}),
        ("export", {"formats": ["text"], "variant": "nope"}),
        ("export", {"formats": ["text"], "letter": True}),
        ("page_picture", {"theme": "nope"}),
        ("page_picture", {"locale": "xx"}),
        ("page_picture", {"page": 9}),
        ("page_picture", {"dpi": 9000}),
        ("read", {"path": "work.99"}),
        ("nope", {}),
        ("edit", {"action": "set", "path": "engines.title", "value": "X", "fille": "a.yaml"}),
        ("read", {"path": ["work", None]}),
    ],
)
def test_wrong_calls_are_errors(desk: Desk, tool: str, arguments: dict[str, Any]) -> None:
    async def work(server: Server) -> None:
        try:
            is_error, said = await server.tried(tool, **arguments)
        except Exception as error:  # noqa: BLE001 - an error of the protocol, of any class
            is_error, said = True, str(error)
        assert is_error
        assert said
        assert "bug" not in said
        assert "\n" not in said

    serve(desk.folder, work)


def test_a_cancelled_export_writes_nothing_and_the_server_goes_on(desk: Desk) -> None:
    entries = "".join(f"  - {{name: Work {number}, date: 2020}}\n" for number in range(400))
    desk.write("long.yaml", f"basics: {{name: Ada}}\npublications:\n{entries}")

    async def work(server: Server) -> None:
        with anyio.move_on_after(0.2) as scope:
            await server.call("export", formats=["pdf"], file="long.yaml")
        assert scope.cancelled_caught
        assert "Programmer" in await server.call("read")  # after what was cancelled has ended

    serve(desk.folder, work)
    assert not (desk.folder / "long.pdf").exists()


def test_standard_output_has_only_the_protocol(desk: Desk) -> None:
    hello = {
        "jsonrpc": "2.0", "id": 1, "method": "initialize",
        "params": {"protocolVersion": "2025-06-18", "capabilities": {},
                   "clientInfo": {"name": "test", "version": "1"}},
    }  # fmt: skip
    lines = [
        hello,
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/call",
         "params": {"name": "export", "arguments": {"formats": ["pdf"]}}},
    ]  # fmt: skip
    command = [sys.executable, "-m", "cvkit", "mcp", str(desk.folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stdin
        assert server.stdout
        assert server.stderr
        for line in (*map(json.dumps, lines), "no JSON"):
            server.stdin.write(f"{line}\n")
        server.stdin.flush()
        answers: list[dict[str, Any]] = []
        while not any(one.get("id") == 2 for one in answers):
            answers.append(json.loads(server.stdout.readline()))
        server.stdin.close()
        answers += [json.loads(line) for line in server.stdout.read().splitlines()]
        assert "Traceback" not in server.stderr.read()
    assert server.returncode == 0
    assert {one["jsonrpc"] for one in answers} == {"2.0"}
    assert (desk.folder / "resume.pdf").exists()
