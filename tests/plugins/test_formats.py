"""Formats, ours and a third party's: found by name, loaded only when used."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

import packages
from cvkit import plugins
from cvkit.errors import PlatformError, UnknownNameError
from cvkit.exporters import Format

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Cli

OURS = {"docx", "html", "markdown", "pdf", "png", "text"}
SHOUT = '''\
"""A third party's formats."""

from cvkit.exporters import Artifact, Format


def export(document, theme, options):
    """Return the name, loudly."""
    return Artifact(document.header.name.upper().encode())


LOUD = Format("loud", ".loud", "text/plain", "The name, loudly.", export, aliases=("shout", "txt"))
'''
BROKEN = {
    "mute": (
        "no_such_module:FORMAT",
        "Can't load the format mute: No module named 'no_such_module'.",
    ),
    "deaf": (
        "shout_format:NOTHING",
        "Can't load the format deaf: module 'shout_format' has no attribute 'NOTHING'.",
    ),
    "lame": (
        "shout_format:export",
        "shout_format:export is not a Format.",
    ),
    "blind": (
        "shout_format:LOUD",
        "The entry point blind refers to a format named loud.",
    ),
    "all": ("shout_format:LOUD", "shout defines a format named all, which means all formats."),
    "sick": (
        "sick_format:FORMAT",
        "Can't load the format sick: “csv” is not a suffix like .pdf.",
    ),
}
SICK = 'from cvkit.exporters import Format\nFORMAT = Format("sick", "csv", "text/x", "X.", print)\n'


@pytest.fixture
def third_party(tmp_path: Path) -> Iterator[None]:
    """Install a package with a format, and with others that are broken."""
    packages.install(
        tmp_path / "site",
        "shout",
        modules={"shout_format.py": SHOUT, "sick_format.py": SICK},
        entry_points={
            "loud": "shout_format:LOUD",
            **{name: leads for name, (leads, _) in BROKEN.items()},
        },
    )
    with packages.on_the_path(tmp_path / "site"):
        yield


def test_our_own_formats_are_found() -> None:
    assert set(plugins.format_names()) >= OURS
    assert list(plugins.format_names()) == sorted(plugins.format_names())


def test_each_is_a_format_of_its_name() -> None:
    chosen = plugins.choose_formats(plugins.format_names())
    assert tuple(chosen) == plugins.format_names()
    assert {name: one.name for name, one in chosen.items()} == {name: name for name in chosen}
    assert tuple(chosen.values()) == plugins.formats()


def test_all_formats_are_those_that_people_read() -> None:
    found = plugins.choose_formats(["all"])
    assert set(found) >= OURS
    assert list(found) == [one.name for one in plugins.formats() if one.is_in_all]


def test_formats_come_in_the_order_asked_for_and_once() -> None:
    assert list(plugins.choose_formats(["pdf", "html", "pdf"])) == ["pdf", "html"]
    rest = [one.name for one in plugins.formats() if one.name != "text" and one.is_in_all]
    assert list(plugins.choose_formats(["text", "all"])) == ["text", *rest]


def test_all_formats_are_those_to_read_and_print() -> None:
    assert "jsonresume" in plugins.format_names()
    assert "jsonresume" not in plugins.choose_formats(["all"])
    assert list(plugins.choose_formats(["all", "jsonresume"]))[-1] == "jsonresume"


@pytest.mark.parametrize(
    ("word", "name"),
    [("PDF", "pdf"), ("md", "markdown"), ("txt", "text"), ("word", "docx"), ("htm", "html")],
)
def test_the_names_that_people_type_are_understood(word: str, name: str) -> None:
    assert list(plugins.choose_formats([word, name])) == [name]
    assert plugins.replacements([word]) == {}


@pytest.mark.parametrize(("word", "name"), [("jpg", "png"), ("JPEG", "png"), ("doc", "docx")])
def test_what_is_not_written_has_a_replacement(word: str, name: str) -> None:
    assert list(plugins.choose_formats([word])) == [name]
    (found,) = plugins.replacements([word, "pdf"]).items()
    assert (found[0], found[1].name) == (word.lower(), name)


@pytest.mark.usefixtures("third_party")
def test_a_third_partys_format_is_one_like_ours(person: Cli) -> None:
    assert set(plugins.format_names()) >= OURS | {"loud"} | BROKEN.keys()
    assert person("export", "shout,markdown").code == 0
    assert person.files()["resume.loud"] == b"ADA LOVELACE"
    assert "resume.md" in person.files()


@pytest.mark.usefixtures("third_party")
def test_names_are_listed_without_importing_anything() -> None:
    assert "loud" in plugins.format_names()
    assert "shout_format" not in sys.modules


@pytest.mark.usefixtures("third_party")
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_format_is_named_with_its_fault(person: Cli, name: str) -> None:
    message = BROKEN[name][1]
    found = plugins.discover()[name]
    assert isinstance(found, PlatformError)
    assert (found.message, found.help) == (message, "Update or uninstall shout.")
    outcome = person("export", name if name != "all" else "html,all")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("error: ")
    assert set(person.files()) == {"resume.yaml"}


@pytest.mark.usefixtures("third_party")
def test_broken_formats_are_in_nobodys_way(person: Cli) -> None:
    assert {one.name for one in plugins.formats()} >= OURS | {"loud"}
    assert not {one.name for one in plugins.formats()} & BROKEN.keys()
    assert person("export", "text").code == 0
    outcome = person("export", "--help")
    assert (outcome.code, outcome.err) == (0, "")
    shown = " ".join(outcome.out.split())
    assert "loud The name, loudly." in shown
    for name, (_, message) in BROKEN.items():
        assert f"{name} {message}" in shown


@pytest.mark.usefixtures("third_party")
def test_a_name_of_two_formats_is_not_guessed() -> None:
    with pytest.raises(UnknownNameError) as caught:
        plugins.choose_formats(["txt"])
    assert caught.value.message == "“txt” is ambiguous: it can mean loud or text."
    assert caught.value.help == "Use one of these names."


def test_two_packages_with_a_format_of_one_name(tmp_path: Path, person: Cli) -> None:
    for package in ("shout", "yell"):
        packages.install(
            tmp_path / "site",
            package,
            modules={"shout_format.py": SHOUT},
            entry_points={"loud": "shout_format:LOUD"},
        )
    with packages.on_the_path(tmp_path / "site"):
        outcome = person("export", "loud")
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err in {
            f"error: Several packages define the format loud: {one}, {other}.\n"
            "  help: Uninstall all but one of them.\n"
            for one, other in [("shout", "yell"), ("yell", "shout")]
        }
        assert person("export", "text").code == 0


def test_an_unknown_format_is_told_with_those_there_are() -> None:
    with pytest.raises(UnknownNameError) as caught:
        plugins.choose_formats(["html", "pfd"])
    assert caught.value.message == "There is no format “pfd”."
    names = ", ".join(plugins.format_names())
    assert caught.value.help == f"The formats are {names}, or all."


def test_every_format_that_is_found_says_what_it_is() -> None:
    found = plugins.discover().values()
    assert len(found) >= len(OURS)
    for one in found:
        assert isinstance(one, Format)
        assert one.help.endswith(".")


FAULTY = '''\
"""Formats with bugs."""

