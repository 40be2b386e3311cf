"""What these tests share: a folder of files, and what the tools work with in it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest

from cvkit.cli.mcp_folder import FencedFolder
from cvkit.linter import LintOptions
from cvkit.mcp_server.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

ADA = """\
# about me
basics:
  name: Ada Lovelace
  email: ada@lovelace.example
  phone: "+44 20 7946 0123"
  private: [phone]
work:
  - id: engines
    organization: Analytical Engines
    title: Programmer  # since the start
    dates: 2021 – present
    bullets:
      - {id: notes, text: Wrote note G}
      - id: salary
        text: Salary of 2000 pounds
        private: true
  - id: spy
    organization: Secret Service
    private: yes
    bullets: {from: missions.yaml}
export:
  variants:
    lab:
      replace:
        salary: Salary of 3000 pounds
        basics: {phone: "+44 20 7946 0999"}
"""
SECRETS = ("7946", "Salary", "3000", "Secret Service", "Spied")


class Desk(NamedTuple):
    """A folder, and a workspace in which private values are fenced."""

    folder: Path
    fenced: Workspace

    @property
    def open(self) -> Workspace:
        """The same folder, with private values allowed."""
        return self.fenced._replace(allow_private=True)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def text(self, name: str = "resume.yaml") -> str:
        return (self.folder / name).read_bytes().decode()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a folder with a résumé that has private values."""
    folder = tmp_path / "folder"
    folder.mkdir()
    files = FencedFolder(folder, given=False)
    made = Desk(folder, Workspace(files, False, lambda: LintOptions(date(2026, 1, 1))))  # noqa: FBT003
    made.write("resume.yaml", ADA)
    made.write("missions.yaml", "- Spied on mills\n")
    return made
