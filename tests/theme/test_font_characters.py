"""What a font needs to draw a text."""

from __future__ import annotations

import pytest

from cvkit.theme import font_characters


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("abc", "abc"),
        ("é", "é"),
        ("u\u0308", "u\u0308ü"),
        ("จำ", "จ\u0e33\u0e4d\u0e32"),
        ("ກຳ", "ກ\u0eb3\u0ecd\u0eb2"),
        ("வொ", "வ\u0bca\u0bc6\u0bbe"),
        ("বো", "ব\u09cb\u09c7\u09be"),
        ("គើ", "គ\u17be\u17c1"),
        ("й가が", "й가が"),
    ],
)
def test_letters_are_put_together_and_taken_apart(text: str, needed: str) -> None:
    assert font_characters.of_text(text) == frozenset(map(ord, needed))
