"""Every sentence that cvkit can say is listed, and says it in words that a reader knows."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

SCRIPT = Path(__file__).parents[1] / "docs/list_messages.py"
RIDDLES = re.compile(
    r"\b(blanks?|complaints?|lest|no advice|not to be had|rooms?|shall|stands? (?!for)|thereof|"
    r"to be had|under the name of|unless said|wherein|whom|wishes?)\b",
    re.IGNORECASE,
)
"""Words that once stood in messages and made readers guess."""


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("list_messages", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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
