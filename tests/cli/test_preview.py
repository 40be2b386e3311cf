"""``cvkit preview``: what it says, and when it refuses."""

from __future__ import annotations

import re
import socket
import sys
from typing import TYPE_CHECKING

import pytest

from cvkit.preview import server
from cvkit.preview.build import build
from cvkit.preview.state import Choices

if TYPE_CHECKING:
    from conftest import Cli
    from cvkit.preview.build import Subject


@pytest.fixture
def serves(monkeypatch: pytest.MonkeyPatch) -> list[Subject]:
    """Collect what would be served, and end at once."""
    asked: list[Subject] = []
    monkeypatch.setattr(server, "serve", lambda subject, *_: asked.append(subject))
    return asked


def test_the_address_is_printed_and_the_browser_is_left_alone(
    person: Cli, serves: list[Subject], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("typer.launch", pytest.fail)
    monkeypatch.setenv("DISPLAY", ":0")
    outcome = person("preview", "--no-open")
    assert (outcome.code, outcome.err) == (0, "")
    assert re.fullmatch(r"http://127\.0\.0\.1:[0-9]+/[\w-]{22}/\n", outcome.out)
    (subject,) = serves
    assert subject.read() == b"basics: {name: Ada Lovelace}\n"
    built = build(b"basics: {name: John Doe}\n", Choices(), subject)
    codes = {found.code for found in built.diagnostics}
    assert "CV105" in codes, "lint rules run"


@pytest.mark.parametrize(("display", "opened"), [(":0", 1), ("", 0)])
@pytest.mark.usefixtures("serves")
def test_a_browser_opens_where_there_are_windows(
    person: Cli, monkeypatch: pytest.MonkeyPatch, display: str, opened: int
) -> None:
    addresses: list[str] = []
    monkeypatch.setattr("typer.launch", addresses.append)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    outcome = person("preview")
    assert [f"{address}\n" for address in addresses] == [outcome.out] * opened


def test_a_port_in_use_is_one_message(person: Cli) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        outcome = person("preview", "--no-open", "--port", str(port))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        f"error: Port {port} is in use.\n"
        "  help: Choose another --port, or omit it to use any free port.\n"
    )


@pytest.mark.parametrize("module", ["starlette", "uvicorn", "watchfiles"])
def test_what_is_not_installed_is_one_message(
    person: Cli, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    import cvkit.preview  # noqa: PLC0415 - its attribute `server` would be found without import

    for name in [name for name in sys.modules if name.startswith("cvkit.preview.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(cvkit.preview, "server")
    for name in [name for name in sys.modules if name.partition(".")[0] == module]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    outcome = person("preview", "--no-open")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        f"error: The preview needs {module}, which is not installed.\n"
        f"  help: Install it: {sys.executable} -m pip install starlette uvicorn watchfiles\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("no.yaml",), "There is no file no.yaml."),
        (("-",), "The preview can't watch standard input."),
        (("--port", "70000"), "Invalid value for '--port'"),
    ],
)
def test_a_call_that_cannot_be_followed(
    person: Cli, arguments: tuple[str, ...], message: str
) -> None:
    outcome = person("preview", "--no-open", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"error: {message}")
