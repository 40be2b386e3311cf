"""What other programs call the kinds of publications."""

from __future__ import annotations

from types import MappingProxyType

BIBTEX = MappingProxyType(
    {
        "article": "article",
        "book": "book",
        "booklet": "book",
        "collection": "book",
        "conference": "conference",
        "dataset": "dataset",
        "inbook": "chapter",
        "incollection": "chapter",
        "inproceedings": "conference",
        "manual": "report",
        "mastersthesis": "thesis",
        "mvbook": "book",
        "mvcollection": "book",
        "mvproceedings": "book",
        "phdthesis": "thesis",
        "preprint": "preprint",
        "proceedings": "book",
        "report": "report",
        "software": "software",
        "suppbook": "chapter",
        "suppcollection": "chapter",
        "suppperiodical": "article",
        "techreport": "report",
        "thesis": "thesis",
    }
)
"""Types of BibTeX and BibLaTeX (the ``blx-dm.def`` of BibLaTeX 3) that have a kind here."""

CSL = MappingProxyType(
    {
        "article": "preprint",
        "article-journal": "article",
        "article-magazine": "article",
        "article-newspaper": "article",
        "book": "book",
        "chapter": "chapter",
        "classic": "book",
        "dataset": "dataset",
        "monograph": "book",
        "paper-conference": "conference",
        "periodical": "book",
        "report": "report",
        "review": "article",
        "software": "software",
        "thesis": "thesis",
    }
)
"""Types of the Citation Style Language 1.0.2 that have a kind here."""

STATUS = MappingProxyType(
    {
        "forthcoming": "forthcoming",
        "inpreparation": "in preparation",
        "inpress": "in press",
        "prepublished": "preprint",
        "submitted": "submitted",
    }
)
"""BibLaTeX's ``pubstate``, as words."""
