"""Options of formats on the command line: a third party's are there as ours are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import packages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Cli

SHOW = '''\
"""Formats that show what they were given."""

from dataclasses import dataclass, fields

from cvkit.exporters import Artifact, Format, Options, option


@dataclass(frozen=True)
class ShowOptions(Options):
    """Every kind of option."""

    dpi: float = option(300.0, "Pixels per inch.", least=100)
    rows_max: int = option(7, "How many rows.", metavar="ROWS")
    separator: str = option(",", "Between cells.", choices=(",", ";"))
    header: bool = option(False, "Names stand on top.")
    theme: str = option("none", "A theme of its own.")


@dataclass(frozen=True)
class ZebraOptions(Options):
    """An option of a name that another format has, and of another type."""

    header: str = option("x", "What stands on top.")


def export(document, theme, options):
    """Return the values of the options."""
    shown = [f"{one.name}={getattr(options, one.name)!r}" for one in fields(options)]
    return Artifact(" ".join(shown).encode())


SHOWN = Format("show", ".show", "text/plain", "Its options.", export, options=ShowOptions)
ZEBRA = Format("zebra", ".zebra", "text/plain", "Its options.", export, options=ZebraOptions)
'''
DEFAULTS = "dpi=300.0 rows_max=7 separator=',' header=False theme='none'"


@pytest.fixture
def show(tmp_path: Path, person: Cli) -> Iterator[Cli]:
    """Return a command line beside which a package with two formats is installed."""
    packages.install(
        tmp_path / "site",
        "show",
        modules={"show_formats.py": SHOW},
        entry_points={"show": "show_formats:SHOWN", "zebra": "show_formats:ZEBRA"},
    )
    with packages.on_the_path(tmp_path / "site"):
        yield person


@pytest.mark.parametrize(
    ("formats", "note"),
    [
        ("text", "note: --dpi has no effect here; it is an option of png and show.\n"),
        ("text,show", ""),
    ],
)
def test_an_option_of_a_format_that_is_not_written_is_noted(
    show: Cli, formats: str, note: str
) -> None:
    assert show("export", formats, "--dpi", "300") == (0, "", note)


@pytest.mark.parametrize(
    ("call", "shown"),
    [
        ("", DEFAULTS),
        ("--dpi 150", DEFAULTS.replace("300.0", "150.0")),
        ("--rows-max 1 --separator ;", DEFAULTS.replace("=7", "=1").replace(",", ";")),
        ("--header", DEFAULTS.replace("False", "True")),
        ("--no-header", DEFAULTS),
        ("--show-theme mine --theme minimal", DEFAULTS.replace("none", "mine")),
    ],
)
def test_an_option_reaches_its_format(show: Cli, call: str, shown: str) -> None:
    outcome = show("export", "show", "-o", "-", *call.split())
    assert (outcome.code, outcome.out, outcome.err) == (0, shown, "")


def test_an_option_of_another_type_has_the_formats_name_before_it(show: Cli) -> None:
    assert show("export", "zebra", "-o", "-", "--zebra-header", "y").out == "header='y'"
    assert show("export", "zebra", "-o", "-", "--header").out == "header='x'"


def test_formats_share_an_option_and_each_has_its_bounds(show: Cli) -> None:
    assert show("export", "png", "--dpi", "100").code == 0
    outcome = show("export", "png", "--dpi", "50")
    assert (outcome.code, outcome.err) == (2, "error: --dpi must be at least 100.\n")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            "--rows-max many",
            "--rows-max must be a whole number, not “many”.\n  help: Example: --rows-max 7",
        ),
        ("--separator :", "--separator must be “,” or “;”."),
        ("--show-theme", "Option '--show-theme' requires an argument."),
        ("--separatro ;", "No such option: --separatro"),
    ],
)
def test_a_value_that_is_not_taken_is_told(show: Cli, call: str, message: str) -> None:
    code, out, err = show("export", "show", *call.split())
    assert (code, out) == (2, "")
    assert err.startswith(f"error: {message}")
    assert set(show.files()) == {"resume.yaml"}


def test_the_help_says_what_an_option_does_and_for_which_formats(show: Cli) -> None:
    shown = " ".join(show("export", "--help").out.split())
    for line in (
        "--dpi N Resolution in pixels per inch (png, show).",
        "--rows-max ROWS How many rows (show); default: 7.",
        "--separator ,|; Between cells (show); default: ,.",
        "--theme NAME Theme to use instead of the file's, or several, separated by commas.",
        "--show-theme VALUE A theme of its own (show); default: none.",
    ):
        assert line in shown
