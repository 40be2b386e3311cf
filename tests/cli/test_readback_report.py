"""What a parser sees, for people and for tools."""

from __future__ import annotations

import json

from cvkit.cli.readback_report import as_json, as_text
from cvkit.diagnostics import codes
from cvkit.pipeline.read_back import ReadBack
from cvkit.readback.examine import Examined
from cvkit.readback.fields import FoundFields
from cvkit.readback.read_text import Hidden, ReadText

FOUND = ReadBack(
    Examined(
        ReadText("Ada\nMill\n", pages=2, has_tags=False, hidden=(Hidden("Go", 1, "invisible"),)),
        FoundFields("Ada", (), ("123 4567",), ("https://a.test",)),
        (),
    ),
    (codes.NOT_TAGGED.at(None, "the PDF has no tags"),),
)


def test_as_text() -> None:
    assert as_text(FOUND, "cv.pdf") == (
        "Ada\nMill\n\n"
        "file      cv.pdf\nname      Ada\ne-mail    not found\nphone     123 4567\n"
        "links     https://a.test\npages     2\ntags      no\nhidden    1 text\n"
    )


def test_as_json() -> None:
    data = json.loads(as_json(FOUND, "cv.pdf"))
    assert data["hidden"] == [{"text": "Go", "page": 1, "reason": "invisible"}]
    assert data["language"] is None
    assert data["diagnostics"][0]["code"] == "CV320"
