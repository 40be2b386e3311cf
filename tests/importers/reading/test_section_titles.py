"""Sections by their titles."""

from __future__ import annotations

import pytest

from cvkit import languages
from cvkit.importers.reading.section_titles import language_of, section_of


@pytest.mark.parametrize(
    ("title", "section"),
    [
        ("Work Experience", "work"),
        ("  3. EDUCATION: ", "education"),
        ("Berufserfahrung", "work"),
        ("Honors & Awards", "awards"),
        ("Licenses & Certifications", "certificates"),
        ("学歴", "education"),
        ("Expériences professionnelles", "work"),
        ("Experiencia laboral", "work"),
        ("Formação acadêmica", "education"),
        ("Competenze linguistiche", "languages"),
        ("Doświadczenie", "work"),
        ("Ключевые навыки", "skills"),
        ("Centres d'intérêt", "interests"),
        ("技能", "skills"),
        ("職歴", "work"),
        ("경력 사항", "work"),
        ("My Cats", ""),
        ("", ""),
    ],
)
def test_titles_that_people_write(title: str, section: str) -> None:
    assert section_of(title) == section


def test_the_titles_that_cvkit_prints_in_every_language() -> None:
    wrong = {
        (tag, title): section_of(title)
        for tag in languages.available()
        for section, title in languages.load(tag).sections.items()
        if section_of(title) != section
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("titles", "language"),
    [
        (["Profil", "Berufserfahrung", "Projects"], "de"),
        (["Publications"], "en"),
        (["Expérience professionnelle", "Formation", "Langues"], "fr"),
        ([], "en"),
    ],
)
def test_the_language_of_titles(titles: list[str], language: str) -> None:
    assert language_of(titles) == language
