"""Texts in YAML stay texts."""

from __future__ import annotations

import pytest

from cvkit.exporters.checksum_line import IN_YAML
from cvkit.exporters.yamlresume import yaml_file


@pytest.mark.parametrize(
    ("text", "written"),
    [("a", "a"), ("2024", "'2024'"), ("2024-08", "'2024-08'"), ("1e3", "'1e3'"),
     ("0o14", "'0o14'"), ("no", "'no'"), ("é", "é"), ("a: b", "'a: b'"),
     ("a\nb", "|-\n  a\n  b")],
)  # fmt: skip
def test_texts(text: str, written: str) -> None:
    found = yaml_file.dumped({"key": text}).decode()
    assert found.startswith("# Written by cvkit")
    assert found.endswith(f"\nkey: {written}\n")


def test_a_changed_file_is_no_longer_ours() -> None:
    data = yaml_file.dumped({"key": "a"})
    assert IN_YAML.recognizes(data)
    assert IN_YAML.recognizes(data.replace(b"\n", b"\r\n"))
    assert not IN_YAML.recognizes(data.replace(b"key: a", b"key: b"))
    assert not IN_YAML.recognizes(b"key: a\n")
    assert not IN_YAML.recognizes(b"")
