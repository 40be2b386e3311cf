"""A file's text as lines and columns of a terminal."""

from __future__ import annotations

import unicodedata

import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from cvkit.diagnostics.render.lines import _NARROW, columns, cut, split_lines, visible


def test_lines_end_where_libyaml_ends_them() -> None:
    assert split_lines("a\nb\r\nc\rd\x85e\u2028f\u2029") == ("a", "b", "c", "d", "e", "f", "")


@given(st.text(), st.integers(0, 300), st.integers(20, 120))
def test_a_cut_line_fits(line: str, start: int, width: int) -> None:
    line = visible(line)
    start = min(start, columns(line))
    kept, moved = cut(line, start, width)
    assert columns(kept) <= width
    assert 0 <= start - moved <= width


@given(st.text())
def test_visible_leaves_no_control_characters(line: str) -> None:
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(char) for char in visible(line)}


def test_characters_that_need_no_table_have_the_width_that_the_table_gives() -> None:
    narrow = [chr(code) for code in range(0x3000) if _NARROW.fullmatch(chr(code))]
    assert len(narrow) > 600
    assert {"a", "é", "–", "…", "’"} <= set(narrow)
    assert [char for char in narrow if wcwidth.wcwidth(char) != 1] == []
