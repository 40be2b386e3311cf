"""Importers, ours and a third party's: found by name and by content."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import packages
from cvkit.errors import ImportFailedError, PlatformError, UnknownNameError
from cvkit.importers import ForeignFile
from cvkit.plugins import importers
from imports import data_of

SHOUT = '''\
"""A third party's importer."""

from cvkit.importers import Imported, Importer, Leaf, Match, Place, Value


def read(file):
    """Read a name, loudly."""
    leaf = Leaf(file.text.strip(), Place())
    return Imported({"basics": {"name": Value(leaf.text.upper(), (leaf,))}}, (leaf,))


LOUD = Importer("loud", "LOUD", "A name, loudly.",
                lambda file: Match.CERTAIN if file.text.startswith("loud ") else Match.NO, read)
AGAIN = Importer("again", "Again", "The same.", LOUD.match, read)
'''
GROUP = "cvkit.importers"


def install(site: Path, entry_points: dict[str, str]) -> None:
    modules = {"shout_importer.py": SHOUT}
    packages.install(site, "shout", modules=modules, entry_points=entry_points, group=GROUP)


def test_all_of_ours_can_be_used() -> None:
    names = [one.name for one in importers.available()]
    assert names == sorted(names)
    assert "jsonresume" in names
    for one in importers.available():
        assert one.help.endswith(".")
        assert importers.choose(one.name.upper()) is one


def test_an_unknown_name() -> None:
    with pytest.raises(UnknownNameError) as caught:
        importers.choose("jsonresum")
    assert caught.value.message == "There is no importer “jsonresum”."
    assert caught.value.help == "Did you mean jsonresume?"


def test_a_third_partys_importer_is_one_like_ours(tmp_path: Path) -> None:
    install(tmp_path, {"loud": "shout_importer:LOUD", "mute": "no_such_module:X"})
    with packages.on_the_path(tmp_path):
        assert importers.recognize(ForeignFile(b"loud ada")) is importers.choose("loud")
        assert data_of("loud ada") == {"basics": {"name": "LOUD ADA"}}
        with pytest.raises(PlatformError, match="Can't load the importer mute"):
            importers.choose("mute")


def test_a_file_that_may_be_of_two_formats(tmp_path: Path) -> None:
    install(tmp_path, {"loud": "shout_importer:LOUD", "again": "shout_importer:AGAIN"})
    with packages.on_the_path(tmp_path), pytest.raises(ImportFailedError) as caught:
        importers.recognize(ForeignFile(b"loud ada"))
    assert caught.value.message == "it may be Again or LOUD"
    assert caught.value.help == "Say which with --from again or loud."


@pytest.mark.parametrize("name", ["resume.yaml", "tests/data/fullest.yaml"])
def test_cvkits_own_files_are_of_no_other_format(name: str) -> None:
    data = (Path(__file__).parents[2] / name).read_bytes()
    assert importers.recognize(ForeignFile(data)) is None


RECOGNIZE = """
import sys
from cvkit.importers import ForeignFile
from cvkit.plugins import importers

found = importers.recognize(ForeignFile(b'{"basics": {"name": "Ada", "label": "Analyst"}}'))
print(found.name, *sorted(name for name in sys.modules if name.startswith("cvkit.importers.")))
"""


def test_recognizing_a_file_loads_only_what_tells_formats_apart() -> None:
    ran = subprocess.run([sys.executable, "-c", RECOGNIZE], capture_output=True, check=True)
    name, *loaded = ran.stdout.decode().split()
    assert name == "jsonresume"
    assert "cvkit.importers.rendercv.starred_yaml" in loaded  # there is something to look at
    split = (
        "bibtex",
        "csl",
        "jekyll",
        "jsonresume",
        "markdown",
        "reactive",
        "rendercv",
        "yamlresume",
    )
    readers = {f"cvkit.importers.{one}.read" for one in split}
    others = {"latex.document", "latex.dialects", "linkedin.export", "linkedin.profile",
              "europass.candidate", "reading.html_text"}  # fmt: skip
    assert not (readers | {f"cvkit.importers.{one}" for one in others}) & set(loaded)
