"""Editors that speak with yaml-language-server complete, explain and check a résumé."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from language_server import Server
from node import package

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
SETTINGS = {"yaml": {"validate": True, "hover": True, "completion": True,
                     "schemaStore": {"enable": False}}}  # fmt: skip
RESUME = (ROOT / "resume.yaml").read_text(encoding="utf-8")
MODELINE = RESUME.splitlines()[0]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    script = package("yaml-language-server") / "bin/yaml-language-server"
    with Server(script, ROOT, SETTINGS) as server:
        yield server


def place(text: str, mark: str) -> tuple[int, int]:
    """Return the line and column, from 0, of where a mark stands."""
    before = text[: text.index(mark)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


@pytest.mark.parametrize(
    ("written", "proposed", "documentation"),
    [
        ("basics:\n  name: A\n  ^\n", "headline", "What you are"),
        ("work:\n  - organization: X\n    roles:\n      - title: Y\n        ^\n", "employment", ""),
        ("languages:\n  - language: de\n    level: ^\n", "native", ""),
        ("exp^\n", "export", "Theme, paper"),
    ],
)
def test_what_can_stand_here_is_proposed(
    server: Server, written: str, proposed: str, documentation: str
) -> None:
    text = f"{MODELINE}\n{written}"
    line, column = place(text, "^")
    uri = server.open(f"complete-{proposed}.yaml", text.replace("^", ""))
    answer = server.ask("completion", uri, line, column)
    items = {item["label"]: item for item in answer["items"]}
    assert proposed in items
    assert documentation in str(items[proposed].get("documentation", ""))


@pytest.mark.parametrize(
    ("key", "explained"),
    [
        ("headline:", "What you are, in one line below the name."),
        ("organization:", "The employer's name"),
        ("dates:", "When: Aug 2024"),
        ("work:", "Jobs, latest first."),
        ("theme:", "The theme's name"),
    ],
)
def test_a_key_is_explained(server: Server, key: str, explained: str) -> None:
    uri = server.open("resume.yaml", RESUME)
    line, column = place(RESUME, key)
    shown = server.ask("hover", uri, line, column + 1)
    assert shown, key
    assert explained in shown["contents"]["value"].replace("\\", "")


def test_our_own_resume_has_no_faults(server: Server) -> None:
    assert server.diagnostics(server.open("own.yaml", RESUME)) == []


def test_texts_in_several_languages_are_no_faults(server: Server) -> None:
    text = (ROOT / "tests/data/two-languages.yaml").read_text(encoding="utf-8")
    assert server.diagnostics(server.open("two.yaml", f"{MODELINE}\n{text}")) == []


def test_a_wrong_key_is_underlined(server: Server) -> None:
    wrong = RESUME.replace("headline:", "hedline:", 1)
    (found,) = server.diagnostics(server.open("wrong.yaml", wrong))
    assert "hedline" in found["message"]
    line, column = place(wrong, "hedline:")
    assert found["range"]["start"] == {"line": line, "character": column}
