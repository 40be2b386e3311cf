"""A folder that ``cvkit mcp`` serves, what it may answer, and what others find in its files."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections import Counter
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import anyio
import yaml
from mcp import Client

from cvkit.cli.mcp_folder import FencedFolder
from cvkit.linter import LintOptions
from cvkit.mcp_server.server import server_of
from cvkit.mcp_server.workspace import Workspace
from hostile import runs
from hostile.placements import leaves
from hostile.strings import HUGE, SIGNS, STRINGS, YAML

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    Route = tuple[str | int, ...]
    Caller = Callable[..., Awaitable["Answer"]]

RESUME = """\
# about me
basics:
  name: Ada Lovelace  # who
  headline: "Programmer"
  summary: |  # short
    Long # no comment
    text
work:
  # first
  - id: mill
    organization: Mill  # of flour
    title: 'Weaver'
    bullets: [Wove, {id: two, text: Spun}]  # in brackets
  -
    organization: Loom  # alone
skills:
- Weaving
# and what else
- Spinning
export:
  titles: {work: Jobs}  # mine
# end
"""
COMMENTS = Counter(re.findall(r"# [a-z ]+$", RESUME, re.MULTILINE)) - Counter(["# no comment"])
JSON = '{\n  "basics": {"name": "Ada", "headline": "x"},\n  "skills": ["A"]\n}\n'
OUTSIDER = "basics: {name: Outsider}\n"

TEXTS = (
    *STRINGS, *HUGE.values(), "", " ", "\n", "a\nb", "a\n\n b\n", "a\tb", "\ta", "a\r\nb", "~",
    "null", "yes", "2020-01-01", "a:", ": a", "a, b", "[a", "a}", "%a", "@a", "<<", "...", "'",
    '"', "\\", "!!str a", "\U0010ffff",
)  # fmt: skip
FEW_TEXTS = TEXTS if runs.ALL else (*YAML[::2], *SIGNS[::3], *TEXTS[len(STRINGS) :: 2])

_MESSAGE = re.compile(
    r"[^\n]{1,2100}(\n(\S[^\n]*: (error|warning|info) CV\d{3} [^\n]+|  help: [^\n]+))*"
)
"""One line, and below it what is wrong with a file, as ``cvkit validate`` says it."""

OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LISTENERS: list[list[str]] = []


def _listen(event: str, arguments: tuple[Any, ...]) -> None:
    if _LISTENERS and event in {"open", "os.listdir", "os.scandir"}:
        for heard in _LISTENERS:
            heard += [os.fsdecode(one) for one in arguments[:1] if isinstance(one, str | bytes)]


sys.addaudithook(_listen)


@contextmanager
def opened() -> Iterator[list[str]]:
    """Yield a list to which the name of each file and folder is added that Python opens."""
    heard: list[str] = []
    _LISTENERS.append(heard)
    yield heard
    _LISTENERS.remove(heard)


class Answer(NamedTuple):
    """What a tool said."""

    is_error: bool
    text: str


class Place(NamedTuple):
    """A folder with links that lead out of it, and what lies outside."""

    outside: Path

    @property
    def folder(self) -> Path:
        return self.outside / "folder"

    def start(self) -> None:
        """Write what lies outside, and all files."""
        runs.write(self.outside, {"secret.yaml": OUTSIDER})
        self.folder.mkdir()
        self.fill()

    def fill(self) -> None:
        """Write all files as they were at the start, and remove others."""
        for path in sorted(self.folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
        runs.write(self.folder, {"resume.yaml": RESUME, "other.json": JSON})
        (self.folder / "link.yaml").symlink_to(self.outside / "secret.yaml")
        (self.folder / "link").symlink_to(self.outside)
        (self.folder / "loop.yaml").symlink_to(self.folder / "loop.yaml")
        os.mkfifo(self.folder / "pipe.yaml")

    def files(self) -> dict[str, bytes]:
        """Return every file in the folder and outside of it, and folders as well."""
        return {
            str(path.relative_to(self.outside)): path.read_bytes() if path.is_file() else b""
            for path in self.outside.rglob("*")
        }

    def text(self, name: str = "resume.yaml") -> str:
        return (self.folder / name).read_bytes().decode()

    def strangers(self, heard: Iterable[str]) -> list[str]:
        """Return what was opened and isn't in the folder, of what an agent may ask for."""
        real = {os.path.realpath(path) for path in heard if "\0" not in path}
        inside = os.path.realpath(self.folder)
        return sorted(
            path
            for path in real
            if path == "/etc/passwd"
            or (path.startswith(os.path.realpath(self.outside)) and not path.startswith(inside))
        )


def work(place: Place, task: Callable[[Caller], Awaitable[None]]) -> None:
    """Do something with a server, by a client in this process."""
    lint = LintOptions(date(2026, 1, 1))
    files = FencedFolder(place.folder, given=False)
    server = server_of(Workspace(files, allow_private=False, lint=lambda: lint))

    async def run() -> None:
        async with Client(server) as client:

            async def call(tool: str, arguments: Mapping[str, Any]) -> Answer:
                result = await client.call_tool(tool, dict(arguments))
                texts = [one.text if one.type == "text" else one.type for one in result.content]
                return Answer(bool(result.is_error), "\n".join(texts))

            await task(call)

    anyio.run(run)


def tools() -> dict[str, tuple[str, ...]]:
    """Return the arguments of each tool."""
    server = server_of(Workspace(files=None, allow_private=False, lint=None))  # type: ignore[arg-type]
    return {one.name: tuple(one.input_schema["properties"]) for one in anyio.run(server.list_tools)}


def faults(answer: Answer) -> list[str]:
    """Return what is wrong with an answer, whatever was asked."""
    found = ["is a bug"] if re.search("bug in cvkit|Traceback|pydantic", answer.text) else []
    found += ["tells what is outside"] if "Outsider" in answer.text else []
    found += ["is obeyed"] if answer.is_error and OBEYED.search(answer.text) else []
    found += ["is no message"] if answer.is_error and not _MESSAGE.fullmatch(answer.text) else []
    return found


def read(text: str) -> Any:  # noqa: ANN401 - what YAML has
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes only texts


def same(value: Any) -> Any:  # noqa: ANN401
    """Return a value as cvkit reads it, for which space at the ends of a text is none."""
    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", key): same(one) for key, one in value.items()}
    if isinstance(value, list):
        return [same(one) for one in value]
    return unicodedata.normalize("NFC", value).strip()


def comments(text: str) -> Counter[str]:
    return Counter({one: text.count(one) for one in COMMENTS})


def unproven(before: str, after: str, wanted: str) -> list[str]:
    """Return what else than one new text an edit of any place has changed."""
    old, new = ({path: same(at(data, path)) for path in leaves(data)}
                for data in (read(before), read(after)))  # fmt: skip
    changed = [path for path in {**old, **new} if old.get(path) != new.get(path)]
    return [
        *([] if comments(before) == comments(after) else ["comments"]),
        *(f"{path}" for path in changed[1:]),
        *(f"{path}: {new.get(path)}" for path in changed[:1] if new.get(path) != wanted),
    ]


def at(data: Any, route: Route) -> Any:  # noqa: ANN401
    for step in route:
        data = data[step]
    return data
