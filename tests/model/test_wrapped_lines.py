from __future__ import annotations

import pytest

from cvkit.model.text import RichText
from cvkit.model.wrapped_lines import joined


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("私は技術\n者です", "私は技術者です"),
        ("データベー\n  スの設計", "データベースの設計"),
        ("设计系统，\r\n完成", "设计系统，完成"),
        ("ﾃﾞｰﾀ\nﾍﾞｰｽ", "ﾃﾞｰﾀﾍﾞｰｽ"),
        ("第１２\n３回", "第１２３回"),
        ("（東京）\n「本」", "（東京）「本」"),
        ("他说\n“你好”\n然后", "他说“你好”然后"),
        ("一段 \t\n一段", "一段一段"),
        ("**太字**\nの文", "**太字**の文"),
        ("注音ㄅ\nㄆ", "注音ㄅㄆ"),
        ("𠮷\n野", "𠮷野"),
    ],
)
def test_a_break_between_wide_characters_is_nothing(text: str, expected: str) -> None:
    assert joined(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "one\ntwo",
        "Ärzte\nüber",
        "漢字\nABC",
        "ABC\n漢字",
        "漢字\n12",
        "漢字 漢字",
        "漢字\u3000漢字",
        "漢字\n\n漢字",
        "大学\n— a",
        "서울\n대학교",
        "서울\n大学",
        "ไทย\nไทย",
        "“a”\n漢",
    ],
)
def test_any_other_break_or_space_stays(text: str) -> None:
    assert joined(text) == text


def test_a_paragraph_has_no_space_where_its_lines_are_joined() -> None:
    assert RichText("技術\n者 として **働\nく** こと").plain == "技術者 として 働く こと"
