"""What of an import is added to a résumé, and what is there already.

``CVKIT_EXAMPLES=2000 pytest tests/pipeline/test_add_works.py`` tries more files than the few of
each run.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import event, given, settings
from hypothesis import strategies as st

from cvkit import source
from cvkit.errors import CvkitError, FileError
from cvkit.importing.add_works import SECTIONS, add_works
from cvkit.importing.import_files import ToImport, import_files
from projects import MemoryProject

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNT = int(os.environ.get("CVKIT_EXAMPLES", "12"))

PAPERS = """\
@article{a, title = {On Looms}, year = 2019, doi = {10.1000/LOOM}}
@article{b, title = {On {ENGINES}!}, year = {2020}}
@article{c, title = {On Engines}, year = {2021}}
@article{d, title = {On engines}, year = {2021}}
"""
RESUME = b"""\
# mine
basics:
  name: Ada
publications:
  - name: Something else
    doi: https://doi.org/10.1000/loom  # the same
  - name: on engines
    date: May 2020
export:
  sections: [work]
"""


def test_what_is_there_already_is_skipped() -> None:
    finished = import_files([ToImport("papers.bib", PAPERS.encode())])
    extended = add_works(RESUME, "resume.yaml", finished)
    assert extended.added == ("On Engines",)
    assert [tuple(one) for one in extended.skipped] == [
        ("On engines", "the same title and year"),
        ("On ENGINES!", "the same title and year"),
        ("On Looms", "the same DOI"),
    ]
    assert extended.hidden == ("publications",)
    before, after = RESUME.split(b"export:")
    assert extended.data == before + (
        b"  - name: On Engines\n    kind: article\n    date: 2021\nexport:" + after
    )


def test_nothing_changes_if_all_is_there() -> None:
    finished = import_files([ToImport("papers.bib", PAPERS.encode())])
    once = add_works(RESUME, "resume.yaml", finished).data
    assert add_works(once, "resume.yaml", finished).data == once


def test_a_byte_order_mark_is_kept() -> None:
    finished = import_files([ToImport("papers.bib", b"@book{a, title = {A}}")])
    data = add_works(b"\xef\xbb\xbfbasics:\n  name: Ada\n", "resume.yaml", finished).data
    assert data == (
        b"\xef\xbb\xbfbasics:\n  name: Ada\n\npublications:\n  - name: A\n    kind: book\n"
    )


@pytest.mark.parametrize(
    ("resume", "message"),
    [
        (
            b"basics: {name: A}\npublications: {from: a.bib}\n",
            "In r.yaml, publications come from other files (`from:`), so none can be added.",
        ),
        (b"basics: {}\n", "r.yaml has errors; nothing was added."),
        (b"\xff\xfe\x00", "r.yaml has errors; nothing was added."),
        (
            b"basics: {name: A}\npublications: [{name: B}]\n",
            "r.yaml has no safe place to add publications; nothing was written.",
        ),
    ],
)
def test_there_are_files_to_which_nothing_can_be_added(resume: bytes, message: str) -> None:
    finished = import_files([ToImport("papers.bib", PAPERS.encode())])
    with pytest.raises(FileError) as caught:
        add_works(resume, "r.yaml", finished)
    assert caught.value.message == message


def test_only_works_can_be_added() -> None:
    page = ToImport("page.md", b"# Ada\n\n## Experience\n\n### Mill\n\n**Clerk**\n")
    with pytest.raises(CvkitError, match="Only publications, talks and patents can be added"):
        add_works(RESUME, "resume.yaml", import_files([page]))


def test_the_resume_may_have_other_files() -> None:
    finished = import_files([ToImport("a.bib", b"@book{a, title={New}}\n@book{b, title={Old}}")])
    beside = MemoryProject({"more.yaml": b"publications: [{name: Old}]"})
    resume = b"basics: {name: Ada}\ninclude: more.yaml\n"
    extended = add_works(resume, "resume.yaml", finished, beside)
    assert extended.added == ("New",)
    assert [one.name for one in extended.skipped] == ["Old"]


TITLES = ("On Looms", "Cards: a *History*", "Ünïcode # of “Mills”", "yes", "1.0", "- x", "{Braces}")
COMMENTS = ("", "  # mine", "  # publications: none")
BETWEEN = st.sampled_from(("", "# a comment\n", "\n", "\n# one\n\n# two\n", "  # indented\n"))
OTHERS = (
    "work:\n  - organization: Mill  # the big one\n    title: 'It''s'\n    bullets:\n    - A\n",
    'skills: [Looms, "Cards"]\n',
    "languages:\n- language: French\n\n- language: &a German\n",
    "interests:\n    -   Weaving\n    -   >-\n        Long\n        walks\n",
    "export:\n  sections: [work, publications]\n",
)


def quoted(title: str, style: str) -> str:
    doubled = title.replace("'", "''")
    return f"'{doubled}'" if style == "'" else '"' + title.replace('"', '\\"') + '"'


@st.composite
def sections(draw: st.DrawFn, name: str) -> str:
    """Return a section of works as a person may have written it, or nothing."""
    titles = draw(st.lists(st.sampled_from(TITLES), max_size=3, unique=True))
    indent = draw(st.sampled_from(("", "  ", "    ")))
    head = f"{name}:{draw(st.sampled_from(COMMENTS))}\n"
    if not titles:
        return draw(st.sampled_from(("", head, f"{name}: []\n", f"{name}: null\n", f"{name}: ~\n")))
    if draw(st.integers(0, 9)) == 0:
        return f"{name}: [{', '.join('{name: ' + quoted(one, chr(34)) + '}' for one in titles)}]\n"
    entries = []
    for title in titles:
        more = draw(
            st.sampled_from(("", f"{indent}  date: 2019{draw(st.sampled_from(COMMENTS))}\n"))
        )
        said = quoted(title, draw(st.sampled_from("'\"")))
        entries.append(f"{indent}- name: {said}\n{more}{draw(BETWEEN)}")
    return head + "".join(entries)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Return the file of a résumé with sections in any order, comments and any line ends."""
    parts = [draw(sections(name)) for name in SECTIONS[: draw(st.integers(1, 3))]]
    parts += draw(st.lists(st.sampled_from(OTHERS), max_size=3, unique=True))
    parts = ["basics:\n  name: Ada  # me\n", *draw(st.permutations(parts))]
    text = draw(st.sampled_from(("", "---\n", "# top\n\n"))) + "".join(
        part + (draw(BETWEEN) if part else "") for part in parts
    )
    text += draw(st.sampled_from(("", "# the end", "# the end\n", "...\n")))
    text = text.rstrip("\n") if draw(st.booleans()) else text
    return text.replace("\n", draw(st.sampled_from(("\n", "\n", "\r\n")))).encode()


