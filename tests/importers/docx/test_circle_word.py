"""Every text of a Word file is placed or reported, and cvkit's own files are read right."""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import docx as python_docx  # noqa: TID253 - a reader of these tests
import mammoth
import pytest

from conftest import ROOT
from cvkit import source, theme
from cvkit.exporters import docx as exporter
from cvkit.selection import select
from cvkit.view import build
from importers.docx.samples import SAMPLES
from imports import data_of, imported, resume_of

if TYPE_CHECKING:
    from cvkit.importers import Finished
    from cvkit.model import Resume

_WORD = re.compile(r"[^\W_]+")
UNSEEN = {"everything": {"last", "Nobody", "sees", "this", "Tasks"}}
"""Words that mammoth reads although Word doesn't show them."""


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text))


def told(finished: Finished) -> Counter[str]:
    placed, lost, settings = finished.account
    leaves = [*placed, *settings, *(loss.leaf for loss in lost)]
    return words(" ".join(leaf.text for leaf in leaves))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_that_others_read_is_placed_or_reported(name: str) -> None:
    data = SAMPLES[name]()
    read = words(mammoth.extract_raw_text(io.BytesIO(data)).value)
    assert sum(read.values()) > 15
    assert read - told(imported(data)) == Counter()
    document = python_docx.Document(io.BytesIO(data))
    texts = [one.text or "" for one in document.element.body.iter() if one.tag.endswith("}t")]
    assert set(words(" ".join(texts))) <= set(told(imported(data)))


@pytest.mark.parametrize("name", SAMPLES)
def test_placed_values_are_in_the_resume(name: str) -> None:
    finished = imported(SAMPLES[name]())
    shown = words(str(data_of(SAMPLES[name]())).replace("–", " "))
    placed = words(" ".join(leaf.text for leaf in finished.account.placed))
    labels = {"heute", "Sep"}
    missing = {word for word in placed if word not in shown and not word.isdigit()}
    assert missing - labels <= LABELS[name]


LABELS: dict[str, set[str]] = {
    "plain": {"com", "in", "linkedin"},
    "columns": set(),
    "lebenslauf": {"Name", "Geburtsdatum", "Geburtsort", "Anschrift", "Telefon", "E", "Mail",
                   "Note"},
    "europass": {"First", "name", "s", "Surname", "Address", "es", "Telephone", "E", "mail",
                 "Nationality", "Date", "of", "birth", "Dates", "Occupation", "or", "position",
                 "held", "Main", "activities", "and", "responsibilities", "Name", "address",
                 "employer", "Title", "qualification", "awarded", "type", "organisation"},
    "template": set(),
    "google": set(),
    "everything": {"GitHub", "https", "com"},
}  # fmt: skip
"""Words that say what a value is, which its key says in the résumé."""


CAREERS = {
    "engineer": ROOT / "docs/examples/engineer.yaml",
    "nurse": ROOT / "docs/examples/nurse.yaml",
    "lebenslauf": ROOT / "docs/examples/lebenslauf.yaml",
    "student": ROOT / "src/cvkit/cli/starts/student.yaml",
}


def facts(resume: Resume) -> dict[str, Counter[str]]:
    """Return what every reader of a résumé must find."""
    jobs = [*resume.work, *resume.volunteer]
    roles: list[Any] = [role for job in jobs for role in getattr(job, "roles", ()) or (job,)]
    schools = resume.education
    return {
        "names": Counter([resume.basics.name]),
        "e-mails": Counter(resume.basics.email),
        "phones": Counter(resume.basics.phone),
        "employers": Counter(str(one.organization) for one in jobs if one.organization)
        + Counter(str(one.institution) for one in schools),
        "dates": Counter(str(one.dates.periods) for one in (*roles, *schools) if one.dates),
        "sections": Counter(
            name
            for name in type(resume).model_fields
            if name not in {"basics", "export"} and getattr(resume, name)
        ),
    }


@pytest.mark.parametrize("look", ["classic", "modern", "sidebar", "academic"])
@pytest.mark.parametrize("name", CAREERS)
def test_cvkits_own_files_without_their_source(name: str, look: str) -> None:
    resume = source.read(CAREERS[name].read_bytes(), name).resume
    assert resume is not None
    options = exporter.FORMAT.options()
    made = exporter.FORMAT.export(build(select(resume)), theme.built_in().load(look), options)
    expected, found = facts(resume), facts(resume_of(imported(made.data, format_name="docx")))
    for key, want in expected.items():
        assert want - found[key] == Counter(), key
