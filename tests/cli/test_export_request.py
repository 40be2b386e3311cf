"""The looks that a call asks for, and the names of their files."""

from __future__ import annotations

from cvkit.cli.export_request import Combination, ExportRequest
from cvkit.source import read


def names(request: ExportRequest, text: str = "basics: {name: Ada}\n") -> list[str]:
    resume = read(text.encode(), "cv.yaml").resume
    return [request.stem("cv", one, resume) for one in request.combinations(resume)]


def test_there_is_a_file_for_each_variant_theme_and_locale() -> None:
    request = ExportRequest(
        ("pdf",), variant="all", themes=("classic", "modern"), locales=("en", "de")
    )
    text = "basics: {name: Ada}\nexport: {variants: {short: {}}}\n"
    assert names(request, text) == [
        "cv.classic.en", "cv.classic.de", "cv.modern.en", "cv.modern.de",
        "cv-short.classic.en", "cv-short.classic.de", "cv-short.modern.en", "cv-short.modern.de",
    ]  # fmt: skip


def test_a_single_theme_is_not_in_the_name() -> None:
    request = ExportRequest(("pdf",), themes=("modern",), locales=("de",), variant="short")
    assert names(request) == ["cv-short.de"]
    assert [*ExportRequest(("pdf",)).combinations()] == [Combination(None, None, None)]


def test_letters_have_names_of_their_own() -> None:
    letter = "basics: {name: Ada}\nletter: {paragraphs: [Hi]}\n"
    assert names(ExportRequest(("pdf",), letter=True)) == ["cv-letter"]
    assert names(ExportRequest(("pdf",), letter=True), letter) == ["cv"]
    assert names(ExportRequest(("pdf",), with_letter=True), letter) == ["cv-with-resume"]
    assert names(ExportRequest(("pdf",), with_letter=True)) == ["cv-with-letter"]


def test_options_go_to_each_look() -> None:
    request = ExportRequest(("pdf",), pages=2, private=True, settings={"accent": "#000000"})
    options = request.options(Combination("short", "modern", "de"))
    assert (options.variant, options.theme, options.locale) == ("short", "modern", "de")
    assert (options.pages, options.private, options.settings) == (2, True, {"accent": "#000000"})
