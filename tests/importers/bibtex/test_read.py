"""BibTeX and BibLaTeX: every field of every entry is accounted for."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvkit.errors import ImportFailedError
from cvkit.importers.result.tidy import plain
from imports import codes_of, data_of, imported, resume_of

ROOT = Path(__file__).parents[3]
PAPERS = r"""% Exported by hand
@string{taylor = "Taylor’s Scientific Memoirs"}
@preamble{"\newcommand{\x}{y}"}

@article{lovelace1943,
  author = {Lovelace, Ada and Menabrea, L. F. and others},
  title = {Sketch of the {Analytical} Engine},
  subtitle = {With Notes},
  journal = taylor,
  volume = 3, number = {29}, pages = {666--731},
  year = 1943, month = sep,
  doi = {https://doi.org/10.1000/sketch},
  keywords = {engines, selected},
  abstract = {Long.},
  file = {:home/ada/sketch.pdf:PDF},
  timestamp = {2020-01-01},
  series = {Series A},
}
@inproceedings{looms, title={Looms \emph{in vivo}}, author={Babbage, C.}, booktitle={Proc. of Looms}, year={in press}, url={https://loom.test/a\_b}}
@misc{note, title = {A note}, howpublished = {Online}, note = {Withdrawn}, addendum = {Twice}, date = {2019-05}}
@patent{card, title = {Punched card}, author = {Lovelace, Ada}, number = {GB 1234}, holder = {Mill Ltd}, year = {1944}}
@online{attention, eprint = {1706.03762}, eprinttype = {arxiv}, title = {Attention}, year = 2017, month = {Spring?}}
@comment{jabref-meta: grouping}
"""  # noqa: E501 - entries on one line are the point
VALUES = [
    # The types and keys of entries, and what isn't an entry.
    "article", "lovelace1943", "inproceedings", "looms", "misc", "note", "patent", "card",
    "online", "attention", "% Exported by hand", "taylor = Taylor’s Scientific Memoirs",
    '"\\newcommand{\\x}{y}"', "jabref-meta: grouping",
    # The fields, macros resolved.
    "Lovelace, Ada and Menabrea, L. F. and others", "Sketch of the {Analytical} Engine",
    "With Notes", "Taylor’s Scientific Memoirs", "3", "29", "666--731", "1943", "sep",
    "https://doi.org/10.1000/sketch", "engines, selected", "Long.", ":home/ada/sketch.pdf:PDF",
    "2020-01-01", "Series A", "Looms \\emph{in vivo}", "Babbage, C.", "Proc. of Looms", "in press",
    "https://loom.test/a\\_b", "A note", "Online", "Withdrawn", "Twice", "2019-05",
    "Punched card", "Lovelace, Ada", "GB 1234", "Mill Ltd", "1944", "1706.03762", "arxiv",
    "Attention", "2017", "Spring?",
]  # fmt: skip


def test_entries_become_publications_and_patents() -> None:
    data = data_of(PAPERS)
    assert data["publications"] == [
        {"name": "A note", "publisher": "Online", "date": "2019-05", "summary": "Withdrawn"},
        {"name": "Attention", "kind": "preprint", "date": "2017",
         "url": "https://arxiv.org/abs/1706.03762"},
        {
            "name": "Sketch of the Analytical Engine: With Notes",
            "authors": ["Ada Lovelace", "L. F. Menabrea", "et al."],
            "kind": "article",
            "journal": "Taylor’s Scientific Memoirs",
            "volume": "3",
            "issue": "29",
            "pages": "666–731",
            "date": "1943-09",
            "doi": "https://doi.org/10.1000/sketch",
            "tags": ["engines", "selected"],
        },
        {"name": "Looms *in vivo*", "authors": ["C. Babbage"], "kind": "conference",
         "book": "Proc. of Looms", "status": "in press", "url": "https://loom.test/a_b"},
    ]  # fmt: skip
    assert data["patents"] == [
        {"name": "Punched card", "number": "GB 1234", "authors": ["Ada Lovelace"], "date": "1944"}
    ]


def test_every_field_is_accounted_for() -> None:
    finished = imported(PAPERS)
    placed, lost, others = finished.account
    found = [leaf.text for leaf in (*placed, *(loss.leaf for loss in lost), *others)]
    assert Counter(found) == Counter(VALUES)
    assert [(loss.leaf.text, loss.leaf.place.pointer, loss.reason) for loss in lost] == [
        ("Long.", "lovelace1943/abstract", "a résumé has no abstracts"),
        (":home/ada/sketch.pdf:PDF", "lovelace1943/file", "it is a file of the reference manager"),
        ("Series A", "lovelace1943/series", ""),
        ("Twice", "note/addendum", ""),
        ("Mill Ltd", "card/holder", ""),
        ("Spring?", "attention/month", ""),
    ]
    assert codes_of(finished) == ["CV401"] * 6 + ["CV402", "CV408"]
    assert resume_of(finished).publications[2].doi == "10.1000/sketch"


def test_fields_that_entries_share_are_accounted_for() -> None:
    finished = imported("""\
@xdata{mill, publisher = {Mill}, series = {A}}
@xdata{unused, publisher = {Nobody}}
@set{both, entryset = {one, two}}
@book{one, title = {One}, xdata = {mill}, shorttitle = {1}}
""")
    found = [[leaf.text for leaf in part] for part in (finished.account.placed,
             [loss.leaf for loss in finished.account.lost], finished.account.settings)]  # fmt: skip
    assert found == [
        ["Mill", "book", "One"],
        ["A"],
        ["Nobody", "one, two", "one", "mill", "1"],
    ]


def test_a_manuscript_with_an_event_is_a_talk() -> None:
    finished = imported("""\
@unpublished{a, title = {On looms}, author = {Lovelace, Ada}, type = {Keynote}, date = {2018-05},
  eventtitle = {Loom Congress}, venue = {Lyon}}
@unpublished{b, title = {Drafts}, note = {In preparation}}
""")
    assert plain(finished.data["talks"]) == [
        {"name": "On looms", "kind": "Keynote", "event": "Loom Congress", "location": "Lyon",
         "date": "2018-05"}
    ]  # fmt: skip
    assert [loss.leaf.text for loss in finished.account.lost] == ["Lovelace, Ada", "unpublished"]


def test_an_entry_that_cannot_be_read_is_reported() -> None:
    finished = imported("@book{a, title = {A}}\n@book{b, title = {B\n@book{a, title = {C}}\n")
    assert data_of("@book{a, title = {A}}\n")["publications"] == [{"name": "A", "kind": "book"}]
    lost = [(loss.leaf.text, loss.leaf.place.mark.line) for loss in finished.account.lost]
    assert ("@book{b, title = {B", 1) in lost


@pytest.mark.parametrize(
    ("given_", "message"),
    [
        ("@comment{a, b}", "Can't import given: there are no entries."),
        ("@book{a, title = {", "Can't import given: this entry can't be read: "),
        (
            "@book{a,}\n" + " " * 2_000_000,
            "Can't import given: it has more than 2 million characters.",
        ),
    ],
)
def test_a_file_without_entries_is_refused(given_: str, message: str) -> None:
    with pytest.raises(ImportFailedError) as caught:
        imported(given_, format_name="bibtex")
    assert caught.value.message.startswith(message)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_broken_files_are_read_or_refused(data: st.DataObject) -> None:
    text = PAPERS
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(text)))
        end = min(len(text), at + data.draw(st.integers(0, 20)))
        text = (
            text[:at]
            + data.draw(st.sampled_from(("{", "}", '"', "@", ",", "=", "#", "\\", "\n", "%", "é")))
            + text[end:]
        )
    try:
        finished = imported(text, format_name="bibtex")
    except ImportFailedError:
        return
    placed, lost, others = finished.account
    said = " ".join(leaf.text for leaf in (*placed, *(loss.leaf for loss in lost), *others))
    # Where braces are broken, all that follows is one entry that can't be read, told by its start.
    if not any(loss.leaf.place.pointer.startswith("entry ") for loss in lost):
        words = set(re.findall(r"\b(?:Sketch|Looms|Withdrawn|Punched|Attention)\b", text))
        assert all(word in said for word in words)
