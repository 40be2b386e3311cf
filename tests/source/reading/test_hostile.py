"""Reading never raises, and every diagnostic can be shown, whatever the bytes."""

from __future__ import annotations

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from cvkit.diagnostics.render import concise, text
from cvkit.source import read

RESUME = """\
basics:
  name: Ada
  email: [ada@example.org]
  profiles: {github: ada}
work:
  - &job
    organization: Engine
    dates: Aug 2024 – present
    roles:
      - title: "Analyst"
        bullets:
          - One **two**
          - text: three
            tags: [x]
  - <<: *job
    summary: |
      Text.
export: {pages: 1, sections: [work]}
"""
_OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def check(data: bytes) -> None:
    reading = read(data, "resume.yaml")
    assert (reading.resume is None) == bool(reading.diagnostics)
    lines = re.split(r"\r\n|[\n\r\x85\u2028\u2029]", reading.source.text)
    for one in reading.diagnostics:
        assert one.message
        assert "Input should" not in one.message
        if one.span:
            assert 1 <= one.span.start.line <= len(lines)
            assert 1 <= one.span.start.column <= len(lines[one.span.start.line - 1]) + 1
            assert one.span.start <= one.span.end
    shown = text.render(reading.diagnostics, {"resume.yaml": reading.source.text})
    assert not _OBEYED.search(shown)
    assert not _OBEYED.search(concise.render(reading.diagnostics))


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    check(data)


@given(st.text(max_size=200))
def test_any_text(written: str) -> None:
    check(written.encode("utf-8", errors="surrogatepass"))


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@`#?,~ \n\t<", max_size=60))
@settings(max_examples=400)
def test_any_punctuation(written: str) -> None:
    check(written.encode())


@given(
    st.integers(0, len(RESUME)),
    st.integers(0, 12),
    st.text(alphabet="ab:-[]{}&*!|>'\"#, \n\té😀\u202e\x1b", max_size=6),
)
@settings(max_examples=400)
def test_a_resume_with_a_slip(start: int, length: int, put: str) -> None:
    check((RESUME[:start] + put + RESUME[start + length :]).encode())


_VALUES: st.SearchStrategy[object] = st.recursive(
    st.none() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.sampled_from(RESUME.splitlines()), _VALUES)
def test_any_value_anywhere(line: str, value: object) -> None:
    key, colon, _ = line.partition(":")
    put = f"{key}{colon or ':'} {json.dumps(value, ensure_ascii=False)}"
    check(RESUME.replace(line, put, 1).encode("utf-8", errors="surrogatepass"))


def test_the_resume_itself_is_fine() -> None:
    assert [one.code for one in read(RESUME.encode(), "x").diagnostics] == ["CV020"] * 2
