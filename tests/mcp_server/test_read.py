"""A file or a part of it is read, and nothing private with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit.errors import CvkitError
from cvkit.mcp_server.read import read
from cvkit.mcp_server.workspace import RefusedError

if TYPE_CHECKING:
    from cvkit.mcp_server.places import Path
    from mcp_server.conftest import Desk

SECRETS = ("7946", "Salary", "3000", "Secret Service", "Spied")


def test_a_whole_file(desk: Desk) -> None:
    assert (
        read(desk.fenced, "resume.yaml", "")
        == """\
# resume.yaml, line 2
basics:
  name: Ada Lovelace
  email: ada@lovelace.example
  phone: '[private]'
  private: [phone]

work:
  - id: engines
    organization: Analytical Engines
    title: Programmer
    dates: 2021 – present
    bullets:
      - id: notes
        text: Wrote note G
      - '[private]'

  - '[private]'

export:
  variants:
    lab:
      replace:
        salary: '[private]'
        basics:
          phone: '[private]'
"""
    )


def test_a_part(desk: Desk) -> None:
    told = """\
# resume.yaml, line 13: work.0.bullets.0
bullets:
  - id: notes
    text: Wrote note G
"""
    paths: tuple[Path, ...] = ("work.0.bullets.0", ("work", 0, "bullets", 0), "notes")
    for path in (*paths, "engines.bullets.notes"):
        assert read(desk.fenced, "resume.yaml", path) == told
    assert read(desk.fenced, "resume.yaml", "engines.title").endswith("title: Programmer\n")


def test_a_key_can_not_end_the_line_that_names_it(desk: Desk) -> None:
    desk.write("a.yaml", 'basics: {name: Ada}\nexport: {titles: {"a\\nb: c": X}}\n')
    said = read(desk.fenced, "a.yaml", ["export", "titles", "a\nb: c"])
    assert said == '# a.yaml, line 2: export.titles.a␊b: c\n"a\\nb: c": X\n'


@pytest.mark.parametrize(
    "path", ["salary", "spy", "spy.organization", "basics.phone", "export.variants.lab.replace"]
)
def test_a_private_part(desk: Desk, path: str) -> None:
    said = read(desk.fenced, "resume.yaml", path)
    assert "[private]" in said
    assert [secret for secret in SECRETS if secret in said] == []
    assert "[private]" not in read(desk.open, "resume.yaml", path)


def test_everything_is_shown_if_that_is_allowed(desk: Desk) -> None:
    said = read(desk.open, "resume.yaml", "")
    assert [secret for secret in SECRETS[:-1] if secret not in said] == []
    assert "Spied" in read(desk.open, "missions.yaml", "")


def test_a_file_that_only_something_private_reads(desk: Desk) -> None:
    with pytest.raises(RefusedError, match=r"^missions\.yaml is private"):
        read(desk.fenced, "missions.yaml", "")


def test_other_names_of_a_file_make_nothing_public(desk: Desk) -> None:
    (desk.folder / "people").mkdir()
    (desk.folder / "link").symlink_to(desk.folder / "people")
    (desk.folder / "other.yaml").symlink_to(desk.folder / "resume.yaml")
    desk.write("people/bob.yaml", "basics: {name: Bob, phone: 0800 7946}\n")
    for name in ("other.yaml", "./resume.yaml", "people/../resume.yaml", "link/bob.yaml"):
        assert "7946" not in read(desk.fenced, name, "")


def test_details_that_another_file_keeps_private(desk: Desk) -> None:
    desk.write("contact.yaml", "basics: {phone: 0800 7946, url: a.example}\n")
    said = read(desk.fenced, "contact.yaml", "")
    assert "7946" not in said
    assert "a.example" in said


def test_a_file_that_can_not_be_read_hides_all_details(desk: Desk) -> None:
    desk.write("broken.yaml", "basics: [\n")
    desk.write("contact.yaml", "basics: {name: A, url: a.example}\n")
    assert "a.example" not in read(desk.fenced, "contact.yaml", "")
    with pytest.raises(RefusedError, match=r"broken\.yaml can't be read") as raised:
        read(desk.fenced, "broken.yaml", "")
    assert [one.message for one in raised.value.diagnostics] == ["invalid YAML [private]"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("basics.fax", "There is no “basics.fax” in resume.yaml."),
        ("work.7", "The list in “work.7” has 2 items, counted from 0."),
        ("work.nope", "The list in “work.nope” has nothing with the id “nope”."),
    ],
)
def test_what_there_is_not(desk: Desk, path: str, message: str) -> None:
    with pytest.raises(CvkitError) as raised:
        read(desk.fenced, "resume.yaml", path)
    assert raised.value.message == message
