"""`cvkit export --pages` and `export.pages`: what is written, what is said, and when not."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from cvkit.exporters.pdf import layout as pdf_layout

if TYPE_CHECKING:
    from conftest import Cli

LONG = (
    "and went on until everyone who lived near the mill had seen it, some of them twice, "
    "and most of those who passed by on their way to the market square as well"
)


def resume(jobs: int, export: str = "", *, droppable: str = "") -> str:
    """Return jobs with six bullets each, of which the last alone may go."""
    lines = ["basics: {name: Ada}", "work:"]
    for job in range(jobs):
        lines += [f"  - organization: Works {job}", "    bullets:"]
        lines += [f"      - Built {job} {number} {LONG}" for number in range(5)]
        lines.append(f"      - {{text: Dropped {job}{droppable}}}")
    return "\n".join([*lines, export, ""])


def pages(cvkit: Cli, name: str = "resume.pdf") -> int:
    with pypdfium2.PdfDocument(io.BytesIO(cvkit.files()[name])) as document:
        return len(document)


def test_a_resume_is_fitted_on_the_pages_asked_for(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", resume(5))
    assert cvkit("export", "pdf").code == 0
    assert pages(cvkit) == 2
    assert cvkit("export", "pdf", "--pages", "1") == (0, "", "")
    assert pages(cvkit) == 1


def test_the_file_can_ask_for_it_and_a_variant_and_the_call_over_both(cvkit: Cli) -> None:
    export = "export: {pages: 1, variants: {research: {pages: 2}}}"
    cvkit.write("resume.yaml", resume(5, export))
    assert cvkit("export", "pdf", "--variant", "all").code == 0
    assert (pages(cvkit), pages(cvkit, "resume-research.pdf")) == (1, 2)
    assert cvkit("export", "pdf", "--pages", "2").code == 0
    assert pages(cvkit) == 2


def test_what_was_left_out_is_said_with_its_line_and_missing_in_every_format(cvkit: Cli) -> None:
    text = resume(6, "export: {pages: 1}", droppable=", droppable: true")
    cvkit.write("resume.yaml", text)
    outcome = cvkit("export", "pdf,markdown,html,docx")
    assert (outcome.code, outcome.out) == (0, "")
    written = cvkit.files()
    gone = [job for job in range(6) if f"Dropped {job}" not in written["resume.md"].decode()]
    assert gone == list(range(gone[0], 6)), "the last goes first"
    for job in range(6):
        assert (f"Dropped {job}" in written["resume.html"].decode()) == (job not in gone)
    for job in gone:
        line = text.splitlines().index(f"      - {{text: Dropped {job}, droppable: true}}") + 1
        assert f"--> resume.yaml:{line}:9" in outcome.err
    assert outcome.err.count("info[CV305]: left out to fit on 1 page\n") == len(gone)
    assert outcome.err.endswith(f"{len(gone)} note{'s' * (len(gone) > 1)} in resume.yaml\n")


def test_one_format_alone_shows_what_all_show_together(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", resume(6, "export: {pages: 1}", droppable=", droppable: true"))
    assert cvkit("export", "pdf,markdown", "-o", "both/").code == 0
    assert cvkit("export", "markdown").code == 0
    written = cvkit.files()
    assert written["resume.md"] == written["both/resume.md"]
    assert b"Dropped 5" not in written["resume.md"]


def test_text_alone_needs_no_layout_if_nothing_may_go(
    cvkit: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_layout, "load_engine", None)
    cvkit.write("resume.yaml", resume(5, "export: {pages: 1}"))
    assert cvkit("export", "markdown,text") == (0, "", "")


def test_what_is_too_long_is_not_written_and_told_by_how_much(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", resume(8, "export: {pages: 1}"))
    outcome = cvkit("export", "pdf,markdown")
    assert outcome.code == 1
    assert set(cvkit.files()) == {"resume.yaml"}
    head = outcome.err.splitlines()[0]
    assert head.startswith("error[CV306]: ")
    assert " cm (about " in head
    assert head.endswith(" lines) too long for 1 page, even with the tightest layout")
    assert "--> resume.yaml:67:17" in outcome.err
    assert "the longest entries are Works " in outcome.err
    assert "(line 3, " in outcome.err
    assert "or allow 2 pages" in outcome.err


def test_an_almost_empty_last_page_is_told(cvkit: Cli) -> None:
    bullets = "\n".join(f"      - Number {number}" for number in range(49))
    cvkit.write(
        "resume.yaml", f"basics: {{name: A}}\nwork:\n  - organization: B\n    bullets:\n{bullets}\n"
    )
    outcome = cvkit("export", "pdf")
    assert outcome.code == 0
    assert outcome.err.startswith("warning[CV307]: the last of 2 pages is only ")
    assert "`--pages 1` tightens the layout" in outcome.err
    assert cvkit("export", "pdf", "--pages", "1") == (0, "", "")


@pytest.mark.parametrize("number", ["0", "51", "-1", "two", "1.5", "", "²"])
def test_a_number_of_pages_that_is_none_is_refused(person: Cli, number: str) -> None:
    outcome = person("export", "pdf", f"--pages={number}")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        f"error: --pages must be between 1 and 50, not “{number}”.\n  help: Example: --pages 1\n"
    )
