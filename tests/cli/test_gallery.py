"""``cvkit themes --gallery``: one résumé in all themes, on a page of pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from cvkit import theme
from cvkit.child_process.limited import ResourceLimits
from cvkit.exporters import limited_export

if TYPE_CHECKING:
    from conftest import Cli


@pytest.fixture
def few_themes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no built-in theme but classic, where it does not matter which there are."""
    available = theme.ThemeLibrary.available
    others = set(theme.built_in().available()) - {"classic"}
    monkeypatch.setattr(theme.ThemeLibrary, "available", lambda library: {
        name: place for name, place in available(library).items() if name not in others
    })  # fmt: skip


def test_it_shows_the_resume_in_every_theme(cvkit: Cli) -> None:
    cvkit.write("cv/resume.yaml", "basics: {name: Ada <Lovelace>}\n")
    cvkit.write("cv/themes/mine/theme.toml", 'description = "My own."\nextends = "minimal"\n')
    outcome = cvkit("themes", "--gallery", "looks", "--file", "cv/resume.yaml")
    assert outcome.code == 0, outcome.err
    page = (cvkit.folder / "looks/index.html").read_text(encoding="utf-8")
    themes = sorted([*theme.built_in().available(), "mine"])
    assert re.findall(r'<img src="([^"]+)"', page) == [f"{name}.png" for name in themes]
    assert f"<h1>Ada &lt;Lovelace&gt; in {len(themes)} themes</h1>" in page
    assert "<p>My own.</p>" in page
    assert page.count('<p class="pages">1 page</p>') == len(themes)
    sizes = re.findall(r'width="(\d+)" height="(\d+)"', page)
    for name, (width, height) in zip(themes, sizes, strict=True):
        with Image.open(cvkit.folder / f"looks/{name}.png") as picture:
            assert picture.size == (int(width), int(height))


def test_of_a_resume_with_errors_nothing_is_written(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {nme: Ada}\n")
    outcome = cvkit("themes", "--gallery", "looks")
    assert outcome.code == 1
    assert "there is no key `nme` here" in outcome.err
    assert list(cvkit.files()) == ["resume.yaml"]


def test_without_a_resume_it_says_so(cvkit: Cli) -> None:
    outcome = cvkit("themes", "--gallery", "looks")
    assert outcome.code == 2
    assert "resume.yaml" in outcome.err
    assert cvkit.files() == {}


def test_a_page_that_is_no_gallery_is_not_written_over(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    cvkit.write("site/index.html", "<p>Home</p>")
    outcome = cvkit("themes", "--gallery", "site")
    assert outcome.code == 2
    assert outcome.err.startswith(
        "error: site/index.html already exists, and does not look like output of cvkit.\n"
    )
    assert cvkit.files().keys() == {"resume.yaml", "site/index.html"}
    assert cvkit.files()["site/index.html"] == b"<p>Home</p>"


@pytest.mark.usefixtures("few_themes")
def test_a_gallery_is_written_again(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    assert cvkit("themes", "--gallery", "looks").code == 0
    assert {"looks/classic.png", "looks/index.html"} <= cvkit.files().keys()
    cvkit.write("resume.yaml", "basics: {name: Grace}\n")
    assert cvkit("themes", "--gallery", "looks").code == 0
    assert b"<h1>Grace in " in cvkit.files()["looks/index.html"]


@pytest.mark.usefixtures("few_themes")
def test_a_picture_that_is_no_output_is_not_written_over(cvkit: Cli, png: bytes) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    cvkit.write("looks/classic.png", png)
    outcome = cvkit("themes", "--gallery", "looks")
    assert outcome.code == 2
    assert "looks/classic.png already exists, and does not look like output" in outcome.err
    assert cvkit.files().keys() == {"resume.yaml", "looks/classic.png"}
    assert cvkit("themes", "--gallery", "looks", "--force").code == 0
    assert cvkit.files()["looks/classic.png"] != png


@pytest.mark.usefixtures("few_themes")
def test_a_broken_theme_is_left_out_and_told(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    cvkit.write("themes/bad/theme.toml", 'description = "x"\nextends = "nowhere"\n')
    outcome = cvkit("themes", "--gallery", "looks")
    assert outcome.code == 2
    assert (
        "there is no theme “nowhere”, which bad extends\n --> themes/bad/theme.toml:2:11\n"
        in outcome.err
    )
    assert {"looks/classic.png", "looks/index.html"} <= cvkit.files().keys()
    assert "looks/bad.png" not in cvkit.files()


@pytest.mark.usefixtures("few_themes")
def test_a_theme_from_outside_has_limits_unless_it_is_trusted(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited_export, "LIMITS", ResourceLimits(seconds=60, patience=0, memory=9))
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    cvkit.write("themes/mine/theme.toml", 'description = "x"\nextends = "classic"\n')
    limited = cvkit("themes", "--gallery", "looks")
    assert limited.code == 2
    assert "error[CV214]: the export in the theme mine took more than 0 s" in limited.err
    assert "looks/mine.png" not in cvkit.files()
    trusted = cvkit("themes", "--gallery", "looks", "--trust-theme")
    assert (trusted.code, "error" in trusted.err) == (0, False)
    assert "looks/mine.png" in cvkit.files()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--gallery", ""), "--gallery needs a folder."),
        (("--file", "x.yaml"), "--file needs --gallery."),
        (("--force",), "--force needs --gallery."),
        (("--trust-theme",), "--trust-theme needs --gallery."),
    ],
)
def test_a_call_that_says_half_is_told(
    cvkit: Cli, arguments: tuple[str, ...], message: str
) -> None:
    outcome = cvkit("themes", *arguments)
    assert outcome.code == 2
    assert message in outcome.err
    assert cvkit.files() == {}
