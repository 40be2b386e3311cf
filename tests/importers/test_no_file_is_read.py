"""Importers know only the bytes that they are given: a text that is a path stays a text."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from cvkit.errors import ImportFailedError
from cvkit.importing.import_files import ToImport, import_files
from cvkit.plugins import importers
from fuzz import targets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_XML_TEXT = re.compile(r">[^<>]+<")
_opened: list[str] = []


def _noted(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str):
        _opened.append(arguments[0])


sys.addaudithook(_noted)


def samples() -> Iterator[tuple[str, Path]]:
    """Yield the samples whose values can be exchanged: JSON, YAML and XML."""
    for name in targets.names():
        for file in targets.seeds(name):
            if file.suffix in {".json", ".yaml", ".yml", ".xml"}:
                yield name, file


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "private"
    file.write_text("<p>private</p>", encoding="utf-8")
    return str(file)


def exchanged(value: Any, path: str) -> Any:  # noqa: ANN401 - plain data
    match value:
        case dict():
            return {key: exchanged(one, path) for key, one in value.items()}
        case list():
            return [exchanged(one, path) for one in value]
    return path


@pytest.mark.parametrize(("name", "file"), [*samples()], ids=lambda one: getattr(one, "name", one))
def test_a_path_is_a_text(name: str, file: Path, path: str) -> None:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".xml":
        data = _XML_TEXT.sub(f">{path}<", text)
    else:
        text = re.sub(r"- \*+", "- ", text)  # RenderCV's stars, which others take for aliases
        values = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes texts only
        data = yaml.safe_dump(exchanged(values, path))
    assert path in data
    _opened.clear()
    try:
        made = import_files([ToImport("x", data.encode())], importers.choose(name))
    except ImportFailedError:
        made = None
    assert path not in _opened
    assert made is None or path in str(made.data)


def test_an_open_file_would_be_noticed(path: str) -> None:
    _opened.clear()
    with open(path, encoding="utf-8"):  # noqa: PTH123 - what the hook must see
        assert _opened == [path]
