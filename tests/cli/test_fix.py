"""Files fixed in place, and the diff that shows how."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvkit import pipeline
from cvkit.cli import fix
from cvkit.cli.inputs import Input
from cvkit.diagnostics import Diagnostic, ReplaceText, Severity, codes
from cvkit.errors import FileError
from cvkit.source import Reading, editing

if TYPE_CHECKING:
    from conftest import Cli

BEFORE = "basics:\n  nmae: Ada  # me\n  headline: one -- two\n"
AFTER = "basics:\n  name: Ada  # me\n  headline: one – two\n"


def check(source: Input, data: bytes) -> Reading:
    """Read a file, and find double hyphens in the headline as a lint rule would."""
    reading = pipeline.check(data, source.name, source.project)
    text = reading.source.text
    headline = next((line for line in text.splitlines() if "headline: " in line), "")
    if "--" not in headline:
        return reading
    change = ReplaceText(("basics", "headline"), "one – two")
    found = Diagnostic(
        codes.INVALID_VALUE, Severity.WARNING, "x", source.name, fix=editing.to_fix(text, change)
    )
    return reading._replace(diagnostics=(*reading.diagnostics, found))


def run(*names: str, diff: bool = False) -> list[fix.Fixed]:
    return fix.run([Input.named(name) for name in names], check, diff=diff)


def test_a_file_is_fixed_in_place(cvkit: Cli) -> None:
    path = cvkit.write("resume.yaml", BEFORE)
    path.chmod(0o600)
    (result,) = run("resume.yaml")
    assert cvkit.files() == {"resume.yaml": AFTER.encode()}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.message for one in result.fixes] == ["rename it to `name`", "write “one – two”"]
    assert result.reading.resume
    assert result.reading.diagnostics == ()


def test_fixing_twice_changes_nothing_more(cvkit: Cli) -> None:
    path = cvkit.write("resume.yaml", BEFORE)
    run("resume.yaml")
    before = path.stat()
    (result,) = run("resume.yaml")
    assert result.fixes == ()
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    "form",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: text.rstrip("\n").encode(),
        lambda text: (text + "\n\n").encode(),
        lambda text: ("# 日本 😀\n" + text).encode(),
    ],
)
def test_the_files_form_stays(cvkit: Cli, form: object) -> None:
    assert callable(form)
    path = cvkit.write("resume.yaml", form(BEFORE))
    run("resume.yaml")
    assert path.read_bytes() == form(AFTER)


def test_what_cannot_be_fixed_is_left_and_told(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", BEFORE + "x: y\n")
    (result,) = run("resume.yaml")
    assert cvkit.files() == {"resume.yaml": (AFTER + "x: y\n").encode()}
    assert [one.code for one in result.reading.diagnostics] == ["CV010"]
    assert result.reading.resume is None


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe", "é".encode("latin-1"), b"a: [", b"a: b\na: c\n", b"\x89PNG", b"a: \0"],
)
def test_a_broken_file_is_left(cvkit: Cli, data: bytes) -> None:
    cvkit.write("resume.yaml", data)
    (result,) = run("resume.yaml")
    assert cvkit.files() == {"resume.yaml": data}
    assert result.fixes == ()
    assert result.reading.diagnostics


def test_a_diff_is_shown_and_nothing_written(cvkit: Cli) -> None:
    cvkit.write("a.yaml", "# é\n" + BEFORE + "work: []")
    cvkit.write("b.yaml", AFTER)
    cvkit.write("c.yaml", BEFORE.replace("\n", "\r\n"))
    before = cvkit.files()
    results = run("a.yaml", "b.yaml", "c.yaml", diff=True)
    assert cvkit.files() == before
    assert [bool(result.fixes) for result in results] == [True, False, True]
    expected = """\
--- a.yaml
+++ a.yaml
@@ -1,5 +1,5 @@
 # é
 basics:
-  nmae: Ada  # me
-  headline: one -- two
+  name: Ada  # me
+  headline: one – two
 work: []
