"""What people write as the kind of a publication or a talk."""

from __future__ import annotations

import pytest

from cvkit.foreign import works as foreign
from cvkit.model.sections.works import GROUP_LABELS, PublicationKind, TalkKind
from cvkit.source.bibliography.kinds import BIBTEX, CSL
from cvkit.source.reading.read import read


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Article", "article"),
        ("journal article", "article"),
        ("Journal Articles", "article"),
        ("conference paper", "conference"),
        ("inproceedings", "conference"),
        ("Book Chapter", "chapter"),
        ("book_chapter", "chapter"),
        ("pre-print", "preprint"),
        ("arXiv preprint", "preprint"),
        ("PhD thesis", "thesis"),
        ("Ph.D. Thesis", "thesis"),
        ("master's thesis", "thesis"),
        ("Master’s theses", "thesis"),
        ("Doctoral dissertation", "thesis"),
        ("technical report", "report"),
        ("data set", "dataset"),
        ("Zeitschriftenartikel", "article"),
        ("Buchkapitel", "chapter"),
        ("Bücher", "book"),
        ("Thèse", "thesis"),
        ("Chapitres d'ouvrages", "chapter"),
        ("chapitre d’ouvrage", "chapter"),
        ("ouvrage", "book"),
        ("artículo de revista", "article"),
        ("Informe", "report"),
    ],
)
def test_a_publication(written: str, kind: str) -> None:
    assert PublicationKind(written).value == kind


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("keynote talk", "keynote"),
        ("Plenary lecture", "keynote"),
        ("Invited talk", "invited"),
        ("invited_lecture", "invited"),
        ("oral presentation", "contributed"),
        ("Panel discussion", "panel"),
        ("round table", "panel"),
        ("poster presentation", "poster"),
        ("Eingeladener Vortrag", "invited"),
        ("Conférence plénière", "keynote"),
        ("Mesa redonda", "panel"),
    ],
)
def test_a_talk(written: str, kind: str) -> None:
    assert TalkKind(written).value == kind


@pytest.mark.parametrize("written", ["paper", "working paper", "journal club", "s", "in: {book}"])
def test_what_may_mean_several_kinds_or_none_is_no_publication(written: str) -> None:
    with pytest.raises(ValueError, match="is not a valid PublicationKind"):
        PublicationKind(written)


@pytest.mark.parametrize("written", ["talk", "presentation", "lecture", "Buchkapitel"])
def test_what_may_mean_several_kinds_or_none_is_no_talk(written: str) -> None:
    with pytest.raises(ValueError, match="is not a valid TalkKind"):
        TalkKind(written)


def test_types_of_bibtex_and_csl_mean_the_same_in_a_resume_as_in_their_files() -> None:
    for types in (BIBTEX, CSL):
        own = {name: kind for name, kind in types.items() if name not in OTHERWISE}
        assert {name: PublicationKind(name).value for name in own} == own


OTHERWISE = {"article", "classic", "periodical", "review"}
"""CSL's “article” is a preprint, but everyone else's is one; the rest mean something else."""


def test_other_names_have_kinds_that_there_are() -> None:
    assert set(foreign.PUBLICATIONS.values()) <= set(PublicationKind)
    assert set(foreign.TALKS.values()) == set(TalkKind)
    assert list(GROUP_LABELS) == [kind.value for kind in PublicationKind]


KINDS = (
    "It can be `article`, `conference`, `book`, `chapter`, `preprint`, `thesis`, `report`, "
    "`dataset` or `software`"
)


def test_a_resume_says_what_is_allowed_only_where_nothing_certain_is_meant() -> None:
    file = b"""basics: {name: Ada}
publications:
  - {name: One, kind: Book chapter}
  - {name: Two, kind: paper}
talks:
  - {name: Three, kind: Poster presentation}
  - {name: Four, kind: lecture}
"""
    found = read(file, "r.yaml").diagnostics
    assert [(one.message, one.help) for one in found] == [
        (
            "`kind` can't be “paper”",
            KINDS,
        ),
        (
            "`kind` can't be “lecture”",
            "It can be `keynote`, `invited`, `contributed`, `panel`, `poster` or `seminar`",
        ),
    ]
