"""A résumé makes the same files from a parcel as from its folder."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT, write_theme
from cvkit.cli.export_one import Made, Task, make
from cvkit.cli.export_request import ExportRequest
from cvkit.cli.inputs import Input
from cvkit.cli.parcels import Packer, unpacked, with_own_names

if TYPE_CHECKING:
    from conftest import Cli

REQUEST = ExportRequest(("text", "html"), variant="all", keeps_track=True)
RESUME = """\
basics: {name: Ada, photo: me.png}
include: parts/work.yaml
export: {theme: mine}
"""


@pytest.fixture
def project(cvkit: Cli) -> Cli:
    """Return a command line beside a résumé that uses all that one can use."""
    cvkit.write("in/cv.yaml", RESUME)
    cvkit.write("in/parts/work.yaml", "work: [{organization: Mill}]\ninclude: ../more.yaml\n")
    cvkit.write("in/more.yaml", "skills: [Sums]\n")
    cvkit.write("in/variants/short.yaml", "resume: cv.yaml\nheadline: Poet\n")
    cvkit.write("in/me.png", (ROOT / "docs/examples/portrait.png").read_bytes())
    write_theme(cvkit.folder / "in/themes", "mine", style_css="p { color: #123456 }")
    return cvkit


def task() -> Task:
    return Task(0, Input.named("in/cv.yaml"), Path())


def elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Made, int]:
    """Make the files as a machine without the folder does; return how many parcels it takes."""
    packer, wanted, sent = Packer(), set[str](), 0
    while True:
        parcel = pickle.loads(pickle.dumps(packer.pack(task(), wanted)))  # noqa: S301
        sent += 1
        with monkeypatch.context() as patch:
            patch.chdir(folder)
            with unpacked(parcel) as (there, beside):
                made = make(REQUEST, there)
                if not beside.wanted:
                    return with_own_names(made, parcel, beside), sent
        assert not beside.wanted <= wanted
        wanted |= beside.wanted


def same(made: Made) -> tuple[object, ...]:
    """Return all but the task and the time."""
    return tuple(made)[1:-1]


def test_files_beside_it_themes_and_variants_come_along(
    project: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert project.files()
    made, sent = elsewhere(tmp_path, monkeypatch)
    assert same(made) == same(make(REQUEST, task()))
    assert [stem for stem, _, _ in made.files] == ["cv", "cv", "cv-short", "cv-short"]
    assert sent == 4  # with the part and the variant, what the part includes, and the photo


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("in/cv.yaml", RESUME.replace("me.png", "../me.png")),
        ("in/parts/work.yaml", "include: ../none.yaml\n"),
    ],
)
def test_what_is_missing_is_told_as_at_home(
    project: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    project.write(name, text)
    made, _ = elsewhere(tmp_path, monkeypatch)
    assert same(made) == same(make(REQUEST, task()))
    assert [one.file for one in made.diagnostics] == [name]


def test_errors_of_a_theme_name_its_files_at_home(
    project: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write("in/themes/mine/theme.toml", "[tokens\n")
    made, _ = elsewhere(tmp_path, monkeypatch)
    assert same(made) == same(make(REQUEST, task()))
    assert b"in/themes/mine/theme.toml" in made.failure


def test_a_folder_that_many_share_is_read_once(project: Cli) -> None:
    packer = Packer()
    first = packer.pack(task(), ())
    project.write("in/themes/mine/style.css", "")
    assert packer.pack(task(), ()).themes == first.themes


def test_the_themes_of_cvkit_itself_stay_here(
    project: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert project.files()
    monkeypatch.chdir(ROOT)
    source = Input.named(str(project.folder / "in/cv.yaml"))
    own, of_cvkit = Packer().pack(Task(0, source, Path()), ()).themes
    assert "mine/theme.toml" in own[1]
    assert of_cvkit == ("themes", {})
