"""From a résumé that was read to the document and the theme that are printed."""

from __future__ import annotations

import pytest

from cvkit import pipeline, plugins
from cvkit.errors import ThemeError, UnknownNameError
from cvkit.pipeline import RenderOptions
from cvkit.pipeline.prepare import RefusedError, load_pictures, prepare, select
from projects import NOTHING, MemoryProject, check


def test_a_variant_is_selected_with_its_theme_and_language() -> None:
    text = """\
basics: {name: Ada}
export: {variants: {de: {theme: modern, locale: de, exclude: [x]}}}
skills: [{name: Looms, tags: [x]}]
"""
    read, content, theme, _ = select(check(text), RenderOptions("de"), NOTHING)
    assert read.text == text
    assert not content.keeps(("skills", 0))
    assert (content.presentation.locale, theme.name) == ("de", "modern")


def test_what_has_errors_is_refused_without_telling_them_twice() -> None:
    with pytest.raises(RefusedError) as caught:
        select(check("basics: {nmae: Ada}"), RenderOptions(), NOTHING)
    assert caught.value.diagnostics == ()


def test_a_resume_that_cannot_be_fitted_is_refused() -> None:
    bullets = "".join(f"    - Wove cloth number {number}\n" for number in range(150))
    reading = check(f"basics: {{name: Ada}}\nwork:\n- organization: Mill\n  bullets:\n{bullets}")
    options = RenderOptions(pages=1)
    selected = select(reading, options, NOTHING)
    with pytest.raises(RefusedError) as caught:
        prepare(
            selected,
            load_pictures(selected, NOTHING),
            options,
            plugins.choose_formats(["pdf"]).values(),
        )
    assert [one.code for one in caught.value.diagnostics] == ["CV306"]


@pytest.mark.parametrize(
    ("wishes", "error", "message"),
    [
        (RenderOptions(theme="no"), UnknownNameError, "There is no theme “no”."),
        (RenderOptions(variant="no"), UnknownNameError, "The résumé has no variant “no”."),
        (RenderOptions(locale="tlh"), UnknownNameError, "There is no locale “tlh”."),
        (
            RenderOptions(settings={"accent": "red"}),
            ThemeError,
            "“red” is not valid for the option accent",
        ),
    ],
)
def test_what_was_asked_for_beside_the_file_is_no_fault_of_the_file(
    wishes: RenderOptions, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        pipeline.render(check("basics: {name: A}"), ["html"], wishes, NOTHING)


def test_the_photo_is_read_by_its_name(png: bytes) -> None:
    project = MemoryProject({"a/me.png": png})
    reading = pipeline.check(b"basics: {name: Ada, photo: a/me.png}", "resume.yaml", project)
    rendered = pipeline.render(reading, ["html"], RenderOptions(), project)
    assert b"data:image/png" in rendered.artifacts["html"].data
    assert set(project.asked) == {"a/me.png"}


def test_the_picture_of_a_signature_is_read_and_missed_as_the_photo_is(png: bytes) -> None:
    text = b"basics: {name: Ada, signature: {image: a/sign.png}}"
    project = MemoryProject({"a/sign.png": png})
    reading = pipeline.check(text, "resume.yaml", project)
    rendered = pipeline.render(reading, ["html"], RenderOptions(), project)
    assert b'<img class="signed" src="data:image/png' in rendered.artifacts["html"].data
    (missed,) = pipeline.check(text, "resume.yaml", NOTHING).diagnostics
    assert (missed.code, missed.route) == ("CV302", ("basics", "signature", "image"))
