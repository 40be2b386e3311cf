"""What tests share: documents from a few lines of YAML, and the command line in-process."""

from __future__ import annotations

import gc
import signal
import struct
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple, Protocol

import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chromium import Browser
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Started in the background; what the tests start and interrupt would inherit the deaf ear.
    signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).parents[1]
PERSON = "basics: {name: Ada Lovelace}\n"
"""The smallest résumé there is."""

BUILT_IN_THEMES = sorted(path.parent.name for path in ROOT.glob("themes/*/theme.toml"))
FULLEST = ROOT / "tests/data/fullest.yaml"


_WITHOUT_COVERAGE = frozenset(
    ROOT / "tests" / f"{name}.py"
    for name in (
        "conformance/test_files",
        "conformance/test_judges",
        "exporters/docx/test_east_asian_fonts",
        "exporters/docx/test_look",
        "exporters/docx/test_scripts",
        "exporters/pdf/test_archival",
        "exporters/pdf/test_font_subset",
        "exporters/pdf/test_letter_shapes",
        "exporters/pdf/test_line_ends",
        "exporters/pdf/test_reading_order",
        "exporters/pdf/test_scripts",
        "exporters/pdf/test_text_layer",
        "exporters/png/test_png",
        "exporters/test_embedded_source",
        "exporters/test_limited_export",
        "exporters/test_qr_code",
        "fit/test_fit",
        "hostile/test_files",
        "hostile/test_kills",
        "hostile/test_mcp",
        "hostile/test_mcp_edits",
        "hostile/test_strings",
        "hostile/test_themes",
        "languages/test_date_words",
        "model/date_grammar/test_reading",
        "model/test_written_dates",
        "preview/test_browser",
        "preview/test_browser_look",
        "source/editing/test_properties",
        "source/reading/test_hostile",
        "test_conformance",
        "test_determinism",
        "test_examples",
        "test_layout",
        "test_leftovers",
        "test_looks",
        "test_margins",
        "test_mutations",
        "test_page_breaks",
        "test_page_ends",
        "test_security",
        "test_surroundings",
        "test_web_pages",
        "child_process/test_limited",
        "theme/test_resource_limits",
    )
)
"""Whole exports by the hundred. Tracing them takes as long as all else together, and covers no
line that a module's own tests should not cover as well."""

# How long one example takes depends on what else the machine does; time is measured by benchmarks.
# Every run tries the same examples, so that a change is judged by itself; new ones are tried with
# `pytest --hypothesis-profile random`.
hypothesis.settings.register_profile("random", deadline=None)
hypothesis.settings.register_profile("same", deadline=None, derandomize=True)
hypothesis.settings.load_profile("same")

assert all(path.is_file() for path in _WITHOUT_COVERAGE), "a file of this list has moved"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Trace only the tests of single modules."""
    for item in items:
        if item.path in _WITHOUT_COVERAGE:
            item.add_marker(pytest.mark.no_cover)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how much was tried by the tests in ``hostile/``, and what was judged by others."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "call":
                for name, value in report.user_properties:
                    suite, _, kind = name.partition(": ")
                    counts[suite][kind] += value
    for suite, kinds in sorted(counts.items()):
        tried = ", ".join(f"{number:,} {name}" for name, number in sorted(kinds.items()))
        terminalreporter.write_line(f"{suite}: {tried}")


@pytest.fixture
def judged(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Return what counts a file that a judge, or a standard, has nothing to say against."""
    return lambda judge: record_property(f"judged: {judge}", 1)


def pytest_collection_finish() -> None:
    """Search for circles of objects as seldom as ``__main__`` does, and not among the tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(500_000)


def write_theme(folder: Path, name: str, manifest: str = "", **files: str) -> None:
    """Write a theme that extends classic unless it says otherwise."""
    head = 'description = "x"\n' + ("" if "extends" in manifest else 'extends = "classic"\n')
    path = folder / name
    path.mkdir(parents=True, exist_ok=True)
    (path / "theme.toml").write_text(head + manifest)
    for file, text in files.items():
        (path / file.replace("_", ".")).write_text(text)


class DocumentOf(Protocol):
    """Builds the document of a résumé that has no errors."""

    def __call__(
        self,
        text: str,
        *,
        variant: str | None = None,
        private: bool = False,
        locale: str | None = None,
        photo: bytes | None = None,
    ) -> Document: ...


class Outcome(NamedTuple):
    """What a command gave: its exit code and what it printed."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Cli:
    """Runs commands in a folder of their own."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str) -> Outcome:
        from cvkit import cli  # noqa: PLC0415 - coverage starts after this file is read

        self.capture.readouterr()
        code = cli.run(arguments)
        printed = self.capture.readouterr()
        return Outcome(code, printed.out, printed.err)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def files(self) -> dict[str, bytes]:
        """Return everything in the folder, hidden files too."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in found}


@pytest.fixture
def cvkit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Cli:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Cli(folder, capsys)


@pytest.fixture
def person(cvkit: Cli) -> Cli:
    """Return a command line beside the smallest résumé there is."""
    cvkit.write("resume.yaml", PERSON)
    return cvkit


def _document_of(
    text: str,
    *,
    variant: str | None = None,
    private: bool = False,
    locale: str | None = None,
    photo: bytes | None = None,
) -> Document:
    from cvkit import selection, source, view  # noqa: PLC0415 - the same

    reading = source.read(dedent(text).encode(), "resume.yaml")
    assert reading.resume, reading.diagnostics
    chosen = selection.select(reading.resume, variant=variant, private=private, locale=locale)
    return view.build(chosen, photo=photo)


@pytest.fixture(scope="session")
def document_of() -> DocumentOf:
    return _document_of


@pytest.fixture(scope="session")
def png() -> bytes:
    """Return the smallest picture there is: one grey pixel (RFC 2083)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\x00\x80")
    chunks = chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.fixture(scope="session")
def fullest(png: bytes) -> Document:
    """Return the document of a résumé that has every field of every section."""
    return _document_of(FULLEST.read_text(encoding="utf-8"), photo=png)


@pytest.fixture(scope="session")
def classic() -> Theme:
    """Return the default theme, with its options as they are."""
    from cvkit import theme  # noqa: PLC0415 - the same

    return theme.built_in().load("classic")


@pytest.fixture(scope="session")
def _chromium() -> Iterator[Browser]:
    from chromium import Browser  # noqa: PLC0415 - only few tests need one

    browser = Browser()
    yield browser
    browser.close()


@pytest.fixture
def browser(_chromium: Browser) -> Browser:
    """Return a browser with a page that knows nothing of those before."""
    _chromium.fresh()
    return _chromium
