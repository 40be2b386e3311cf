"""Texts in the Markdown of RenderCV, which is that of Python-Markdown and Typst."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.exporters.rendercv import markdown
from cvkit.exporters.rendercv.markdown import JOINER as J
from cvkit.model.text import RichText, TextSpan, merged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain, C++ & a_b_c – 5 * 3 $5 100 % (x)",) * 2,
        ("**bold**, *it*, ***both***, `code`, [link](https://a.test/x_(y))",) * 2,
        ("**bold `code` [l](https://a.test) end**",) * 2,
        ("a lone *star",) * 2,
        ("5*3*2 and *", "5\\*3\\*2 and \\*"),
        ("__init__.py and x_", "\\_\\_init\\_\\_.py and x\\_"),
        ("C:\\new \\[x](y)", "C:\\new \\[x](y)"),
        ("[x](y) [1]: z", "\\[x](y) \\[1]: z"),
        ("[x] only", "[x] only"),
        ("tick \\`", "tick \\`"),
        ("``a`b``", "``a`b``"),
        ("H~2~O and 10^3^ and 1^st^", "H₂O and 10³ and 1st"),
        ('#read("x"), # 1, #1', f'#{J}read("x"), # 1, #1'),
        ("<b> < 3 </b>", f"<{J}b> < 3 <{J}/b>"),
        ("$$m$$", f"${J}$m${J}$"),
        ("AT&T &amp; &#65;", f"AT&T &{J}amp; &{J}#65;"),
        ("**bold**; next", f"**bold**{J}; next"),
        ("[l](https://a.test); next", f"[l](https://a.test){J}; next"),
        ("*R*~0~ < 1", f"*R*{J}₀ < 1"),
        ("# head", f"{J}# head"),
        ("1. one", f"{J}1. one"),
        ("- dash", f"{J}- dash"),
        ("=== x", f"{J}=== x"),
        ("2019", "2019"),
        ("-5 °C", "-5 °C"),
        ("", ""),
    ],
)
def test_texts(text: str, expected: str) -> None:
    assert markdown.inline(RichText(text).spans) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("\\ ", "*\\\\* "), (" * ", " *\\** ")], ids=["backslash", "star"]
)
def test_signs_at_the_edge_of_marks(text: str, expected: str) -> None:
    assert markdown.inline([TextSpan(text, emphasis=True)]) == expected


def test_a_spaced_hyphen_is_kept_together_in_highlights() -> None:
    spans = RichText("one - two").spans
    assert markdown.inline(spans, is_highlight=True) == "one\u00a0- two"
    assert markdown.inline(spans) == "one - two"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://a.test/x_(y)", "https://a.test/x_(y)"),
        ("https://a.test/x)(", "https://a.test/x%29%28"),
        ("https://a.test/x((", "https://a.test/x%28%28"),
        ('https://a.test/<"b">', "https://a.test/%3C%22b%22%3E"),
    ],
)
def test_addresses(href: str, expected: str) -> None:
    assert markdown.target(href) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("CO~2~", "CO₂"), ("x^a^", "xa"), ("10^3.5^", "10^3.5")]
)
def test_scripts_are_characters(text: str, expected: str) -> None:
    assert markdown.on_the_line(RichText(text).spans) == (TextSpan(expected),)


LETTERS = st.text(st.sampled_from("ab *_`[]()\\#$<&;:.-1\u00e9中"), min_size=1, max_size=8)
SPANS = st.lists(
    st.builds(
        TextSpan,
        LETTERS,
        strong=st.booleans(),
        emphasis=st.booleans(),
        href=st.sampled_from([None, None, "https://a.test"]),
    ),
    min_size=1,
    max_size=4,
)


@given(SPANS)
def test_no_character_is_lost(spans: list[TextSpan]) -> None:
    written = markdown.inline(merged(spans))
    shown = RichText(written).plain.replace(J, "")
    assert "".join(shown.split()) == "".join("".join(span.text for span in spans).split())
