"""The libraries that bytes depend on are named with their versions."""

from __future__ import annotations

import re

from cvkit.exporters.pdf import library_versions


def test_each_library_has_a_version() -> None:
    found = library_versions.find()
    assert [*found][:3] == ["Pango", "HarfBuzz", "zlib"]
    assert {"weasyprint", "pydyf", "uharfbuzz", "pypdfium2", "pillow"} <= found.keys()
    assert [one for one in found.values() if not re.match(r"\d+\.\d+", one)] == []
