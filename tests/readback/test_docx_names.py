"""The namespaces of Word files."""

from __future__ import annotations

from cvkit.readback import docx_names


def test_they_are_those_of_the_library_that_writes_word_files() -> None:
    from docx.oxml.ns import nsmap

    for prefix in ("w", "r", "a", "wp"):
        assert getattr(docx_names, prefix.upper()) == f"{{{nsmap[prefix]}}}"
