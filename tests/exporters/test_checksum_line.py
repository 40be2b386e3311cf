"""A checksum tells cvkit's own file from one that was edited."""

from __future__ import annotations

import pytest

from cvkit.exporters.checksum_line import (
    IN_TEX,
    IN_TYPST,
    IN_XML,
    IN_YAML,
    ChecksumLine,
)


@pytest.mark.parametrize("line", [IN_TEX, IN_TYPST, IN_YAML, IN_XML])
def test_only_the_file_as_it_was_written_is_recognized(line: ChecksumLine) -> None:
    data = line.sealed(b"<a>\n  one\n</a>\n")
    assert line.recognizes(data)
    assert line.recognizes(data.replace(b"\n", b"\r\n"))
    assert not line.recognizes(data.replace(b"one", b"two"))
    assert not line.recognizes(data + b"x\n")
    assert not line.recognizes(b"<a>\n  one\n</a>\n")
    assert not line.recognizes(b"")


def test_where_it_stands() -> None:
    assert IN_YAML.sealed(b"a: b\n").splitlines()[1:] == [b"a: b"]
    assert IN_XML.sealed(b"<a/>\n").splitlines()[:1] == [b"<a/>"]
