"""Line breaks of a file within Chinese and Japanese texts, which YAML makes spaces."""

from __future__ import annotations

import pytest

from cvkit.source.reading.read import read
from cvkit.source.yaml.folding import marked, signs, unfolded

FILE = "basics:\n  name: 山田\n  summary: {}\n"


@pytest.mark.parametrize(
    "summary",
    [
        "技術\n    者",
        "技術  \n    者",
        "\n    技術\n    者",
        "'技術\n    者'",
        '"技術\n    者"',
        '"\\u6280術\n    者"',
        ">\n    技術\n    者",
        ">-\n    技術\n    者",
        "|\n    技術\n    者",
        "技術\r\n    者",
    ],
)
def test_a_break_in_every_style_is_no_space(summary: str) -> None:
    checked = read(FILE.format(summary).encode(), "")
    assert not checked.diagnostics
    assert checked.resume
    assert checked.resume.basics.summary
    assert checked.resume.basics.summary.plain == "技術者"


@pytest.mark.parametrize(
    ("summary", "printed"),
    [
        ("技術 者", "技術 者"),
        ("技術\n    AI\n    者", "技術 AI 者"),
        ("'기술\n    자'", "기술 자"),
        (">\n    技術 者\n    です", "技術 者です"),
        ('"技術 者\n    です"', "技術 者です"),
    ],
)
def test_a_space_stays_that_was_typed_or_stands_between_words(summary: str, printed: str) -> None:
    checked = read(FILE.format(summary).encode(), "")
    assert checked.resume
    assert checked.resume.basics.summary
    assert checked.resume.basics.summary.plain == printed


def test_texts_in_braces_are_joined_as_well() -> None:
    file = "basics:\n  name: 山田\n  details: {在留資格: 永住\n    者}\n"
    checked = read(file.encode(), "")
    assert not checked.diagnostics
    assert checked.resume
    assert checked.resume.basics.details == {"在留資格": "永住者"}


def test_positions_are_those_of_the_file() -> None:
    file = "basics:\n  name: 山田\n  location:\n    city: 東京 \n    都市: 京都\n"
    (found,) = read(file.encode(), "r.yaml").diagnostics
    assert found.message == "there is no key `都市` here"
    assert found.position == (5, 5)
    value = read(file.encode(), "r.yaml").source.spans.value(("basics", "location", "city"))
    assert (value.start.column, value.end.column) == (11, 13)


def test_a_file_that_has_the_sign_is_left_alone() -> None:
    text = "a: 技術\n  者 \ufdd1 x\n"
    assert marked(text) == text
    assert marked("a: b\n  c") == "a: b\n  c"


def test_signs_are_put_and_taken_out() -> None:
    text = marked("a: >\n  技術\n  者 \n  です\n  x\n")
    assert text == "a: >\n  技術\ufdd1\n  者\ufdd1 \n  です\n  x\n"
    assert signs(text) == {1: 4, 2: 3}
    assert unfolded("技術\ufdd1 者\ufdd1  です x") == "技術者  です x"
