"""Nothing is left out: a hostile text is in every field, format and importer that there is."""

from __future__ import annotations

import yaml

from conftest import FULLEST, ROOT
from cvkit import plugins
from cvkit.plugins import importers
from fuzz import targets
from hostile import placements
from hostile.test_strings import JUDGED

ELSEWHERE = {
    "latex": "exporters/latex/test_latex.py",
    "typst": "exporters/typst/test_typst.py",
    "markdown": "hostile/test_strings.py",
}
"""Formats that have tests of their own with the same texts."""

FROM_ANOTHER = {"png": "pdf"}
"""Formats that are made of another one's files, and have no text that anyone could obey."""


def test_every_field() -> None:
    """That ``fullest.yaml`` has every field of the schema, tests/test_fullest.py checks."""
    data = yaml.load(FULLEST.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    every = {".".join(map(str, path)) for path in placements.leaves(data)}
    placed = {".".join(map(str, path)) for path in placements.fields()}
    left_out = {name for name in every - placed if not name.startswith("export.")}
    assert left_out == placements.NOT_TEXT
    assert {name.split(".")[1] for name in placed if name.startswith("export.")} == (
        placements.PRINTED_CHOICES
    )
    assert len(placements.place("Ordinary").taken) > len(placed) / 2


def test_every_format() -> None:
    assert {*plugins.format_names()} == {*JUDGED, *ELSEWHERE, *FROM_ANOTHER}
    for path in ELSEWHERE.values():
        text = (ROOT / "tests" / path).read_text(encoding="utf-8")
        assert "place(" in text
        assert "STRINGS" in text


def test_every_importer() -> None:
    """Each is fuzzed, from inputs that it can read."""
    names = {one.name for one in importers.available()}
    assert names <= {*targets.names()}
    assert [name for name in targets.names() if not [*targets.seeds(name)]] == []
