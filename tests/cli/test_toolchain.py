"""What an export stands on, and which calls make the same files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cvkit
from cvkit import plugins
from cvkit.cli.export_request import ExportRequest
from cvkit.cli.toolchain import versions, way
from cvkit.exporters.png import PngOptions

if TYPE_CHECKING:
    import pytest

REQUEST = ExportRequest(("png",))


def test_versions_of_cvkit_packages_fonts_and_libraries_are_found() -> None:
    found = versions(plugins.choose_formats(["pdf"]).values())
    assert found["cvkit"].startswith(f"{cvkit.__version__} (")
    assert {"Python", "weasyprint", "fontpkg-inter", "Pango", "FreeType"} <= found.keys()
    text = versions(plugins.choose_formats(["text"]).values())
    assert text.items() < found.items()
    assert "Pango" not in text
    assert cvkit.DISTRIBUTION not in found  # it has the hash of its files


def test_options_that_change_files_are_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    requests = [
        REQUEST,
        replace(REQUEST, formats=("pdf",)),
        replace(REQUEST, themes=("modern",)),
        replace(REQUEST, locales=("de",)),
        replace(REQUEST, pages=1),
        replace(REQUEST, private=True),
        replace(REQUEST, settings={"accent": "#000000"}),
        replace(REQUEST, format_options={"png": PngOptions(dpi=300)}),
    ]
    ways = [way(one, {"cvkit": "1"}) for one in requests]
    ways.append(way(REQUEST, {"cvkit": "2"}))
    monkeypatch.setenv("CVKIT_BASICS_PHONE", "1")
    ways.append(way(REQUEST, {"cvkit": "1"}))
    assert len({*ways}) == len(ways)


def test_other_options_are_not() -> None:
    other = replace(
        REQUEST, files=("a",), globs=("b",), output="c", force=True, jobs=3, changed=True,
        keeps_track=True, summary_file="d", all_or_nothing=True,
    )  # fmt: skip
    assert way(other, {}) == way(REQUEST, {})
