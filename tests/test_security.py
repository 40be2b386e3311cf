"""What SECURITY.md says about limits is what the code does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import write_theme
from cvkit import disk
from cvkit.child_process import trial
from cvkit.diagnostics import codes
from cvkit.exporters import limited_export, photo_file
from cvkit.importers import foreign_file
from cvkit.importers.docx.read import MAX_LINES
from cvkit.importers.latex import document as latex
from cvkit.importers.latex import inputs
from cvkit.importers.reading import pdf_text, xml_tree
from cvkit.model.export import MOST_PAGES
from cvkit.preview import app, server
from cvkit.readback import pdf_pictures
from cvkit.source.yaml import encoding, events
from cvkit.theme import font_folder, layers, resource_limits, sandbox, templates

TEXT = (Path(__file__).parents[1] / "SECURITY.md").read_text(encoding="utf-8")
TEMPLATE, EXPORT = resource_limits.LIMITS, limited_export.LIMITS

REFUSED, UNREAD = "“Can't import”", "“Can't import”, “Reading …”"

LIMITS = {
    ("size", "a résumé"): (f"{encoding.MAX_BYTES // 10**6} MB", codes.TOO_LARGE),
    ("depth", "a résumé's lists and keys"): (f"{events.MAX_DEPTH}", codes.TOO_LARGE),
    ("values", "a résumé, aliases expanded"): (f"{events.MAX_VALUES:,}", codes.TOO_LARGE),
    ("pages", "`export.pages`"): (f"{MOST_PAGES}", codes.OUT_OF_RANGE),
    ("size", "a photo"): (f"{disk._LARGEST_PHOTO // 10**6} MB", codes.PHOTO_UNUSABLE),
    ("pixels", "a photo"): (f"{photo_file._MOST_PIXELS:,}", codes.PHOTO_UNUSABLE),
    ("width and height", "a photo"): (
        f"{photo_file._LONGEST_SIDE:,} pixels", codes.PHOTO_UNUSABLE,
    ),
    ("size", "each text file of a theme"): (
        f"{layers._LARGEST // 10**6} MB", codes.UNUSABLE_THEME_FILE,
    ),
    ("themes", "a chain of `extends`"): (f"{layers._DEEPEST}", codes.BAD_THEME_BASE),
    ("size", "a font file"): (f"{font_folder._LARGEST // 10**6} MB", codes.UNUSABLE_THEME_FILE),
    ("files", "a folder of fonts"): (f"{font_folder._MOST}", codes.UNUSABLE_THEME_FILE),
    ("CPU time", "a template"): (f"{TEMPLATE.seconds} s", codes.TEMPLATE_LIMIT),
    ("time", "a template"): (f"{TEMPLATE.patience} s", codes.TEMPLATE_LIMIT),
    ("memory", "a template"): (f"{TEMPLATE.memory} MiB", codes.TEMPLATE_LIMIT),
    ("output", "a template"): (f"{templates._LONGEST_OUTPUT // 10**6} MB", codes.TEMPLATE_LIMIT),
    ("repeated characters", "`*` in a template"): (
        f"{sandbox._LARGEST_PRODUCT:,}", codes.TEMPLATE_ERROR,
    ),
    ("bits", "`**` in a template"): (f"{sandbox._LONGEST_POWER:,}", codes.TEMPLATE_ERROR),
    ("CPU time", "an export"): (f"{EXPORT.seconds} s", codes.THEME_LIMIT),
    ("time", "an export"): (f"{EXPORT.patience} s", codes.THEME_LIMIT),
    ("memory", "an export"): (f"{EXPORT.memory:,} MiB", codes.THEME_LIMIT),
    ("temporary files", "an export"): (f"{EXPORT.file} MiB each", codes.THEME_FAILURE),
    ("size", "a file to import"): (f"{foreign_file.MAX_BYTES // 10**6} MB", REFUSED),
    ("size", "a text to import"): (f"{foreign_file.MAX_TEXT // 10**6} MB", REFUSED),
    ("files", "a ZIP archive to import"): (f"{foreign_file.MAX_MEMBERS:,}", REFUSED),
    ("size", "a ZIP archive to import, unpacked"): (
        f"{foreign_file._MAX_TOTAL // 10**6} MB", REFUSED,
    ),
    ("pages", "a PDF to import"): (f"{pdf_text.MAX_PAGES}", REFUSED),
    ("characters", "a PDF to import"): (f"{pdf_text.MAX_CHARACTERS:,}", REFUSED),
    ("CPU time", "reading a PDF"): (f"{trial.LIMITS.seconds} s", UNREAD),
    ("time", "reading a PDF"): (f"{trial.LIMITS.patience} s", UNREAD),
    ("memory", "reading a PDF"): (f"{trial.LIMITS.memory:,} MiB", UNREAD),
    ("width and height", "a page of a PDF to read back"): (
        f"{pdf_pictures._LONGEST_SIDE:,} points", "“Page … of the PDF”",
    ),
    ("depth", "XML to import"): (f"{xml_tree.MAX_DEPTH}", REFUSED),
    ("elements", "XML to import"): (f"{xml_tree.MAX_ELEMENTS:,}", REFUSED),
    ("lines", "a Word file to import"): (f"{MAX_LINES:,}", REFUSED),
    ("characters", "LaTeX to import"): (f"{latex.MAX_CHARACTERS:,}", REFUSED),
    ("files", "LaTeX to import"): (f"{inputs.MOST_FILES}", "CV401"),
}  # fmt: skip
"""Each limit of the code, and the code of the diagnostic that tells of it."""


def section(title: str) -> str:
    _, found = TEXT.split(f"\n## {title}\n")
    return found.partition("\n## ")[0]


def test_the_limits_are_those_of_the_code() -> None:
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", section("Limits"), re.MULTILINE)
    header, line, *limits = rows
    assert header == ("limit", "of", "how much", "what you see")
    assert set(line) == {"---"}
    assert limits == [
        (what, of, number, str(code)) for (what, of), (number, code) in LIMITS.items()
    ]


def test_the_preview_is_as_it_says() -> None:
    text = " ".join(section("The preview").split())
    assert f"listens on {server.HOST} only" in text
    first, second = app._HOSTS
    assert f"requests for `{first}` or `{second}`" in text
    assert "128 random bits" in text
    assert len(server.new_token()) == 22  # of 6 bits each


def test_staged_files_are_named_as_it_says() -> None:
    assert "`.NAME.cvkit-` and eight hexadecimal digits" in " ".join(section("Files").split())
    assert disk._STALE_NAME.fullmatch(disk._beside(Path("NAME")).name)
    assert re.fullmatch(r"\.NAME\.cvkit-[0-9a-f]{8}", disk._beside(Path("NAME")).name)
    assert disk._STALE_AFTER == 60 * 60


def test_all_readers_of_markdown_are_named() -> None:
    from markdown_judges import JUDGES  # noqa: PLC0415 - needs the tools

    assert {one for one in JUDGES if one not in section("Markdown")} == set()


OFFLINE = """
import sys
def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.client.")):
        raise RuntimeError(event)
