"""A client of the Language Server Protocol, as small as a test needs it.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
"""

from __future__ import annotations

import json
import subprocess
from itertools import count
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING, Any, Self

import pytest

from node import NODE

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_PATIENCE = 60


class Server:
    """A running server that speaks over its standard input and output."""

    def __init__(self, script: Path, root: Path, settings: dict[str, Any]) -> None:
        self.root = root
        self.settings = settings
        self._ids = count(1)
        self._received: Queue[dict[str, Any]] = Queue()
        self._process = subprocess.Popen(
            [str(NODE), str(script), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
            },
        }
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": self.root.as_uri(),
                "workspaceFolders": [{"uri": self.root.as_uri(), "name": "root"}],
                "capabilities": capabilities,
            },
        )
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": self.settings})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def open(self, name: str, text: str) -> str:
        """Show the server a text as a file of that name; return its address."""
        uri = (self.root / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        return uri

    def ask(self, method: str, uri: str, line: int, column: int) -> Any:  # noqa: ANN401 - JSON
        """Ask about a place; it counts from 0."""
        place = {"line": line, "character": column}
        return self.request(
            f"textDocument/{method}", {"textDocument": {"uri": uri}, "position": place}
        )

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """Wait for what the server has to say of a file."""
        while True:
            message = self._next()
            found = message.get("params", {})
            if message.get("method", "").endswith("publishDiagnostics") and found["uri"] == uri:
                diagnostics: list[dict[str, Any]] = found["diagnostics"]
                return diagnostics

    def request(self, method: str, params: object) -> Any:  # noqa: ANN401 - JSON
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def notify(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _next(self) -> dict[str, Any]:
        """Return the next message; questions about the configuration are answered here."""
        try:
            message = self._received.get(timeout=_PATIENCE)
        except Empty:
            pytest.fail("the language server has said nothing for a minute")
        if "id" in message and "method" in message:
            asked = message["params"].get("items", []) if message.get("params") else []
            answers = [self.settings.get(item.get("section", ""), {}) for item in asked]
            self._send({"id": message["id"], "result": answers})
        return message

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> None:
        assert self._process.stdout
        while line := self._process.stdout.readline():
            if line.lower().startswith(b"content-length:"):
                self._process.stdout.readline()
                body = self._process.stdout.read(int(line.partition(b":")[2]))
                self._received.put(json.loads(body))
