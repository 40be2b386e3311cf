"""The guides' examples work: their files are written, their commands run, their output compared."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Cli

DOCS = Path(__file__).parents[1] / "docs"
GUIDES = ("letters.md", "many.md", "variants.md")
_FENCE = re.compile(r"(?ms)^```(\w+)\n(.*?)^```$")
_SECTION = re.compile(r"(?m)^## ")
_TIME, _NO_TIME = re.compile(r"in [0-9.]+ s\."), "in … s."


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_works_from_top_to_bottom(
    name: str, cvkit: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sections = _SECTION.split((DOCS / name).read_text(encoding="utf-8"))
    compared = 0
    for number, section in enumerate(sections):
        folder = tmp_path / str(number)
        if not _continues(section):
            folder.mkdir()
            monkeypatch.chdir(folder)
        compared += _work_through(section, cvkit)
    assert compared >= len(sections) - 1


def _notes(text: str) -> str:
    """Return the notes that a command printed, without the time that it took."""
    lines = [line for line in text.splitlines(keepends=True) if line.startswith("note: ")]
    return _TIME.sub(_NO_TIME, "".join(lines))


def _continues(section: str) -> bool:
    """Whether a section has no résumé of its own, so that it goes on with the last one's files."""
    return "# resume.yaml" not in section


def _work_through(section: str, cvkit: Cli) -> int:
    """Write the files of a section and run its commands; return how often output was compared."""
    printed: list[str] = []
    compared = 0
    for language, text in _FENCE.findall(section):
        match language:
            case "sh":
                outcomes = [cvkit(*shlex.split(line)[1:]) for line in text.splitlines()]
                assert [one.err for one in outcomes if one.code] == [], text
                printed.append("".join(one.out or _notes(one.err) for one in outcomes))
            case "text":
                assert printed.pop() == _TIME.sub(_NO_TIME, text)
                compared += 1
            case _:
                file = Path(text.partition("\n")[0].removeprefix("# "))
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
    assert printed == []
    return compared
