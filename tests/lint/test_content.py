"""The texts of a résumé, and how rules find theirs."""

from __future__ import annotations

from cvkit.lint.content import COVER, EDGE, Content, ContentText
from cvkit.model import Resume


def content_of(**fields: object) -> Content:
    return Content(Resume.model_validate({"basics": {"name": "Grace"}, **fields}))


def values(content: Content, *snippets: str) -> list[str]:
    return [text.value for text in content.containing(*snippets)]


def test_texts_come_with_their_routes() -> None:
    content = content_of(
        projects=[{"name": "Tides", "bullets": ["One", {"text": "Two", "bullets": ["Three"]}]}],
        export={"titles": {"work": "Jobs"}, "theme": "classic", "locale": "de"},
    )
    assert [(text.route, text.value) for text in content.texts] == [
        (("basics", "name"), "Grace"),
        (("projects", 0, "bullets", 0, "text"), "One"),
        (("projects", 0, "bullets", 1, "text"), "Two"),
        (("projects", 0, "bullets", 1, "bullets", 0, "text"), "Three"),
        (("projects", 0, "name"), "Tides"),
        (("export", "titles", "work"), "Jobs"),
    ]
    assert [bullets.route for bullets in content.bullet_lists] == [
        ("projects", 0, "bullets"),
        ("projects", 0, "bullets", 1, "bullets"),
    ]


def test_a_role_stands_on_its_job_or_under_it() -> None:
    content = content_of(
        work=[{"organization": "A"}, {"organization": "B", "roles": [{"title": "C"}]}],
        volunteer=[{"organization": "D"}],
    )
    assert [(held.route, held.job.organization) for held in content.roles] == [
        (("work", 0), "A"),
        (("work", 1, "roles", 0), "B"),
        (("volunteer", 0), "D"),
    ]


def test_each_text_is_found_once_in_the_order_of_the_resume() -> None:
    content = content_of(interests=[{"name": "Sea sea"}, {"name": "Oversea"}, {"name": "Land"}])
    assert values(content, "land", "sea") == ["Sea sea", "Oversea", "Land"]
    assert values(content, f"{EDGE}sea") == ["Sea sea"]
    assert values(content, f"sea{EDGE}") == ["Sea sea", "Oversea"]
    assert values(content) == []


def test_a_letter_of_two_characters_in_lower_case_moves_nothing() -> None:
    content = content_of(interests=[{"name": "İİİİ"}, {"name": "Sea"}, {"name": "Land"}])
    assert values(content, "sea") == ["Sea"]
    assert values(content, "iiii") == ["İİİİ"]


def test_words_and_alphabet_are_those_of_all_texts() -> None:
    content = content_of(interests=[{"name": "Don’t *do*-it"}])
    assert content.words == {"grace", "don", "t", "do", "it"}
    assert "’" in content.alphabet
    assert content_of().alphabet == frozenset()


def test_code_links_and_addresses_are_covered_and_their_length_kept() -> None:
    value = "A `b` [c](https://d.org/e_(f)) at http://g.org, h@i.org"
    covered = ContentText((), value, is_rich=True, is_prose=True).covered
    assert len(covered) == len(value)
    assert covered.replace(COVER, "") == "A  [c at  h"
    assert ContentText((), "A plain text", is_rich=True, is_prose=True).covered == "A plain text"
