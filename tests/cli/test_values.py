"""Values of a résumé come from options and variables, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.cli import values

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Cli

RESUME = """\
basics: {name: Ada Lovelace, email: ada@lovelace.org, phone: "+44 20 7946 0000"}
work: [{organization: Babbage, summary: Ada wrote programs}]
references: [Available]
"""


@pytest.mark.parametrize("word", ["basics.phone=1", "export.theme_options.accent=red"])
def test_a_key_of_the_resume_is_told(word: str) -> None:
    assert values.is_of_resume(word)


@pytest.mark.parametrize("word", ["accent=red", "icons.github=x", "basics=1"])
def test_an_option_of_a_theme_is_told(word: str) -> None:
    assert not values.is_of_resume(word)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("CVKIT_BASICS_PHONE", ("basics", "phone")),
        ("CVKIT_BASICS_BIRTH_DATE", ("basics", "birth_date")),
        ("CVKIT_BASICS_LOCATION_POSTAL_CODE", ("basics", "location", "postal_code")),
        ("CVKIT_BASICS_PROFILES_GITHUB", ("basics", "profiles", "github")),
        ("CVKIT_BASICS_FOO", ("basics", "foo")),
    ],
)
def test_a_variable_names_a_key(
    name: str, path: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "x")
    monkeypatch.setenv("CVKIT_BASICS_URL", "")
    assert [(one.path, one.origin) for one in values.of_environment()] == [(path, name)]


def test_an_option_wins_over_a_variable_and_that_over_the_file(
    cvkit: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resume.yaml").write_text(RESUME)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CVKIT_BASICS_PHONE", "+44 1")
    outcome = cvkit("export", "text", "-o", "-")
    assert "+44 1\n" in outcome.out
    assert outcome.err == "note: `basics.phone` comes from CVKIT_BASICS_PHONE.\n"
    out = cvkit("export", "text", "-o", "-", "--set", "basics.phone=+44 2").out
    assert "+44 2\n" in out
    assert "7946" not in out


HIDDEN = {
    "--public": (["7946", "Available"], ["Ada Lovelace", "ada@lovelace.org"]),
    "--blind": (["7946", "Available", "Ada", "Lovelace", "ada@"], ["Babbage", "Candidate"]),
}


@pytest.mark.parametrize("option", HIDDEN)
def test_what_is_hidden_is_in_no_format(
    cvkit: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    (tmp_path / "resume.yaml").write_text(RESUME)
    monkeypatch.chdir(tmp_path)
    gone, kept = HIDDEN[option]
    complete = "html,markdown,text,jsonresume,rendercv,latex,typst"
    for formats, shown in ((complete, kept), ("yamlresume,europass", [])):
        assert cvkit("export", formats, option, "-o", f"{len(shown)}/").code == 0
        made = {path: path.read_text() for path in (tmp_path / f"{len(shown)}").iterdir()}
        assert len(made) == len(formats.split(","))
        for path, text in made.items():
            assert [word for word in gone if word in text] == [], path
            assert [word for word in shown if word not in text] == [], path
