"""A finished file is compared with the résumé that it was made from."""

from __future__ import annotations

import pytest

from cvkit import pipeline
from cvkit.errors import FileError
from cvkit.pipeline.options import RenderOptions
from cvkit.pipeline.read_back import Against, read_back
from projects import NOTHING, check

RESUME = "basics: {name: Ada}\nskills:\n  - {name: Silk, tags: [cloth]}\n  - name: Wool\n"
VARIANT = "export: {variants: {plain: {exclude: [cloth]}}}\n"


def test_a_file_alone() -> None:
    found = read_back(b"<p>Ada \xef\xbf\xbd</p>", "cv.html")
    assert [(one.code, one.file, one.span) for one in found.diagnostics] == [
        ("CV315", "cv.html", None), ("CV320", "cv.html", None),
    ]  # fmt: skip


def test_a_file_and_its_resume() -> None:
    reading = check(RESUME + VARIANT)
    made = pipeline.render(reading, ["html"], RenderOptions(variant="plain"), NOTHING)
    data = made.artifacts["html"].data
    against = Against(reading, RenderOptions(variant="plain"), NOTHING)
    assert read_back(data, "cv.html", against).diagnostics == ()
    (found,) = read_back(data, "cv.html", Against(reading, RenderOptions(), NOTHING)).diagnostics
    assert (found.code, found.message) == ("CV311", "“Silk” is missing in the web page")
    assert found.span
    assert (found.file, found.span.start) == ("resume.yaml", (3, 12))


def test_a_file_of_another_kind() -> None:
    with pytest.raises(FileError, match="is no file that can be read back"):
        read_back(b"\x89PNG", "cv.png")