ENTRIES = st.lists(
    st.tuples(
        st.sampled_from(("article", "patent", "unpublishedtalk")),
        st.sampled_from(TITLES),
        st.sampled_from(("2019", "2020", "in press")),
        st.sampled_from(("", "10.1000/1", "10.1000/2")),
    ),
    min_size=1,
    max_size=5,
)


def bibliography(entries: Sequence[tuple[str, str, str, str]]) -> bytes:
    return "".join(
        f"@{kind}{{k{at}, title = {{{{{title.replace('#', chr(92) + '#').strip('{}')}}}}}, "
        f"year = {{{year}}}, doi = {{{doi}}}}}\n"
        for at, (kind, title, year, doi) in enumerate(entries)
    ).encode()


def is_within(lines: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether lines stand among others in their order."""
    rest = iter(others)
    return all(line in rest for line in lines)


@settings(max_examples=COUNT, deadline=None)
@given(files(), ENTRIES)
def test_any_file_keeps_all_it_has(resume: bytes, entries: list[tuple[str, str, str, str]]) -> None:
    before = source.read(resume, "resume.yaml")
    assert before.resume is not None, before.diagnostics
    finished = import_files([ToImport("papers.bib", bibliography(entries))])
    try:
        extended = add_works(resume, "resume.yaml", finished)
    except FileError as error:
        assert "has no safe place" in error.message  # noqa: PT017 - otherwise it is no such error
        event("refused")
        return
    after = source.read(extended.data, "resume.yaml")
    assert after.resume is not None, extended.data.decode()
    # Each line is there as it was, comments too, and so is every value.
    assert is_within(_lines(resume), _lines(extended.data))
    old, new = (_plain(one) for one in (resume, extended.data))
    assert [key for key in new if key in old] == list(old)
    assert set(new) - set(old) <= set(SECTIONS)
    for key, value in new.items():
        kept = _list(old.get(key))
        assert _list(value) == kept or (key in SECTIONS and value[: len(kept)] == kept)
    # Each work is there once, or told to be there already.
    count = sum(
        len(getattr(after.resume, one)) - len(getattr(before.resume, one)) for one in SECTIONS
    )
    assert count == len(extended.added)
    assert count + len(extended.skipped) == len(entries)
    names = [work.name.plain for one in SECTIONS for work in getattr(after.resume, one)]
    told = [*extended.added, *(one.name for one in extended.skipped if "title" in one.reason)]
    assert set(map(_letters, told)) <= set(map(_letters, names))
    assert add_works(extended.data, "resume.yaml", finished).data == extended.data


def _lines(data: bytes) -> list[str]:
    """Return the lines of a file, without what stands for an empty list."""
    return [re.sub(r": (?:\[\]|null|~)$", ":", line) for line in data.decode().splitlines()]


def _letters(title: str) -> str:
    return "".join(filter(str.isalnum, title.casefold()))


def _list(value: Any) -> Any:  # noqa: ANN401 - plain data
    return [] if value in (None, "", "~", "null") else value


def _plain(data: bytes) -> dict[str, Any]:
    # PyYAML's own reading, all scalars as texts.
    found: dict[str, Any] = yaml.load(data, yaml.BaseLoader)  # noqa: S506 - it makes texts only
    return found
