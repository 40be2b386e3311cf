"""Nothing that is private or hidden is in any output, and `leaks` would see it if it were."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from PIL import Image, PngImagePlugin

from conftest import BUILT_IN_THEMES, FULLEST
from cvkit import pipeline, plugins
from cvkit.exporters.options import options_of
from cvkit.leaks import contents_of, search
from cvkit.pipeline import RenderOptions
from cvkit.pipeline.leaks import secrets_of
from cvkit.project import Project

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cvkit.exporters.options import Options
    from cvkit.source import Reading

PHOTO = "quetzalphoto"
NAME = "Zarquona Vlissingen-Oort"
CONTACTS: dict[str, Any] = {
    "name": NAME,
    "other_names": ["Z. Oldmarkerby"],
    "headline": "Engineer",
    "pronouns": "xemarker/xyrmarker",
    "email": "markermail@hidden-host.example",
    "phone": "+44 20 7946 0317",
    "url": "https://markerpage.example/home",
    "location": {"address": "17 Markerstreet", "postal_code": "MK7 9QX", "city": "London"},
    "photo": f"{PHOTO}.png",
    "profiles": {"github": "markeraccount", "linkedin": "markerlinked"},
    "birth_date": "1987-03-09",
    "birth_place": "Markerborn",
    "nationality": "Markernation",
    "details": {"Licence": "Markerlicence"},
    "signature": {"place": "Markerplace", "name": "Markersigned", "image": f"{PHOTO}.png"},
    "summary": f"By {NAME}, who writes to other@hidden-host.example and +44 20 7946 0999.",
}
BULLETS = [
    "Open bullet",
    {"text": "A **markerbullet** that nobody but its author has to read today", "private": "true"},
]
HIDE = ["phone", "email", "address", "photo", "references", "birth_date", "birth_place",
        "nationality", "details", "signature", "pronouns", "profiles", "url"]  # fmt: skip


def picture() -> bytes:
    """Return a photo that says in three ways whose it is."""
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("Title", f"markeritxt of {NAME}", zip=True)
    texts.add_text("Author", f"markertext of {NAME}")
    exif = Image.Exif()
    exif[0x010E] = f"markerexif of {NAME}"
    data = io.BytesIO()
    Image.new("RGB", (300, 400), "teal").save(data, "PNG", pnginfo=texts, exif=exif)
    return data.getvalue()


def planted() -> dict[str, Any]:
    """Return the fullest résumé with a text of its own in each field that can be hidden."""
    data: dict[str, Any] = yaml.load(FULLEST.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts
    kept = {"work", "education", "publications", "skills", "references", "custom"}
    data = {key: value[:2] for key, value in data.items() if key in kept}
    job = {"organization": "Mill", "title": "Engineer", "bullets": BULLETS}
    spy = {"organization": "Markeragency", "title": "Markerspy", "private": "true"}
    school = {"institution": "Markerschool of Engines", "degree": "MSc"}
    return {
        "basics": CONTACTS,
        **data,
        "work": [job, spy, *data["work"]],
        "education": [school],
        "publications": [{"name": "Engines", "authors": ["Z. Vlissingen-Oort", "B. Other"]}],
        "references": [{"name": "Markerreferee", "reference": "Markerpraise for her"}],
        "export": {"variants": {"hidden": {"hide": HIDE}}, "public": {"hide": HIDE}},
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("planted")
    (folder / f"{PHOTO}.png").write_bytes(picture())
    text = yaml.safe_dump(planted(), allow_unicode=True, sort_keys=False)
    (folder / "resume.yaml").write_text(text, encoding="utf-8")
    return Project.at(folder)


@pytest.fixture(scope="module")
def reading(project: Project) -> Reading:
    found = pipeline.check(project.read("resume.yaml"), "resume.yaml", project)
    assert found.resume, found.diagnostics
    return found


def embedding() -> Mapping[str, Options]:
    """Return the options of formats whose files carry their source, if asked to."""
    kinds = {
        one.name: one.options for one in plugins.formats() if "embed" in options_of(one.options)
    }
    return {name: kind(embed=True) for name, kind in kinds.items()}  # type: ignore[call-arg]


def found_in(data: bytes, reading: Reading, options: RenderOptions, project: Project) -> set[str]:
    secrets = secrets_of(reading, options, project).wanted
    return {leak.secret.text for leak in search(contents_of(data), "resume", secrets)}


OPTIONS = RenderOptions(readback=False, allow_missing_glyphs=True, format_options=embedding())
SELECTIONS = {
    "plain": OPTIONS,
    "public": OPTIONS._replace(public=True),
    "variant": OPTIONS._replace(variant="hidden"),
    "blind": OPTIONS._replace(blind=True),
}


def exported(
    reading: Reading, options: RenderOptions, project: Project, formats: tuple[str, ...]
) -> dict[str, bytes]:
    rendered = pipeline.render(reading, formats, options, project)
    assert rendered.artifacts, rendered.diagnostics
    return {name: artifact.data for name, artifact in rendered.artifacts.items()}


ALL = tuple(one.name for one in plugins.formats())
THEMES = BUILT_IN_THEMES if os.environ.get("CVKIT_HOSTILE") == "all" else ["jekyll", "sidebar"]
DATA = tuple(name for name in ALL if name not in {"pdf", "png"})


@pytest.mark.parametrize("name", SELECTIONS)
def test_nothing_hidden_is_in_any_format(name: str, reading: Reading, project: Project) -> None:
    options = SELECTIONS[name]
    assert len(secrets_of(reading, options, project).wanted) > 3
    made = exported(reading, options, project, DATA if name in {"plain", "variant"} else ALL)
    assert {name: found_in(data, reading, options, project) for name, data in made.items()} == {
        name: set() for name in made
    }
    marks = ["markeritxt", "markertext", "markerexif", "Markerspy"]
    for data in made.values():  # the same in the plainest way
        assert not any(mark.encode() in data for mark in marks)


def test_nobody_is_named_in_the_page_of_any_theme(reading: Reading, project: Project) -> None:
    for theme in THEMES:
        options = SELECTIONS["blind"]._replace(theme=theme)
        (data,) = exported(reading, options, project, ("html",)).values()
        assert found_in(data, reading, options, project) == set(), theme


def test_everything_hidden_is_found_where_it_is_shown(reading: Reading, project: Project) -> None:
    """The search sees each text in the formats that print all: it isn't blind."""
    open_options = OPTIONS._replace(private=True)
    made = exported(reading, open_options, project, ("pdf", "docx", "html", "markdown", "text"))
    unprinted = {f"{PHOTO}.png", "Z. Oldmarkerby"}
    plain = {one.text for one in secrets_of(reading, SELECTIONS["plain"], project).wanted}
    public = {one.text for one in secrets_of(reading, SELECTIONS["public"], project).wanted}
    assert {"Markerspy", "Markeragency", BULLETS[1]["text"]} <= plain  # type: ignore[index]
    assert {"+44 20 7946 0317", "1987-03-09", "Markerpraise for her"} <= public
    for name, data in made.items():
        assert plain - found_in(data, reading, SELECTIONS["plain"], project) == set(), name
        missing = public - found_in(data, reading, SELECTIONS["public"], project) - unprinted
        assert missing == set(), name


def test_a_photo_says_whose_it_is() -> None:
    texts = [text for part in contents_of(picture()).parts for text in part.texts]
    for mark in ("markeritxt", "markertext", "markerexif"):
        assert any(mark in text for text in texts), mark
