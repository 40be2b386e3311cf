"""``cvkit diff --pictures`` writes a page that shows the pages of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Cli

OLD = """\
basics: {name: Ada, headline: Analyst}
skills: [C, Rust]
export:
  theme: classic
"""


def test_pictures_are_written_and_nothing_of_others_is_overwritten(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", OLD)
    cvkit.write("new.yaml", OLD.replace("Analyst", "Chief").replace(", Rust", ""))
    outcome = cvkit("diff", "resume.yaml", "new.yaml", "--pictures", "changes")
    assert (outcome.code, outcome.err) == (0, "")
    page = (cvkit.folder / "changes/index.html").read_text(encoding="utf-8")
    assert '<img src="page-1.png"' in page
    assert 'alt="Page 1, old and new: 3 words removed, 2 added"' in page
    assert "2 differences." in page
    assert cvkit("diff", "resume.yaml", "new.yaml", "--pictures", "changes").code == 0
    cvkit.write("changes/index.html", "mine")
    outcome = cvkit("diff", "resume.yaml", "new.yaml", "--pictures", "changes")
    assert outcome.code == 2
    assert (
        "changes/index.html already exists, and does not look like output of cvkit" in outcome.err
    )
    assert cvkit("diff", "resume.yaml", "new.yaml", "--pictures", "changes", "--force").code == 0
    long = OLD + "  pages: 1\nwork:\n- organization: Mill\n  bullets:\n" + "  - More\n" * 90
    cvkit.write("long.yaml", long)
    outcome = cvkit("diff", "resume.yaml", "long.yaml", "--pictures", "other")
    assert outcome.code == 1
    assert "CV306" in outcome.err
    assert not (cvkit.folder / "other").exists()
