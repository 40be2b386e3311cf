"""Another program renders what is written, with a theme of its own, and shows all texts."""

from __future__ import annotations

import html
import json
import re
import subprocess
from typing import TYPE_CHECKING, Any

import node
from conftest import ROOT
from cvkit import theme
from cvkit.exporters.jsonresume import FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import DocumentOf

_SHOWN_OTHERWISE = re.compile(r"https?://.*|\d{4}(-\d\d)*|[A-Z]{2}")
"""Addresses are links, dates are in words, and codes of countries are names."""


def leaves(data: Any) -> Iterator[str]:  # noqa: ANN401 - plain data
    match data:
        case dict():
            for key, value in data.items():
                if key not in {"$schema", "meta"}:
                    yield from leaves(value)
        case list():
            for value in data:
                yield from leaves(value)
        case _:
            yield str(data)


def test_resumed_renders_it_with_a_theme(document_of: DocumentOf, tmp_path: Path) -> None:
    text = (ROOT / "docs/examples/engineer.yaml").read_text(encoding="utf-8")
    made = FORMAT.export(document_of(text), theme.built_in().load("classic"), FORMAT.options())
    (tmp_path / "resume.json").write_bytes(made.data)
    resumed = node.package("resumed")
    # It looks for its theme beside the folder that it runs in.
    done = subprocess.run(
        [node.NODE, resumed / "bin/resumed.js", "render", tmp_path / "resume.json",
         "--theme", "jsonresume-theme-even", "-o", tmp_path / "resume.html"],
        cwd=resumed.parent.parent, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "resume.html").read_text(encoding="utf-8")
    shown = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())
    wanted = [one for one in leaves(json.loads(made.data)) if not _SHOWN_OTHERWISE.fullmatch(one)]
    assert len(wanted) > 50
    assert [one for one in wanted if one not in shown] == []
