"""YAML that versions 1.1 and 1.2 read alike."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cvkit.exporters.rendercv.yaml_text import dump


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("text", "text"),
        ("no", "'no'"),
        ("null", "'null'"),
        ("2020", "'2020'"),
        ("2020-08", "'2020-08'"),
        ("2020-08-01", "'2020-08-01'"),
        ("1e3", "'1e3'"),
        ("0o17", "'0o17'"),
        ("0x1F", "'0x1F'"),
        (".5", "'.5'"),
        ("12:30", "'12:30'"),
        ("*Ada*", "'*Ada*'"),
        ("a: b", "'a: b'"),
        ("a # b", "'a # b'"),
        ("été 中文 😀", "été 中文 😀"),
        ("a\nb", "|-\n  a\n  b"),
        (2020, "2020"),
        (None, "null"),
    ],
)
def test_values(value: object, expected: str) -> None:
    assert dump({"key": value}) == f"key: {expected}\n"


def test_lists_are_indented_and_never_aliases() -> None:
    item = {"a": "x"}
    assert dump({"list": [item, item], "none": []}) == "list:\n  - a: x\n  - a: x\nnone: []\n"


@given(st.text())
def test_any_text_is_read_as_it_is(text: str) -> None:
    given_text = text.encode(errors="replace").decode()
    assert yaml.safe_load(dump({"key": given_text})) == {"key": given_text}
