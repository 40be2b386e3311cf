"""A letter's file takes the person and the look from the résumé that it names."""

from __future__ import annotations

import pytest

from cvkit import pipeline
from projects import MemoryProject

FILES = {
    "resume.yaml": b"basics: {name: Ada}\nwork: [{organization: Mill}]\nexport: {locale: de}\n",
    "other.yaml": b"resume: resume.yaml\nletter: {paragraphs: [Hello.]}\n",
    "list.yaml": b"- Ada\n",
}


def _told(text: str) -> list[str]:
    reading = pipeline.check(text.encode(), "letter.yaml", MemoryProject(FILES))
    assert reading.resume is None
    return [
        f"{one.file}:{one.span.start.line}:{one.span.start.column} {one.code} {one.message}"
        for one in reading.diagnostics
        if one.span
    ]


def test_the_person_and_the_look_are_the_resume_s() -> None:
    text = b"resume: resume.yaml\nletter: {paragraphs: [Hello.]}\nexport: {theme: modern}\n"
    resume = pipeline.check(text, "letter.yaml", MemoryProject(FILES)).resume
    assert resume
    assert resume.letter
    assert resume.letter.paragraphs == ("Hello.",)
    assert resume.basics.name == "Ada"
    assert (resume.export.locale, resume.export.theme) == ("de", "modern")


@pytest.mark.parametrize("folder", ["", "ada/"])
def test_a_letter_has_the_variants_beside_its_resume(folder: str) -> None:
    files = {
        f"{folder}resume.yaml": b"basics: {name: Ada}\nexport: {variants: {own: {}}}\n",
        f"{folder}variants/acme.yaml": b"theme: modern\n",
        f"{folder}variants/this.yaml": b"resume: resume.yaml\n",
        f"{folder}variants/other.yaml": b"resume: letter.yaml\n",
    }
    text = f"resume: {folder}resume.yaml\nletter: {{paragraphs: [Hello.]}}\n".encode()
    reading = pipeline.check(text, "letter.yaml", MemoryProject(files))
    assert reading.diagnostics == ()
    assert reading.resume
    variants = reading.resume.export.variants
    assert list(variants) == ["own", "acme", "this"]
    assert variants["acme"].theme == "modern"


def test_a_mistake_in_a_variant_of_a_letter_is_told_in_its_file() -> None:
    files = FILES | {"variants/acme.yaml": b"them: modern\n"}
    reading = pipeline.check(
        b"resume: resume.yaml\nletter: {paragraphs: [Hello.]}\n",
        "letters/letter.yaml",
        MemoryProject(files),
    )
    (found,) = reading.diagnostics
    assert (found.code, found.file) == ("CV010", "letters/variants/acme.yaml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "letter: {paragraphs: [Hello.]}",
            "letter.yaml:1:1 CV012 this letter doesn't say which résumé it belongs to",
        ),
        ("letter:\nresume: resume.yaml", "letter.yaml:1:1 CV012 this letter is empty"),
        (
            "letter: {paragraphs: [Hello.]}\nresume: none.yaml",
            "letter.yaml:2:9 CV024 none.yaml does not exist",
        ),
        (
            "letter: {paragraphs: [Hello.]}\nresume: [resume.yaml, list.yaml]",
            "letter.yaml:2:1 CV011 `resume` is the name of one file",
        ),
        (
            "letter: {paragraphs: [Hello.]}\nresume: letter.yaml",
            "letter.yaml:2:9 CV024 letter.yaml is being read already: it takes values from itself",
        ),
        (
            "letter: {paragraphs: [Hello.]}\nresume: other.yaml",
            "letter.yaml:2:9 CV024 other.yaml is a letter, not a résumé",
        ),
        (
            "letter: {paragraphs: [Hello.]}\nresume: list.yaml",
            "list.yaml:1:1 CV011 a résumé is a mapping with keys such as `basics:`",
        ),
        (
            "letter: {paragraphs: []}\nresume: resume.yaml",
            "letter.yaml:1:22 CV019 `paragraphs` has nothing in it",
        ),
        (
            "letter: {paragraphs: ['For {{ positon }} at {{ firm }}']}\nresume: resume.yaml",
            "letter.yaml:1:23 CV012 the letter has no value for {{ positon }} and {{ firm }}",
        ),
        (
            "letter: {paragraphs: [Hello.], salutaton: Dear}\nresume: resume.yaml",
            "letter.yaml:1:32 CV010 there is no key `salutaton` here",
        ),
    ],
)
def test_what_is_wrong_is_told_once_and_where_it_stands(text: str, told: str) -> None:
    assert _told(text) == [told]