from dataclasses import dataclass

from cvkit.exporters import Artifact, Format, Options, option


@dataclass(frozen=True)
class FailingOptions(Options):
    """Options that can't be made."""

    def __post_init__(self):
        raise RuntimeError("no options")


def crash(document, theme, options):
    """Divide by zero."""
    return Artifact(1 / 0)


FORMATS = {
    "crash": Format("crash", ".a", "text/x", "X.", crash),
    "bare": Format("bare", ".b", "text/x", "X.", lambda *_: b"x"),
    "texts": Format("texts", ".c", "text/x", "X.", lambda *_: Artifact("x")),
    "picky": Format("picky", ".d", "text/x", "X.", crash, options=FailingOptions),
    "twin": Format("twin", ".txt", "text/x", "X.", lambda *_: Artifact(b"x")),
}
CRASH, BARE, TEXTS, PICKY, TWIN = FORMATS.values()
'''


@pytest.fixture
def faulty(tmp_path: Path, person: Cli) -> Iterator[Cli]:
    """Return a command line beside which a package of formats with bugs is installed."""
    names = ("crash", "bare", "texts", "picky", "twin")
    packages.install(
        tmp_path / "site",
        "faulty",
        modules={"faulty_formats.py": FAULTY},
        entry_points={name: f"faulty_formats:{name.upper()}" for name in names},
    )
    with packages.on_the_path(tmp_path / "site"):
        yield person


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("crash", "ZeroDivisionError: division by zero"),
        ("bare", "TypeError: export returned bytes, not Artifact"),
        ("texts", "TypeError: the artifact's data is str, not bytes"),
        ("picky", "RuntimeError: no options"),
    ],
)
def test_a_bug_in_a_format_is_its_authors(
    faulty: Cli, monkeypatch: pytest.MonkeyPatch, name: str, what: str
) -> None:
    monkeypatch.delenv("CVKIT_DEBUG", raising=False)
    assert faulty("export", f"text,{name}") == (
        2,
        "",
        (
            f"error: The format {name} failed: {what}.\n"
            "  help: Report it to the authors of faulty. Set CVKIT_DEBUG=1 for a traceback.\n"
        ),
    )
    assert set(faulty.files()) == {"resume.yaml"}
    monkeypatch.setenv("CVKIT_DEBUG", "1")
    assert "Traceback (most recent call last):\n" in faulty("export", name).err


def test_a_bug_in_cvkits_own_format_is_cvkits(person: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_document: object) -> None:
        raise RuntimeError("x")

    monkeypatch.setattr("cvkit.exporters.text.write.write", fail)
    monkeypatch.delenv("CVKIT_DEBUG", raising=False)
    assert person("export", "text") == (
        2,
        "",
        (
            "error: resume.yaml made cvkit fail: RuntimeError: x\n"
            "  help: This is a bug; please report it with what you did. "
            "Set CVKIT_DEBUG=1 for a traceback.\n"
        ),
    )


def test_formats_of_one_suffix_are_told_apart(faulty: Cli) -> None:
    assert faulty("export", "text,twin") == (
        2,
        "",
        (
            "error: The formats text and twin would both be written to resume.txt.\n"
            "  help: Export one at a time, each to its own folder with -o.\n"
        ),
    )
    assert faulty("export", "text,twin", "-o", "out/").code == 2
    assert set(faulty.files()) == {"resume.yaml"}
