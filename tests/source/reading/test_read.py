"""A file's bytes to a résumé, or to what is wrong with it."""

from __future__ import annotations

import pytest

from cvkit.source import read
from cvkit.source.reading.wording import localized


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"", "CV009", "the file is empty"),
        (b"# x\n", "CV009", "the file has no content, only comments"),
        (
            b"[a]",
            "CV011",
            "a résumé is a mapping with keys such as `basics:`, but this is a list",
        ),
    ],
)
def test_a_file_that_is_no_resume(data: bytes, code: str, message: str) -> None:
    reading = read(data, "resume.yaml")
    assert reading.resume is None
    assert [(one.code, one.message) for one in reading.diagnostics] == [(code, message)]


def test_of_a_file_with_errors_there_is_text_and_no_resume() -> None:
    reading = read(b"basics: {name: Ad\xe9}", "resume.yaml")
    assert reading.resume is None
    assert reading.source.text == "basics: {name: Ad\N{REPLACEMENT CHARACTER}}"


def test_another_language_is_picked_of_what_was_read() -> None:
    reading = read(b"basics: {name: Ada, headline: {en: Engineer, de: Ingenieurin}}", "r")
    assert reading.resume
    german = localized(reading, "de").resume
    assert german
    assert str(german.basics.headline) != str(reading.resume.basics.headline)
    plain = read(b"basics: {name: Ada}", "r")
    assert localized(plain, "de") is plain
