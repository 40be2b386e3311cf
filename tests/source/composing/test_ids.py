"""Ids of entries and bullets are unique, and are never taken for a language."""

from __future__ import annotations

import pytest

from cvkit import source


def told(text: str) -> list[str]:
    return [
        f"{one.span.start.line}:{one.span.start.column} {one.code} {one.message}"
        for one in source.read(text.encode(), "resume.yaml").diagnostics
        if one.span
    ]


def test_two_things_of_one_id_are_told() -> None:
    text = "basics: {name: A}\nwork:\n- {id: a, title: B}\n- {id: a, title: C}\n"
    assert told(text) == ["4:8 CV026 the id `a` is given before"]


def test_translations_of_a_list_have_the_same_ids() -> None:
    bullets = "bullets: {en: [{id: a, text: B}], de: [{id: a, text: C}]}"
    assert told(f"basics: {{name: A}}\nwork: [{{title: B, {bullets}}}]") == []
    twice = bullets.replace("{id: a, text: C}", "{id: a, text: C}, {id: a, text: D}")
    found = told(f"basics: {{name: A}}\nwork: [{{title: B, {twice}}}]")
    assert found == ["2:81 CV026 the id `a` is given before"]


def test_an_id_is_never_indonesian() -> None:
    text = "basics: {name: A}\nmemberships: [{id: acm}]\nwork: [{title: {en: B, id: C}}]\n"
    assert told(text) == ["2:16 CV012 `organization` is missing: a membership needs it"]


@pytest.mark.parametrize("name", ["Kernel", "two words", "9-lives", "a--b"])
def test_an_id_is_a_slug(name: str) -> None:
    found = told(f"basics: {{name: A}}\nwork: [{{id: {name}, title: B}}]")
    assert found == ["2:13 CV019 `id` is a name of lower-case letters, digits and hyphens"]
