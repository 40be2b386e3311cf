"""The image: its steps, as far as they run without Docker, and what hadolint says of them."""

from __future__ import annotations

import fnmatch
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import ROOT
from cvkit import machine

DOCKERFILE = ROOT / "Dockerfile"
PLACE = "/opt/cvkit"
"""Where the image has cvkit."""


class Step(NamedTuple):
    """An instruction of a Dockerfile, and its arguments."""

    name: str
    words: str


def steps(text: str) -> list[Step]:
    """Return all instructions."""
    lines = re.sub(r"(?m)^#.*\n", "", text).replace("\\\n", " ").splitlines()
    return [Step(*line.split(maxsplit=1)) for line in lines if line.strip()]


STEPS = steps(DOCKERFILE.read_text(encoding="utf-8"))
BUILD = STEPS[1 : [one.name for one in STEPS].index("FROM", 1)]
FINAL = STEPS[len(BUILD) + 2 :]


def hadolint(text: str) -> str:
    program = Path(sys.executable).with_name("hadolint")
    command = [str(program), "--no-color", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_hadolint_has_nothing_to_say() -> None:
    text = DOCKERFILE.read_text(encoding="utf-8")
    assert hadolint(text) == ""
    assert "DL3002" in hadolint(text.replace("USER 1000:1000", "USER root"))


def is_sent(path: str) -> bool:
    """Whether .dockerignore leaves a file to Docker; the last line that fits decides."""
    sent = True
    for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines():
        pattern = line.removeprefix("!")
        parts = (path, path.partition("/")[0])
        if not line.startswith("#") and any(fnmatch.fnmatch(part, pattern) for part in parts):
            sent = line.startswith("!")
    return sent


def test_only_what_is_copied_is_sent() -> None:
    copied = {word for one in BUILD if one.name == "COPY" for word in one.words.split()[:-1]}
    assert copied >= {"src", "themes", "pyproject.toml"}
    assert {name for name in os.listdir(ROOT) if is_sent(name)} == copied  # noqa: PTH208
    assert not is_sent("src/cvkit/__pycache__")


def test_its_steps_install_a_cvkit_that_works(tmp_path: Path) -> None:
    """Dependencies are those of this environment, so that nothing is downloaded."""
    source, place = tmp_path / "source", tmp_path / "opt"
    source.mkdir()
    environment = {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0",
    }  # fmt: skip
    for one in BUILD:
        if one.name == "COPY":
            *names, target = one.words.split()
            for name in names:
                put = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
                put(ROOT / name, source / target / ("" if len(names) == 1 else name))
        elif one.name == "RUN":
            command = one.words.replace(PLACE, str(place))
            subprocess.run(["sh", "-euc", command], cwd=source, env=environment, check=True)  # noqa: S607
    shutil.rmtree(source)
    (variables,) = (one.words for one in FINAL if one.name == "ENV")
    settings = dict(word.split("=", 1) for word in variables.split())
    assert settings["PATH"].startswith(f"{PLACE}/bin:")
    (entry,) = (one.words for one in FINAL if one.name == "ENTRYPOINT")
    (program,) = shlex.split(entry.strip("[]"))
    (tmp_path / "resume.yaml").write_text("basics: {name: Ada}\n", encoding="utf-8")
    call = [str(place / "bin" / program), "export", "html,text"]
    settings |= {"PYTHONPATH": environment["PYTHONPATH"], "PATH": str(place / "bin")}
    subprocess.run(call, cwd=tmp_path, env=settings, check=True)
    assert (tmp_path / "resume.txt").read_text(encoding="utf-8").startswith("Ada\n")


def test_it_has_pango_and_no_rights() -> None:
    (installs,) = (one.words for one in FINAL if one.name == "RUN")
    assert installs.startswith("apt-get update ")
    assert set(machine._APT) <= set(installs.split())
    assert Step("USER", "1000:1000") in FINAL


@pytest.mark.parametrize("number", [0, len(BUILD) + 1])
def test_its_python_is_one_that_is_tested(number: int) -> None:
    assert STEPS[number].name == "FROM"
    found = re.match(r"python:(3\.\d+)-", STEPS[number].words)
    assert found
    assert f'"{found[1]}"' in (ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8")
