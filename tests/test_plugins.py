"""Exporters, ours and a third party's: found by name, loaded only when used."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from cvkit import plugins
from cvkit.errors import PlatformError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Cli

OURS = ("docx", "html", "markdown", "pdf", "png", "text")
SHOUT = '''\
"""A third party's exporter."""

from cvkit.exporters.artifact import Artifact


def export(document, theme):
    """Return the name, loudly."""
    return Artifact(document.header.name.upper().encode(), "text/plain", ".loud")
'''


@pytest.fixture
def third_party(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install a package with three exporters, two of which are broken."""
    described = tmp_path / "site/shout-1.0.dist-info"
    described.mkdir(parents=True)
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: shout\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text(
        "[cvkit.exporters]\n"
        "loud = shout_exporter:export\n"
        "mute = no_such_module:export\n"
        "deaf = shout_exporter:no_such_function\n"
    )
    (tmp_path / "site/shout_exporter.py").write_text(SHOUT)
    monkeypatch.syspath_prepend(tmp_path / "site")
    plugins._known.cache_clear()
    yield
    plugins._known.cache_clear()
    sys.modules.pop("shout_exporter", None)


def test_our_own_formats_are_found() -> None:
    assert plugins.exporter_names() == OURS


def test_each_of_ours_is_loaded_by_its_name() -> None:
    chosen = plugins.choose_exporters(["all"])
    assert tuple(chosen) == OURS
    assert [make.__module__ for make in chosen.values()] == [
        f"cvkit.exporters.{name}" for name in OURS
    ]


def test_formats_come_in_the_order_asked_for_and_once() -> None:
    assert list(plugins.choose_exporters(["pdf", "html", "pdf"])) == ["pdf", "html"]
    assert list(plugins.choose_exporters(["text", "all"])) == [
        "text", "docx", "html", "markdown", "pdf", "png",
    ]  # fmt: skip


@pytest.mark.usefixtures("third_party")
def test_a_third_partys_format_is_one_like_ours(person: Cli) -> None:
    assert plugins.exporter_names() == ("deaf", "docx", "html", "loud", "markdown", "mute", "pdf",
                                        "png", "text")  # fmt: skip
    assert person("export", "loud,markdown").code == 0
    assert person.files()["resume.loud"] == b"ADA LOVELACE"
    assert "resume.md" in person.files()


@pytest.mark.usefixtures("third_party")
def test_names_are_listed_without_importing_anything() -> None:
    assert "loud" in plugins.exporter_names()
    assert "shout_exporter" not in sys.modules


@pytest.mark.usefixtures("third_party")
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("mute", "No module named 'no_such_module'"),
        ("deaf", "module 'shout_exporter' has no attribute 'no_such_function'"),
    ],
)
def test_a_third_partys_broken_exporter_is_named(person: Cli, name: str, reason: str) -> None:
    with pytest.raises(PlatformError) as caught:
        plugins.choose_exporters([name])
    assert caught.value.message == f"The exporter {name} cannot be loaded: {reason}."
    assert person("export", name).code == 2


def test_an_unknown_format_is_told_with_those_there_are() -> None:
    with pytest.raises(UnknownNameError) as caught:
        plugins.choose_exporters(["html", "pfd"])
    assert caught.value.message == "There is no format “pfd”."
    assert caught.value.help == "The formats are docx, html, markdown, pdf, png, text, or all."
