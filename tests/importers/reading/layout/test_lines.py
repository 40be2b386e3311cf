"""Lines, and the paragraphs that they are parts of."""

from __future__ import annotations

import time

from cvkit.importers.reading.layout.lines import joined
from cvkit.importers.values import Value


def test_broken_words() -> None:
    values = [Value("a state-"), Value("ment of facts")]
    assert joined(values).text == "a state-ment of facts"
    assert joined(values, "This is a statement.").text == "a statement of facts"
    assert joined([Value("2018 -"), Value("2020")]).text == "2018 - 2020"


def test_a_long_text_is_joined_in_time_that_grows_with_it() -> None:
    values = [Value("word " * 20 + "end", ())] * 3_000
    start = time.process_time()
    assert len(joined(values).text) > 300_000
    assert time.process_time() - start < 3
