"""Every sentence that cvkit can say is listed, and says it in words that a reader knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from scripts import script_module

if TYPE_CHECKING:
    from types import ModuleType

RIDDLES = re.compile(
    r"\b(blanks?|complaints?|lest|no advice|not to be had|rooms?|shall|stands? (?!for)|thereof|"
    r"to be had|under the name of|unless said|wherein|whom|wishes?)\b",
    re.IGNORECASE,
)
"""Words that once stood in messages and made readers guess."""


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return script_module("list_messages")


def test_sentences_are_listed_with_their_places(script: ModuleType) -> None:
    listed = list(script.sentences())
    assert len(listed) > 400
    texts = {one.text for one in listed if one.file == "disk.py"}
    assert {"{…} is a folder, not a file.", "There is no file {…}."} <= texts
    assert not any(text.startswith("Return a file's bytes") for text in texts), "documentation"
    (found,) = (
        one for one in listed if (one.file, one.text) == ("disk.py", "There is no file {…}.")
    )
    source = (script.SOURCE / "disk.py").read_text(encoding="utf-8").splitlines()
    assert "There is no file" in source[found.line - 1]


def test_no_sentence_is_a_riddle(script: ModuleType) -> None:
    assert RIDDLES.search("indent with blanks")
    riddles = [one for one in script.sentences() if RIDDLES.search(one.text)]
    assert riddles == []
