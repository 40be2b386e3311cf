"""Where a document's texts are in the text of a file."""

from __future__ import annotations

from typing import Any

from cvkit.readback.align import How, align, is_whole
from cvkit.readback.letters import fold, fold_pages


def found(texts: list[str], text: str) -> list[str]:
    """Return how each text of a single queue was found."""
    letters, breaks = fold_pages(text)
    (places,) = align([[*map(fold, texts)]], letters, breaks)
    return [place.how.name for place in places]


def test_texts_in_order_with_labels_between() -> None:
    assert found(["Ada", "Work", "Mill"], "Ada | cv\nWork:\n• Mill") == ["IN_ORDER"] * 3


def test_a_text_that_is_missing() -> None:
    assert found(["Ada", "Work", "Mill"], "Ada\nMill") == ["IN_ORDER", "NOWHERE", "IN_ORDER"]


def test_a_text_at_another_place() -> None:
    assert found(["Ada", "Weaver", "Mill"], "Ada\nMill\nWeaver") == [
        "IN_ORDER", "IN_ORDER", "ELSEWHERE",
    ]  # fmt: skip
    assert found(["Ada", "Weaver", "Mill"], "Weaver\nAda\nMill") == [
        "IN_ORDER", "ELSEWHERE", "IN_ORDER",
    ]  # fmt: skip


def test_a_short_text_is_not_found_in_words() -> None:
    assert found(["R", "C"], "Rust\nCobol\nC") == ["NOWHERE", "IN_ORDER"]


def test_a_text_that_occurs_twice_is_not_skipped() -> None:
    assert found(["Python", "Mill", "Python", "Go"], "Python\nMill\nPython\nGo") == ["IN_ORDER"] * 4


def test_a_paragraph_goes_on_below_the_edge_of_the_next_page() -> None:
    text = "Led a team\fAda 2\nof five people\nMill"
    assert found(["Led a team of five people", "Mill"], text) == ["BROKEN", "IN_ORDER"]


def test_queues_in_any_mixture() -> None:
    letters = fold("Ada\n2020 Weaver\nMill\nSilk\n2019 Dyer\nWool")
    main, beside = [*map(fold, ["Ada", "Weaver", "Dyer"])], [*map(fold, ["Mill", "Silk", "Wool"])]
    dates = [*map(fold, ["2020", "2019"])]
    places = align([main, beside, dates], letters)
    assert {place.how for queue in places for place in queue} == {How.IN_ORDER}


def test_whole_words() -> None:
    letters = fold("in Rust, 日本")
    assert is_whole(letters, 2, 6)
    assert not is_whole(letters, 3, 6)
    assert is_whole(letters, 7, 8)


class Counted(str):  # noqa: SLOT000 - it has a count
    """A text that counts the letters that are searched."""

    def find(self, sub: str, start: Any = 0, end: Any = None) -> int:  # noqa: ANN401 - as in str
        at = super().find(sub, start, end)
        last = len(self) if at < 0 else at + len(sub)
        self.searched: int = getattr(self, "searched", 0) + last - start
        return at


def searched(count: int) -> int:
    texts = [f"Bullet number {one} of the long list" for one in range(count)]
    letters = fold("\n".join(texts))
    counted = Counted(letters.text)
    found = align([[*map(fold, texts)]], letters._replace(text=counted))
    assert {place.how for place in found[0]} == {How.IN_ORDER}
    return counted.searched


def test_the_effort_is_in_proportion_to_the_length() -> None:
    assert searched(50) > 1000
    assert searched(2000) < 11 * searched(200)


def test_of_two_texts_at_one_place_the_longer_one_is_meant() -> None:
    queues = [[fold("é"), fold("a")], [fold("a: b # c")]]
    (_, short), (long,) = align(queues, fold("é\na: b # c\na"))
    assert (short.how, long.how) == (How.IN_ORDER, How.IN_ORDER)
    assert long.start < short.start


def test_of_two_queues_at_one_place_that_one_goes_on_which_goes_on_sooner() -> None:
    letter = [*map(fold, ["Ada", "", "Ada", "", "Ada"])]
    contacts = [*map(fold, ["007", "Ada", "Updated", "2020"])]
    places = align([letter, contacts], fold("Ada\n007: Ada\nUpdated: 2020\nAda\nAda"))
    assert {place.how for queue in places for place in queue} == {How.IN_ORDER}
    assert places[1][1].start == len("ada007:")


def test_a_date_is_of_the_column_that_goes_on() -> None:
    main, beside = [*map(fold, ["Talk", "Bullet"])], [*map(fold, ["Prize"])]
    dates, dates_beside = [fold("2020")], [*map(fold, ["2020", "2024"])]
    text = "Talk\n2020\nBullet\n2020\nPrize\n2024"
    queues = [main, [], beside, dates, dates_beside]
    places = align(queues, fold(text), columns=(0, 1, 2, 0, 2))
    assert {place.how for queue in places for place in queue} == {How.IN_ORDER}
    assert places[3][0].start == len("talk")


def test_a_date_is_not_before_texts_that_are_far_from_it() -> None:
    main = [*map(fold, ["Ada", "Patents", "Loom", "Prizes", "Prize"])]
    contacts, dates = [fold("2020")], [fold("2020")]
    text = "Ada\nUpdated: 2020\nPatents\nLoom\nPrizes\nPrize\n2020"
    places = align([main, contacts, dates], fold(text), (), (0, 1, 0), {2: [4]})
    assert [one[0].start for one in places[1:]] == [len("adaupdated:"), len(fold(text).text) - 4]
    # Before its entry's head, or without one, it may be.
    for anchor in (0, 2):
        places = align([main, contacts, dates], fold(text), (), (0, 1, 0), {2: [anchor]})
        assert places[2][0].start == len("adaupdated:")


def test_a_date_is_not_the_beginning_of_another_one() -> None:
    queues = [[fold("2017 – 2021")], [fold("2017")]]
    (grant,), (prize,) = align(queues, fold("Grant 2017 – 2021\nPrize\n2017"))
    assert (grant.how, prize.how) == (How.IN_ORDER, How.IN_ORDER)
    assert grant.start < prize.start


def test_a_text_without_letters_keeps_no_other_from_its_place() -> None:
    main = [*map(fold, ["1942", "Steam", "", "1941", "Engines"])]
    dates = [*map(fold, ["1942", "1941"])]
    places = align([main, dates], fold("1942\nSteam\n1942\n1941\nEngines\n1941"))
    assert {place.how for queue in places for place in queue} == {How.IN_ORDER}
