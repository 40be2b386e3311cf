"""Styled runs as Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvkit.importers.reading.inline_markdown import markdown
from cvkit.model.text import RichText, TextSpan

BOLD = TextSpan("", strong=True)


@pytest.mark.parametrize(
    ("spans", "text"),
    [
        ((TextSpan("C_x and 5 * 3 and a*"),), "C_x and 5 * 3 and a*"),
        ((TextSpan("*a* and C_x"),), r"\*a* and C_x"),
        ((TextSpan("[a](https://x.test)"),), r"\[a](https://x.test)"),
        ((TextSpan("a ", strong=True), TextSpan("b")), "**a** b"),
        ((TextSpan("a", strong=True), TextSpan("b", emphasis=True)), "**a**_b_"),
        ((TextSpan("a", strong=True, emphasis=True),), "***a***"),
        ((TextSpan("a`b", code=True),), "``a`b``"),
        ((TextSpan("`", code=True),), "`` ` ``"),
        ((TextSpan("a", href="https://x.test/(b)"),), "[a](<https://x.test/(b)>)"),
        ((TextSpan("a"), TextSpan("2", script="sub")), "a~2~"),
    ],
)
def test_marks(spans: tuple[TextSpan, ...], text: str) -> None:
    assert markdown(spans) == (text, ())
    assert RichText(text).plain == "".join(span.text for span in spans)


@pytest.mark.parametrize(
    ("spans", "text", "dropped"),
    [
        ((TextSpan("a"), TextSpan("b", strong=True)), "ab", "bold and italic type within words"),
        ((TextSpan("a"), TextSpan("b c", script="super")), "ab c", "sub- and superscripts"),
    ],
)
def test_what_cannot_be_written_is_dropped(
    spans: tuple[TextSpan, ...], text: str, dropped: str
) -> None:
    assert markdown(spans) == (text, (dropped,))


LETTERS = st.text("ab *_`[]()~^\\<>!.-2", min_size=1, max_size=8)
SPANS = st.lists(
    st.builds(TextSpan, LETTERS, st.booleans(), st.booleans(), st.booleans(),
              st.sampled_from([None, "https://x.test"]), st.sampled_from(["", "sub", "super"])),
    min_size=1, max_size=5,
)  # fmt: skip


@given(SPANS)
def test_no_character_is_lost(spans: list[TextSpan]) -> None:
    given_text = " ".join("".join(span.text for span in spans).split(" ")).strip()
    if given_text:
        text, _ = markdown(tuple(spans))
        assert RichText(text).plain.replace(" ", "") == given_text.replace(" ", "")
