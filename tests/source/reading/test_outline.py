"""What a file in a folder is taken for."""

from __future__ import annotations

import pytest

from cvkit.source.reading.outline import FileKind, Outline, outline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("basics: {name: Ada}\n", FileKind.RESUME),
        ('{"basics": {"name": "Ada"}, "work": []}', FileKind.RESUME),
        ("basics: {name: Ada}\nletter: {paragraphs: [Hi]}\n", FileKind.RESUME),
        ("basics:\n", FileKind.RESUME),
        ("resume: resume.yaml\nletter: {paragraphs: [Hi]}\n", FileKind.LETTER),
        ("letter: {paragraphs: [Hi]}\n", FileKind.LETTER),
        ("resume: ada.yaml\nheadline: Poet\n", FileKind.OVERLAY),
        ("work: [{organization: Mill}]\n", FileKind.OTHER),
        ("services: {web: {image: nginx}}\n", FileKind.OTHER),
        ("- a\n- b\n", FileKind.OTHER),
        ("", FileKind.OTHER),
    ],
)
def test_a_file_is_known_by_its_keys(text: str, expected: FileKind) -> None:
    assert outline(text.encode()).kind is expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"basics: {name: Ada\nwork: ]\n", FileKind.RESUME),
        (b"# mine\nbasics:\n  name: \xff\n", FileKind.RESUME),
        (b"basics: {name: \x07}\n", FileKind.RESUME),
        (b'{"basics": {"name": "Ada"', FileKind.RESUME),
        (b"a: [b\nmy basics: x", FileKind.OTHER),
        (b"\x89PNG\r\n\x1a\n\x00", FileKind.OTHER),
    ],
)
def test_a_broken_file_is_a_resume_if_it_looks_like_one(data: bytes, expected: FileKind) -> None:
    assert outline(data).kind is expected


def test_it_says_what_a_file_includes() -> None:
    assert outline(b"basics: {name: A}\ninclude: [a.yaml, ../b.yaml]\n") == Outline(
        FileKind.RESUME, ("a.yaml", "../b.yaml")
    )
    assert outline(b"basics: {name: A}\ninclude: a.yaml\n").includes == ("a.yaml",)
    assert outline(b"basics: {name: A}\ninclude: {a: b}\n").includes == ()
