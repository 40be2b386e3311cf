"""What a process returns of one résumé: values that can be sent, and no exceptions."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

from conftest import write_theme
from cvkit import pipeline
from cvkit.cli import export_one
from cvkit.cli.export_one import Made, Task, make
from cvkit.cli.export_request import ExportRequest
from cvkit.cli.inputs import Input
from cvkit.errors import ThemeError

if TYPE_CHECKING:
    import pytest

    from conftest import Cli


def made(request: ExportRequest, name: str = "resume.yaml", data: bytes | None = None) -> Made:
    """Return what comes back from another process."""
    sent = pickle.loads(pickle.dumps((request, Task(3, Input.named(name), Path("x"), data))))  # noqa: S301
    returned: Made = pickle.loads(pickle.dumps(make(*sent)))  # noqa: S301
    return returned


def test_files_come_back_with_their_names(person: Cli) -> None:
    assert person.files()
    found = made(ExportRequest(("text", "markdown"), locales=("en", "de"), keeps_track=True))
    assert [(stem, form, one.data) for stem, form, one in found.files] == [
        ("resume.en", "text", b"Ada Lovelace\n"),
        ("resume.en", "markdown", b"# Ada Lovelace\n"),
        ("resume.de", "text", b"Ada Lovelace\n"),
        ("resume.de", "markdown", b"# Ada Lovelace\n"),
    ]
    assert (found.task.number, found.error, found.diagnostics, found.texts) == (3, None, (), {})
    assert found.requested == {"variants"}
    assert len(found.inputs) == 64
    assert found.seconds > 0


def test_errors_of_a_resume_come_back_with_its_text(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", "basics: {nme: Ada}\n")
    found = made(ExportRequest(("text",)))
    assert [one.code for one in found.diagnostics] == ["CV010"]
    assert found.texts == {"resume.yaml": "basics: {nme: Ada}\n"}
    assert (found.files, found.error, found.inputs) == ((), None, "")


def test_of_several_looks_none_is_written_if_one_is_refused(cvkit: Cli) -> None:
    cvkit.write(
        "resume.yaml",
        "basics: {name: Ada}\nexport: {variants: {bad: {theme_options: {accent: x}}}}\n",
    )
    assert made(ExportRequest(("text",), variant="all")).files == ()


def test_errors_outside_of_the_text_come_back_as_they_are(cvkit: Cli) -> None:
    found = made(ExportRequest(("text",)))
    assert str(found.error) == "There is no file resume.yaml."
    assert found.error is not None
    assert found.error.help == "`cvkit init` writes one to start from."
    cvkit.write("resume.yaml", "basics: {name: Ada}\n")
    write_theme(cvkit.folder / "themes", "mine", "[tokens\n")
    broken = made(ExportRequest(("text",), themes=("mine",))).error
    assert isinstance(broken, ThemeError)
    assert [one.file for one in broken.diagnostics] == ["themes/mine/theme.toml"]
    assert broken.texts.keys() == {"themes/mine/theme.toml"}


def test_a_bug_is_the_error_of_one_resume(person: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    assert person.files()
    monkeypatch.setattr(pipeline, "render", lambda *_: {"y": 1}["x"])
    error = made(ExportRequest(("text",))).error
    assert str(error) == "resume.yaml made cvkit fail: KeyError: 'x'"
    assert error is not None
    assert "This is a bug" in error.help
    assert "Traceback" in str(error.__cause__)


def test_what_standard_input_had_is_sent_along() -> None:
    found = made(ExportRequest(("text",)), "-", b"basics: {name: Bab}\n")
    assert [one.data for _, _, one in found.files] == [b"Bab\n"]


def test_a_process_that_ended_is_told(person: Cli) -> None:
    assert person.files()
    task = Task(0, Input.named("resume.yaml"), Path())
    error = export_one.crashed(task).error
    assert str(error) == "The process that exported resume.yaml ended unexpectedly."
