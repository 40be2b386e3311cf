"""Order and short forms."""

from __future__ import annotations

from cvkit.importers import Data, Value
from cvkit.importers.result.tidy import checks, plain, tidy


def test_keys_are_in_the_order_of_the_schema() -> None:
    data: dict[str, Data] = {
        "work": [
            {
                "bullets": [Value("Wrote")],
                "dates": Value("2020"),
                "private": Value("true"),
                "title": Value("Lead"),
                "organization": Value("Mill"),
            }
        ],
        "nonsense": Value("x"),
        "basics": {"email": Value("a@b.test"), "name": Value("Ada")},
    }
    found = tidy(data)
    assert list(found) == ["basics", "work", "nonsense"]
    assert list(plain(found["basics"]) or {}) == ["name", "email"]
    jobs = plain(found["work"])
    assert isinstance(jobs, list)
    assert list(jobs[0] or {}) == ["organization", "title", "dates", "bullets", "private"]


def test_short_forms() -> None:
    data: dict[str, Data] = {
        "basics": {
            "name": Value("Ada"),
            "email": [Value("a@b.test")],
            "phone": [Value("1"), Value("2")],
            "location": {"text": Value("London")},
            "profiles": [
                {"network": Value("GitHub"), "username": Value("ada")},
                {"network": Value("X"), "url": Value("https://x.test/ada")},
            ],
        },
        "interests": [{"name": Value("chess")}],
        "skills": [{"name": Value("Web"), "level": Value("good")}],
    }
    assert {key: plain(value) for key, value in tidy(data).items()} == {
        "basics": {
            "name": "Ada",
            "email": "a@b.test",
            "phone": ["1", "2"],
            "location": "London",
            "profiles": {"github": "ada", "x": "https://x.test/ada"},
        },
        "skills": [{"name": "Web", "level": "good"}],
        "interests": ["chess"],
    }


def test_profiles_that_a_mapping_can_not_say_stay_a_list() -> None:
    for second in (
        {"network": Value("GitHub"), "username": Value("other")},
        {"network": Value("X"), "username": Value("a"), "url": Value("https://x.test")},
        {"network": Value("X"), "url": Value("x.test/ada")},
        {"username": Value("a")},
        {"network": Value("x" * 1025), "username": Value("a")},
    ):
        first = {"network": Value("GitHub"), "username": Value("ada")}
        data: dict[str, Data] = {"basics": {"profiles": [dict(first), dict(second)]}}
        basics = tidy(data)["basics"]
        assert isinstance(basics, dict)
        assert isinstance(basics["profiles"], list)


def test_guesses_by_route() -> None:
    data: Data = {"a": [Value("x", (), "why"), Value("y")], "b": Value("z", (), "so")}
    assert checks(data) == {("a", 0): "why", ("b",): "so"}
