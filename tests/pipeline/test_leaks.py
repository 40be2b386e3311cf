"""What an export with some options doesn't show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import pipeline
from cvkit.leaks.searchable import Searchable
from cvkit.pipeline.leaks import secrets_of, source_files
from cvkit.project import Project

if TYPE_CHECKING:
    from pathlib import Path

RESUME = b"""\
basics:
  {name: Ada, birth_date: 1985-12-10, nationality: deutsch, photo: me.png, private: [birth_date]}
languages: [de (native)]
export:
  locale: de
  variants: {a: {hide: [nationality], replace: {mill: {title: Boss}}}}
work: [{id: mill, organization: Mill, title: Hidden, private: true}]
"""


def test_secrets_follow_the_options(tmp_path: Path, png: bytes) -> None:
    (tmp_path / "me.png").write_bytes(png)
    project = Project.at(tmp_path)
    reading = pipeline.check(RESUME, "r.yaml", project)
    options = pipeline.RenderOptions()
    plain = secrets_of(reading, options, project)
    assert [one.text for one in plain.wanted] == ["1985-12-10", "Mill", "Hidden"]
    printed = Searchable.of(["geboren am 10. Dezember 1985"])
    assert any(needle.is_in(printed) for needle in plain.wanted[0].needles)
    variant = secrets_of(reading, options._replace(variant="a"), project)
    assert [one.text for one in variant.wanted] == ["1985-12-10", "Mill", "Hidden", "Boss"]
    assert [one.text for one in variant.elsewhere] == ["deutsch"], "it is a language, too"
    assert source_files(reading) == ("r.yaml", "me.png")
