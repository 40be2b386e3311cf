"""What the files of an export are called."""

from __future__ import annotations

import pytest

from cvkit import plugins
from cvkit.cli.output_paths import outputs_of, stem
from cvkit.exporters import Artifact


@pytest.mark.parametrize(
    ("source", "variant", "locale", "expected"),
    [
        ("resume", None, None, "resume"),
        ("resume", "research", "de-AT", "resume-research.de-AT"),
        ("a/b", "c:d", None, "a-b-c-d"),
        ("..", None, None, "resume"),
        ("resume", "a\u202efdp", "d\u200be", "resume-afdp.de"),
        ("resume", "\u2066a\u2069\ufeff\u00ad", None, "resume-a"),
        ("resume", "a\u034f\u115f\u2028\u2800\u3164\ufe0f\x85\U000e0041", None, "resume-a"),
        ("resume", "\u200b", "\u200d", "resume"),
        ("resume", "日本-été_é", "ar", "resume-日本-été_é.ar"),
        ("رزومه\u200cمن", None, None, "رزومه\u200cمن"),  # its own name, spelled like this
    ],
)
def test_a_name_is_safe(
    source: str, variant: str | None, locale: str | None, expected: str
) -> None:
    assert stem(source, variant, None, locale) == expected


def test_a_theme_stands_between_variant_and_locale() -> None:
    assert stem("cv", "short", "modern", "de") == "cv-short.modern.de"
    assert stem("cv", None, "a/b\u202e", None) == "cv.a-b"


def test_several_pages_are_numbered() -> None:
    png = plugins.choose_formats(["png"])["png"]
    pages = outputs_of("cv", png, Artifact(b"1", sheets=(b"1", b"2")))
    assert [(one.name, one.artifact.data) for one in pages] == [
        ("cv-1.png", b"1"),
        ("cv-2.png", b"2"),
    ]
    (only,) = outputs_of("cv", png, Artifact(b"1", sheets=(b"1",)))
    assert only.name == "cv.png"
