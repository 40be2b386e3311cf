"""What is wrong with the words of a variant is found without asking for the variant."""

from __future__ import annotations

from cvkit import source


def test_an_error_in_two_variants_is_told_once() -> None:
    text = b"""\
basics: {name: Ada}
work: [{id: a, title: B}]
export:
  variants:
    one: &wording
      replace: {a: {titel: C}}
    two: *wording
    three: {drop: none}
"""
    reading = source.read(text, "resume.yaml")
    assert reading.resume is None
    assert [(one.code, one.span and one.span.start.line) for one in reading.diagnostics] == [
        ("CV010", 6),
        ("CV027", 8),
    ]


def test_errors_of_the_resume_itself_come_first() -> None:
    text = b"basics: {name: Ada}\nwrok: []\nexport: {variants: {one: {drop: none}}}\n"
    assert [one.code for one in source.read(text, "resume.yaml").diagnostics] == ["CV010"]
