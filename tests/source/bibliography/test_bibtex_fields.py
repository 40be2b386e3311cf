"""What the fields and types of BibTeX and BibLaTeX are in `publications`."""

from __future__ import annotations

from typing import Any

import pytest

from cvkit.source.bibliography import bibtex
from cvkit.source.yaml.tree import to_plain


def one(entry: str) -> Any:  # noqa: ANN401 - data of any shape
    (item,) = bibtex.read(entry, "p.bib").items
    return to_plain(item.node)


def test_an_article() -> None:
    assert one(r"""
@article{a,
  author = {Lovelace, Ada and Babbage, Charles}, editor = {Taylor, Richard},
  title = {Notes}, subtitle = {On the Engine}, journaltitle = {Memoirs}, volume = 3, number = 2,
  pages = {666-731}, date = {1843-09}, doi = {https://doi.org/10.1000/1\_2}, issn = {1},
  isbn = {978-0-306-40615-7}, url = {https://a.example/b\_c}, note = {Translated}, keywords = {x; y}
}""") == {
        "authors": ["Ada Lovelace", "Charles Babbage"],
        "date": "1843-09",
        "doi": "https://doi.org/10.1000/1_2",
        "editors": ["Richard Taylor"],
        "isbn": "978-0-306-40615-7",
        "issue": "2",
        "journal": "Memoirs",
        "kind": "article",
        "name": "Notes: On the Engine",
        "pages": "666–731",
        "summary": "Translated",
        "url": "https://a.example/b_c",
        "volume": "3",
    }


@pytest.mark.parametrize(
    ("fields", "date", "status"),
    [
        ("year = 2019", "2019", None),
        ("year = 2019, month = sep", "2019-09", None),
        ("year = 2019, month = {September}, day = 3", "2019-09-03", None),
        ("year = {2019}, month = 5", "2019-05", None),
        ("date = {1984/1986}", "1984/1986", None),
        ("date = {2015~}", "2015~", None),
        ("year = {in press}", None, "in press"),
        ("date = {2020}, pubstate = {inpress}", "2020", "in press"),
        ("pubstate = {submitted}", None, "submitted"),
        ("title = {T}", None, None),
        ('year = 2019, month = jan # "~5"', "2019-01-05", None),
        ('year = 2019, month = jul # "/" # aug', "2019-07/2019-08", None),
        ("year = 2019, month = {June 28--July 2}", "2019-06-28/2019-07-02", None),
        ("year = 2019, month = {Spring}", "Spring 2019", None),
        ("year = 2019, month = 13", "2019", None),
        ("year = 2019, month = 2, day = 30", "2019-02", None),
        ("date = {2019-21}", "Spring 2019", None),
        ("date = {2019-05}, year = 2019, month = may", "2019-05", None),
    ],
)
def test_dates(fields: str, date: str | None, status: str | None) -> None:
    found = one(f"@misc{{a, {fields}}}")
    assert (found.get("date"), found.get("status")) == (date, status)


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("@phdthesis{a, title={T}}", "thesis"),
        ("@incollection{a, title={T}}", "chapter"),
        ("@techreport{a, title={T}}", "report"),
        ("@misc{a, title={T}}", None),
        ("@misc{a, title={T}, eprint={1.2}, archivePrefix={arXiv}}", "preprint"),
        ("@article{a, title={T}, journal={arXiv preprint arXiv:1.2}}", "preprint"),
        ("@article{a, title={T}, journal={Nature}, eprinttype={arxiv}}", "article"),
    ],
)
def test_kinds(entry: str, kind: str | None) -> None:
    assert one(entry).get("kind") == kind


def test_the_page_at_arxiv() -> None:
    found = one("@misc{a, title={T}, eprint={2101.00001}, eprinttype={arxiv}}")
    assert found["url"] == "https://arxiv.org/abs/2101.00001"


@pytest.mark.parametrize(
    ("fields", "url", "publisher"),
    [
        (r"howpublished = {\url{https://a.example/b\_c}}", "https://a.example/b_c", None),
        ("howpublished = {https://a.example}", "https://a.example", None),
        (r"howpublished = {Online: \url{https://a.example}}", None, "Online: https://a.example"),
        (
            r"howpublished = {\url{https://a.example}}, url = {https://b.example}",
            "https://b.example",
            "https://a.example",
        ),
        (
            r"howpublished = {\url{https://a.example}}, publisher = {Mill}",
            "https://a.example",
            "Mill",
        ),
    ],
)
def test_where_it_is_published(fields: str, url: str | None, publisher: str | None) -> None:
    found = one(f"@misc{{a, {fields}}}")
    assert (found.get("url"), found.get("publisher")) == (url, publisher)


def test_fields_that_say_the_same_date() -> None:
    (item,) = bibtex.read(
        "@misc{a, date = {2019-05}, year = 2019, month = may, day = 3}", "p.bib"
    ).items
    assert item.origins["date"] == ("date", "year", "month")