\\ No newline at end of file
--- c.yaml
+++ c.yaml
@@ -1,3 +1,3 @@
 basics:\r
-  nmae: Ada  # me\r
-  headline: one -- two\r
+  name: Ada  # me\r
+  headline: one – two\r
"""
    assert cvkit.capture.readouterr().out == expected


def test_a_name_given_twice_is_fixed_once(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", BEFORE)
    cvkit.write("other.yaml", AFTER)
    results = run("resume.yaml", "./resume.yaml", "other.yaml")
    assert [result.source.name for result in results] == ["resume.yaml", "other.yaml"]
    assert cvkit.files()["resume.yaml"] == AFTER.encode()


def test_a_symbolic_link_stays_one(cvkit: Cli) -> None:
    cvkit.write("real.yaml", BEFORE)
    (cvkit.folder / "resume.yaml").symlink_to("real.yaml")
    run("resume.yaml")
    assert (cvkit.folder / "resume.yaml").is_symlink()
    assert (cvkit.folder / "real.yaml").read_text(encoding="utf-8") == AFTER


def test_nothing_is_written_if_one_file_cannot_be_read(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", BEFORE)
    with pytest.raises(FileError, match=r"There is no file x\.yaml"):
        run("resume.yaml", "x.yaml")
    assert cvkit.files() == {"resume.yaml": BEFORE.encode()}


def test_a_full_disk_destroys_nothing(cvkit: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    cvkit.write("resume.yaml", BEFORE)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="no space left on device"):
        run("resume.yaml")
    assert cvkit.files() == {"resume.yaml": BEFORE.encode()}


@pytest.mark.parametrize("text", [BEFORE, AFTER, "a: [\n"])
def test_standard_input_goes_to_standard_output(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], text: str
) -> None:
    class Stdin:
        buffer = io.BytesIO(text.encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    (result,) = run("-")
    shown = AFTER if text == BEFORE else text
    assert capfdbinary.readouterr().out.decode() == shown
    assert bool(result.fixes) == (text == BEFORE)


def test_the_fullest_resume_needs_no_fix(cvkit: Cli) -> None:
    text = (Path(__file__).parents[1] / "data/fullest.yaml").read_bytes()
    cvkit.write("resume.yaml", text)
    cvkit.write("portrait.png", "")
    run("resume.yaml")
    assert cvkit.files()["resume.yaml"] == text


def test_the_command_fixes_and_tells_what_is_left(cvkit: Cli) -> None:
    cvkit.write("resume.yaml", BEFORE + "x: y\n")
    shown = cvkit("validate", "--diff")
    assert (shown.code, shown.out[:16]) == (1, "--- resume.yaml\n")
    assert cvkit.files() == {"resume.yaml": (BEFORE + "x: y\n").encode()}
    fixed = cvkit("validate", "--fix")
    assert (fixed.code, fixed.out) == (1, "")
    assert "there is no key `x` here" in fixed.err
    assert "nmae" not in fixed.err
    assert b"  name: Ada  # me\n" in cvkit.files()["resume.yaml"]
    cvkit.write("resume.yaml", AFTER)
    assert cvkit("validate", "--fix").code == 0
    assert cvkit("validate", "--diff") == (0, "", "")


def test_a_text_is_put_in_quotes_only_on_request(cvkit: Cli) -> None:
    before = "basics:\n  name: Ada\n  headline: Ward #5 -- nurse\n  summary: a -- b\n"
    cvkit.write("resume.yaml", before)
    shown = cvkit("validate", "--diff")
    assert '+  headline: "Ward #5 – nurse"' in shown.out
    done = cvkit("validate", "--fix")
    assert "“#5 -- nurse” isn't printed" in done.err
    assert cvkit.files()["resume.yaml"] == before.replace("a --", "a –").encode()
    cvkit("validate", "--fix", "--select", "CV1")
    assert cvkit.files()["resume.yaml"] == before.replace("a --", "a –").encode()
    cvkit("validate", "--fix", "--select", "CV125")
    assert b'  headline: "Ward #5 -- nurse"\n' in cvkit.files()["resume.yaml"]