sys.addaudithook(refuse)
from cvkit.__main__ import main
main()
"""
"""Runs cvkit, and fails as soon as Python makes a socket or looks up an address."""


@pytest.mark.parametrize(
    "call",
    [
        ("export", "all", "-o", "out/"),
        ("export", "all", "-o", "out/", "--theme", "mine"),
        ("validate",),
        ("themes",),
        ("doctor",),
    ],
    ids=" ".join,
)
def test_nothing_uses_the_network(tmp_path: Path, call: tuple[str, ...], png: bytes) -> None:
    write_theme(tmp_path / "themes", "mine", style_css="h1 { color: red }")
    (tmp_path / "me.png").write_bytes(png)
    (tmp_path / "resume.yaml").write_text(
        "basics:\n  name: Ada\n  photo: me.png\n  email: ada@example.org\n"
        "  url: https://example.org\n  profiles: {github: ada}\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, *call],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, "bug" in done.stderr) == (0, False), done.stderr


def test_the_network_would_be_noticed() -> None:
    code = OFFLINE.partition("from cvkit")[0] + "import socket; socket.socket()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.endswith("RuntimeError: socket.__new__\n")


def test_staged_files_are_readable_only_by_their_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    write = os.fsync

    def look(descriptor: int) -> None:
        seen.extend(path.stat().st_mode & 0o777 for path in tmp_path.glob(".resume.pdf.cvkit-*"))
        write(descriptor)

    monkeypatch.setattr(os, "fsync", look)
    disk.write_all({tmp_path / "resume.pdf": b"x"})
    assert set(seen) == {0o600}
