"""What of an import is added to a résumé, and what is there already."""

from __future__ import annotations

import pytest

from cvkit.errors import CvkitError, FileError
from cvkit.pipeline.add_works import add_works
from cvkit.pipeline.import_files import ToImport, import_files
from projects import MemoryProject

PAPERS = """\
@article{a, title = {On Looms}, year = 2019, doi = {10.1000/LOOM}}
@article{b, title = {On {ENGINES}!}, year = {2020}}
@article{c, title = {On Engines}, year = {2021}}
@article{d, title = {On engines}, year = {2021}}
"""
RESUME = b"""\
# mine
basics:
  name: Ada
publications:
  - name: Something else
    doi: https://doi.org/10.1000/loom  # the same
  - name: on engines
    date: May 2020
export:
  sections: [work]
"""


def test_what_is_there_already_is_skipped() -> None:
    finished = import_files([ToImport("papers.bib", PAPERS.encode())])
    extended = add_works(RESUME, "resume.yaml", finished)
    assert extended.added == ("On Engines",)
    assert [tuple(one) for one in extended.skipped] == [
        ("On engines", "the same title and year"),
        ("On ENGINES!", "the same title and year"),
        ("On Looms", "the same DOI"),
    ]
    assert extended.hidden == ("publications",)
    before, after = RESUME.split(b"export:")
    assert extended.data == before + (
        b"  - name: On Engines\n    kind: article\n    date: 2021\nexport:" + after
    )


def test_nothing_changes_if_all_is_there() -> None:
    finished = import_files([ToImport("papers.bib", PAPERS.encode())])
    once = add_works(RESUME, "resume.yaml", finished).data
    assert add_works(once, "resume.yaml", finished).data == once


def test_a_byte_order_mark_is_kept() -> None:
    finished = import_files([ToImport("papers.bib", b"@book{a, title = {A}}")])
    data = add_works(b"\xef\xbb\xbfbasics:\n  name: Ada\n", "resume.yaml", finished).data
    assert data == (
        b"\xef\xbb\xbfbasics:\n  name: Ada\n\npublications:\n  - name: A\n    kind: book\n"
    )


@pytest.mark.parametrize(
    ("resume", "message"),
    [
        (
            b"basics: {name: A}\npublications: {from: a.bib}\n",
            "In r.yaml, publications come from other files (`from:`), so none can be added.",
        ),
        (b"basics: {}\n", "r.yaml has errors; nothing was added."),
        (b"\xff\xfe\x00", "r.yaml has errors; nothing was added."),
        (
            b"basics: {name: A}\npublications: [{name: B}]\n",
            "r.yaml has no safe place to add publications; nothing was written.",
        ),
    ],
)
def test_there_are_files_to_which_nothing_can_be_added(resume: bytes, message: str) -> None:
    finished = import_files([ToImport("papers.bib", PAPERS.encode())])
    with pytest.raises(FileError) as caught:
        add_works(resume, "r.yaml", finished)
    assert caught.value.message == message


def test_only_works_can_be_added() -> None:
    page = ToImport("page.md", b"# Ada\n\n## Experience\n\n### Mill\n\n**Clerk**\n")
    with pytest.raises(CvkitError, match="Only publications, talks and patents can be added"):
        add_works(RESUME, "resume.yaml", import_files([page]))


def test_the_resume_may_have_other_files() -> None:
    finished = import_files([ToImport("a.bib", b"@book{a, title={New}}\n@book{b, title={Old}}")])
    beside = MemoryProject({"more.yaml": b"publications: [{name: Old}]"})
    resume = b"basics: {name: Ada}\ninclude: more.yaml\n"
    extended = add_works(resume, "resume.yaml", finished, beside)
    assert extended.added == ("New",)
    assert [one.name for one in extended.skipped] == ["Old"]
