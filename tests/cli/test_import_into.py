"""``cvkit import --into``: publications are added to a résumé in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Cli

RESUME = "# mine\nbasics:\n  name: Ada  # me\npublications:\n  - name: Looms\n    date: 2019\n"
PAPERS = "@article{a, title={Looms}, year=2019}\n@article{b, title={Engines}, year=2020}\n"
ADDED = "  - name: Engines\n    kind: article\n    date: 2020\n"


def test_publications_are_added_in_place(cvkit: Cli) -> None:
    path = cvkit.write("cv.yaml", RESUME)
    cvkit.write("papers.bib", PAPERS)
    outcome = cvkit("import", "papers.bib", "--into", "cv.yaml")
    assert outcome.code == 0
    assert path.read_text() == RESUME + ADDED
    assert "“Looms” is there already (the same title and year)." in outcome.err
    assert "Added 1 work to cv.yaml; 1 there already." in outcome.err
    assert "no name is given" not in outcome.err
    assert set(cvkit.files()) == {"cv.yaml", "papers.bib"}


def test_another_file_can_be_written(cvkit: Cli) -> None:
    path = cvkit.write("cv.yaml", RESUME)
    cvkit.write("papers.bib", PAPERS)
    assert cvkit("import", "papers.bib", "--into", "cv.yaml", "-o", "new.yaml").code == 0
    assert path.read_text() == RESUME
    assert cvkit.files()["new.yaml"].decode() == RESUME + ADDED
    again = cvkit("import", "papers.bib", "--into", "cv.yaml", "-o", "new.yaml")
    assert (again.code, again.err.splitlines()[0]) == (
        2,
        "error: new.yaml already exists; cvkit won't overwrite it.",
    )
    assert cvkit("import", "papers.bib", "--into", "cv.yaml", "-o", "new.yaml", "--force").code == 0
    assert cvkit("import", "papers.bib", "--into", "cv.yaml", "-o", "-").out == RESUME + ADDED


def test_a_file_that_takes_none_stays_as_it_is(cvkit: Cli) -> None:
    given = "basics: {name: Ada}\npublications: {from: papers.bib}\n"
    path = cvkit.write("cv.yaml", given)
    cvkit.write("papers.bib", PAPERS)
    outcome = cvkit("import", "papers.bib", "--into", "cv.yaml")
    assert outcome.code == 2
    assert outcome.err == (
        "error: In cv.yaml, publications come from other files (`from:`), so none can be added.\n"
        "  help: Name this file there as well, in a list: from: [papers.bib, more.bib].\n"
    )
    assert path.read_text() == given
    assert cvkit("import", "papers.bib", "--into", "-").err.startswith("error: --into needs a file")
    assert cvkit("import", "papers.bib", "--into", "no.yaml").code == 2
