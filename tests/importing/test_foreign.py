"""Which files may be of another tool."""

from __future__ import annotations

import pytest

from cvkit.importing.foreign import may_be_foreign


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"basics: {name: Ada}", "resume.yaml", False),
        (b"basics: {name: Ada}", "standard input", False),
        (b"cv:\n  name: Ada", "resume.yml", True),
        (b"# mine\ncontent: # x\r\n  basics: {}", "resume.yaml", True),
        (b"- title: About\n  type: list", "cv.yml", True),
        (b"basics:\n  cv: x", "resume.yaml", False),
        (b'\xef\xbb\xbf \n{"basics": {}}', "resume", True),
        (b"%PDF-1.7", "standard input", True),
        (b"# Ada", "ada.md", True),
        (b"", "ada.md", False),
    ],
)
def test_which_files_are_looked_into(data: bytes, name: str, expected: bool) -> None:  # noqa: FBT001
    assert may_be_foreign(data, name) is expected
