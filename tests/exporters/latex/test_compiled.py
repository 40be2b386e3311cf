"""TeX itself prints what is written; ``make latex`` installs it for this test."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import typesetting
from cvkit import theme
from cvkit.exporters.latex import FORMAT, characters
from cvkit.model.text import TextSpan
from cvkit.view.blocks import Bullet, Document, Entry, Header, Section, SectionKind
from hostile.strings import STRINGS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import DocumentOf

PROGRAMS = ("pdflatex", "lualatex")
KNOWN = "".join(
    one for one in map(chr, range(0x20, 0x2200)) if characters.needs([one], "en").beyond == set()
)
"""What pdfTeX can print, and what a file declares for it."""

pytestmark = pytest.mark.skipif(not all(map(shutil.which, PROGRAMS)), reason="no TeX")


def compiled(data: bytes, program: str, folder: Path) -> typesetting.Typeset:
    """Compile LaTeX, and return the PDF with the warnings of the log.

    Raises:
        AssertionError: It has an error.
    """
    (folder / "resume.tex").write_bytes(data)
    fonts = os.pathsep.join(map(str, typesetting.font_folders()))
    # Twice, as the outline is known only at the end.
    for _ in range(2):
        run = subprocess.run(
            [shutil.which(program) or program, "-interaction=nonstopmode", "-halt-on-error",
             "resume.tex"],
            cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=False,
            env={**os.environ, "OSFONTDIR": fonts, "max_print_line": "1000"},
        )  # fmt: skip
        assert run.returncode == 0, "\n".join(re.findall(r"(?ms)^!.*", run.stdout))[:2000]
    log = (folder / "resume.log").read_text(encoding="utf-8", errors="replace")
    told = re.findall(r"(?m)^.*(?:Warning:|Missing character|Overfull|Underfull).*$", log)
    return typesetting.Typeset((folder / "resume.pdf").read_bytes(), tuple(told))


def written(document: Document) -> bytes:
    return FORMAT.export(document, theme.built_in().load("classic"), FORMAT.options()).data


def of_texts(texts: list[str]) -> Document:
    """Return a document with texts in every place where LaTeX reads them differently."""
    spans = [(TextSpan(text),) for text in texts]
    entries = tuple(
        Entry(
            organization=span, location=span, title=span, description=span, summary=(span,),
            bullets=(Bullet(span), Bullet((TextSpan(span[0].text, code=True),))),
            link=(TextSpan(span[0].text, href=f"https://a.example/{span[0].text}"),),
        )
        for span in spans
    )  # fmt: skip
    section = Section("work", texts[0], SectionKind.TIMELINE, entries)
    return Document(Header(texts[0], spans[0]), (section,))


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("name", typesetting.FILES)
def test_every_text_is_printed(
    name: str, program: str, document_of: DocumentOf, tmp_path: Path
) -> None:
    document = document_of((typesetting.ROOT / name).read_text(encoding="utf-8"))
    data = written(document)
    if program == "pdflatex" and b"\\RequireLuaTeX" in data:
        return
    made = compiled(data, program, tmp_path)
    assert made.told == ()
    assert list(typesetting.lost(document, made.text)) == []


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_sign_that_pdftex_knows(program: str, tmp_path: Path) -> None:
    assert len(KNOWN) > 380
    # Apart from each other, as words in Greek need LuaTeX; before a digit, which goes on a number.
    texts = [f"{KNOWN[at]}x{'0 '.join(KNOWN[at : at + 40])}0" for at in range(0, len(KNOWN), 40)]
    made = compiled(written(of_texts(["x", *texts])), program, tmp_path)
    # The typewriter font lacks four signs, among them the letters of ligatures (U+FB00).
    assert [one for one in made.told if "Missing" in one and "lmtt" not in one] == []


@pytest.mark.parametrize("program", PROGRAMS)
def test_hostile_texts_are_only_printed(program: str, tmp_path: Path) -> None:
    texts = [one for one in STRINGS if not characters.needs([one], "en").beyond]
    assert len(texts) > 40
    document = of_texts(texts)
    made = compiled(written(document), program, tmp_path)
    assert list(typesetting.lost(document, made.text)) == []


def test_links_lead_where_they_should(document_of: DocumentOf, tmp_path: Path) -> None:
    address = "https://a.example/~me/x_y-z?a=b&c=%20#d$1(2)"
    document = document_of(f"basics: {{name: Ada, headline: '[x](<{address}>)'}}")
    made = compiled(written(document), "pdflatex", tmp_path)
    (tmp_path / "made.pdf").write_bytes(made.pdf)
    notes = pypdf.PdfReader(tmp_path / "made.pdf").pages[0].annotations or ()
    links = [one.get_object()["/A"]["/URI"] for one in notes]
    assert links == [address.replace("$", "%24")]


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(KNOWN, min_size=1, max_size=60).filter(str.strip), min_size=20))
def test_any_texts_compile(tmp_path: Path, texts: list[str]) -> None:
    compiled(written(of_texts(texts)), "pdflatex", tmp_path)
