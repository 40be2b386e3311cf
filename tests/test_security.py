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
from cvkit.diagnostics import codes
from cvkit.exporters import limited_export, photo_file
from cvkit.importers import foreign_file
from cvkit.importers.docx.read import MAX_LINES
from cvkit.importers.latex import document as latex
from cvkit.importers.reading import pdf_text, xml_tree
from cvkit.model.export import MOST_PAGES
from cvkit.preview import app, server
from cvkit.source.yaml import encoding, events
from cvkit.theme import font_folder, layers, resource_limits, sandbox, templates

TEXT = (Path(__file__).parents[1] / "SECURITY.md").read_text(encoding="utf-8")
TEMPLATE, EXPORT = resource_limits.LIMITS, limited_export.LIMITS

REFUSED = "“Can't import”"

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
    ("depth", "XML to import"): (f"{xml_tree.MAX_DEPTH}", REFUSED),
    ("elements", "XML to import"): (f"{xml_tree.MAX_ELEMENTS:,}", REFUSED),
    ("lines", "a Word file to import"): (f"{MAX_LINES:,}", REFUSED),
    ("characters", "LaTeX to import"): (f"{latex.MAX_CHARACTERS:,}", REFUSED),
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


UNTESTED = "it states no behaviour"
HELD_BY = {
    # README, Safety
    "You can safely run": "hostile/test_strings.py::test_a_text_is_only_printed",
    "It never uses the network": "test_security.py::test_nothing_uses_the_network",
    "Only `cvkit doctor --fix` does": (
        "test_machine.py::test_a_package_is_installed_by_what_is_there"
    ),
    "A photo must be in": "test_disk.py::test_a_photo_elsewhere_is_refused",
    "Symbolic links that lead out": "test_disk.py::test_a_photo_elsewhere_is_refused",
    "Text is only text: HTML": "hostile/test_strings.py::test_a_text_is_only_printed",
    "Themes contain no Python": "hostile/test_themes.py::test_no_way_leads_out_of_a_template",
    "Their templates run in": "theme/test_sandbox.py::test_a_template_reaches_nothing_else",
    "On Linux, exports in": "exporters/test_limited_export.py::test_what_takes_too_much_is_ended",
    "The size, depth and": "test_security.py::test_the_limits_are_those_of_the_code",
    "Files are written completely": (
        "hostile/test_kills.py::test_a_killed_export_leaves_whole_files"
    ),
    "A run that is killed": (
        "test_disk_failures.py::test_what_a_killed_process_left_is_removed_after_an_hour"
    ),
    "Only cvkit's own output": (
        "cli/test_overwrite.py::test_a_file_is_overwritten_only_if_cvkit_wrote_it"
    ),
    "[Security](SECURITY.md) says": UNTESTED,
    # SECURITY, What you may take from a stranger
    "cvkit runs as you": UNTESTED,
    "What it is given has": UNTESTED,
    "| what | from": UNTESTED,
    "| --- |": UNTESTED,
    "| a résumé | yes": "hostile/test_strings.py::test_a_text_is_only_printed",
    "Nothing in it runs": "test_security.py::test_nothing_uses_the_network",
    "| a photo | yes": "hostile/test_files.py::test_a_hostile_photo_is_refused",
    "The outputs contain a new": "exporters/test_photos.py::test_no_format_tells_how_it_was_made",
    "| a theme | with": "hostile/test_themes.py::test_no_way_leads_out_of_a_template",
    "Its templates run in": "exporters/page/test_foreign_page.py::test_what_a_page_may_not_have",
    "| a font | with": (
        "hostile/test_files.py::test_a_damaged_font_is_one_message_or_has_no_letters"
    ),
    "Their size is limited": (
        "theme/test_font_folder.py::test_a_file_too_large_to_be_a_font_is_refused"
    ),
    "| a folder | as": (
        "test_project.py::test_a_folders_own_themes_come_before_those_of_the_current_folder"
    ),
    "A theme there wins": (
        "theme/test_locations.py::"
        "test_ones_own_theme_wins_over_a_built_in_and_an_earlier_folder_over_a_later"
    ),
    "| a Python package": "plugins/test_formats.py::test_a_third_partys_format_is_one_like_ours",
    "Text is only text in": "hostile/test_strings.py::test_a_text_is_only_printed",
    "Links lead to": "exporters/html/test_html.py::test_links_lead_where_they_say_and_only_there",
    "A file that a résumé or": (
        "theme/test_layers.py::test_a_file_of_a_theme_is_never_one_of_another_folder"
    ),
    "cvkit never connects": "test_security.py::test_nothing_uses_the_network",
    "The PDF engine gets": (
        "exporters/pdf/test_fetcher.py::test_a_template_that_asks_for_a_file_is_refused"
    ),
    "A web page made by": (
        "exporters/page/test_foreign_page.py::test_the_policy_is_put_in_whatever_the_template"
    ),
    "### A theme from": UNTESTED,
    "A template can read": "theme/test_sandbox.py::test_a_template_reaches_nothing_else",
    "A web page with a script": (
        "exporters/page/test_foreign_page.py::test_what_a_page_may_not_have"
    ),
    "An export in a theme": (
        "exporters/test_limited_export.py::"
        "test_only_a_theme_that_is_limited_has_a_process_of_its_own"
    ),
    "If it takes too much": "exporters/test_limited_export.py::test_what_takes_too_much_is_ended",
    "The same holds for": "preview/test_session.py::test_pages_that_take_too_much_to_draw_are_not",
    "`--trust-theme` takes": "exporters/test_limited_export.py::test_the_limits_can_be_taken_off",
    "On Linux, all limits": "theme/test_child_process.py::test_what_fills_the_memory_is_stopped",
    "On other Unix systems": "theme/test_child_process.py::test_what_only_waits_is_ended_as_well",
    "On Windows, none": "theme/test_child_process.py::test_without_fork_it_runs_here",
    "That process is limited": UNTESTED,
    "What protects your files": "hostile/test_themes.py::test_no_way_leads_out_of_a_template",
    "A theme's `theme.toml`": "theme/test_layers.py::test_a_file_of_a_theme_has_a_limit",
    "What a theme prints": UNTESTED,
    "It can hide or change": UNTESTED,
    # SECURITY, The preview
    "`cvkit preview` listens": "preview/test_server.py::test_only_this_machine_is_listened_to",
    "Every address begins": "preview/test_server.py::test_who_does_not_know_the_token_gets_nothing",
    "The résumé's page is": "preview/test_server.py::test_the_web_page_runs_no_scripts",
    "The secret is part": (
        "cli/test_preview.py::test_the_address_is_printed_and_the_browser_is_left_alone"
    ),
    "On a shared machine": (
        "cli/test_preview.py::test_the_address_is_printed_and_the_browser_is_left_alone"
    ),
    # SECURITY, Files
    "A file is first written": (
        "test_security.py::test_staged_files_are_readable_only_by_their_owner"
    ),
    "A run that is interrupted": "test_leftovers.py::test_whenever_it_is_interrupted",
    "One that is killed": (
        "test_disk_failures.py::test_what_a_killed_process_left_is_removed_after_an_hour"
    ),
    "In a theme that doesn't": UNTESTED,
    "The process of such": "theme/test_lifeline.py::test_it_ends_when_its_parent_is_killed",
    "cvkit overwrites [only": (
        "cli/test_overwrite.py::test_a_file_is_overwritten_only_if_cvkit_wrote_it"
    ),
}
"""How each sentence about safety begins, and a test that fails if it isn't true."""


def sentences() -> list[str]:
    """Return the sentences about safety in the README and in SECURITY.md."""
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    _, safety = readme.split("\n## Safety\n")
    titles = ("What you may take from a stranger", "The preview", "Files")
    parts = [safety.partition("\n## ")[0], *map(section, titles)]
    lines = [line for part in parts for line in re.split(r"\n(?=[-|#]|\n)", part)]
    whole = [" ".join(line.split()).removeprefix("- ") for line in lines]
    return [one for text in whole for one in re.split(r"(?<=[.!?])\s+(?=[A-Z`])", text) if one]


def test_every_sentence_about_safety_is_held_by_a_test() -> None:
    found = sentences()
    assert len(found) > 50
    assert [one for one in found if not one.startswith(tuple(HELD_BY))] == []
    assert [begin for begin in HELD_BY if not any(one.startswith(begin) for one in found)] == []


@pytest.mark.parametrize("test", sorted({*HELD_BY.values()} - {UNTESTED}))
def test_the_tests_that_hold_them_exist(test: str) -> None:
    file, name = test.split("::")
    text = (Path(__file__).parent / file).read_text(encoding="utf-8")
    assert re.search(rf"(?m)^(async )?def {name}\(", text)


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
