"""How a text in a file differs from the résumé's."""

from __future__ import annotations

import pytest

from cvkit.readback.align import align
from cvkit.readback.differences import difference, misplaced_gaps
from cvkit.readback.letters import OPTIONAL, fold, fold_pages


def changed(wanted: str, text: str) -> list[tuple[bool, str]]:
    letters, breaks = fold_pages(text)
    ((place,),) = align([[fold(wanted)]], letters, breaks)
    return [*misplaced_gaps(fold(wanted), place, letters)]


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("Head of weaving", "Head of\nweaving"),
        ("a b c d", "a b\nc d"),
        ("hyphenation works", "hyphen-\nation works"),
        ("Network-Based", "Network-\nBased"),
        ("https://example.org/a", "https://example.org/\na"),
        ("日本語の文", "日本\n語の文"),
        ("x" * 60, "x" * 40 + "\n" + "x" * 20),
        (f"δ{OPTIONAL}18{OPTIONAL}O", "δ 18O"),
        ("2019 – 2021", "2019 – 2021"),
    ],
)
def test_what_lines_and_scripts_may_do(wanted: str, text: str) -> None:
    assert changed(wanted, text) == []


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("Head of weaving", "Head ofweaving", (False, "of weaving")),
        ("Head of weaving", "Head of wea ving", (True, "weaving")),
        ("Head of weaving", "Head of wea\nving", (True, "weaving")),
        ("Network-Based", "NetworkBased", (False, "network based")),
        ("2019–2021", "2019 2021", (True, "2019 2021")),
        ("weaving", "inweaving", (False, "inweaving")),
    ],
)
def test_words_that_are_split_or_run_together(
    wanted: str, text: str, found: tuple[bool, str]
) -> None:
    assert changed(wanted, text) == [found]


@pytest.mark.parametrize(
    ("wanted", "text", "said"),
    [
        ("Led a team of five", "Led a tem of five", "“team” became “tem”"),
        ("Led a team of five", "Led a of five", "“team” is missing"),
        ("Weaving", "Waving", "“weaving” became “waving”"),
        ("Weaving", "Something else", ""),
        ("Led a team of five", "Nothing like it", ""),
    ],
)
def test_what_became_of_a_text(wanted: str, text: str, said: str) -> None:
    letters = fold(text)
    assert difference(fold(wanted), letters, 0, len(letters.text)) == said


@pytest.mark.parametrize(
    ("wanted", "read"),
    [("المشاريع", "المشار يع"), ("العربية TM", "العربيةTM"), ("日本語 です", "日本語です")],
)
def test_programs_guess_some_spaces(wanted: str, read: str) -> None:
    assert changed(wanted, read) == []
