"""What a format says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvkit import plugins
from cvkit.exporters import Artifact, Format

if TYPE_CHECKING:
    from cvkit.exporters import Options
    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def export(document: Document, theme: Theme, options: Options) -> Artifact:
    del theme, options
    return Artifact(document.header.name.encode())


@pytest.mark.parametrize(
    ("name", "suffix", "media_type", "paged"),
    [
        ("docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         True),
        ("html", ".html", "text/html; charset=utf-8", True),
        ("latex", ".tex", "application/x-tex", False),
        ("markdown", ".md", "text/markdown; charset=utf-8", False),
        ("pdf", ".pdf", "application/pdf", True),
        ("png", ".png", "image/png", True),
        ("rendercv", ".rendercv.yaml", "application/yaml", False),
        ("text", ".txt", "text/plain; charset=utf-8", False),
        ("typst", ".typ", "text/vnd.typst; charset=utf-8", False),
    ],
)  # fmt: skip
def test_our_own_formats(name: str, suffix: str, media_type: str, paged: bool) -> None:  # noqa: FBT001
    (one,) = plugins.choose_formats([name]).values()
    assert (one.suffix, one.media_type, one.paged) == (suffix, media_type, paged)


def test_all_leaves_out_data_and_sources() -> None:
    found = {one.name: (one.is_data, one.is_source, one.is_in_all) for one in plugins.formats()}
    assert found["pdf"] == (False, False, True)
    assert found["jsonresume"] == (True, False, False)
    assert found["latex"] == found["typst"] == (False, True, False)


def test_no_name_stands_for_two_of_our_formats() -> None:
    names = [
        name
        for one in plugins.formats()
        for name in (one.name, *one.aliases, *one.instead_of)
    ]  # fmt: skip
    assert len(names) > 12
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("name", ["", "A", "x!", "a,b", "../x", "1st"])
def test_a_name_that_cannot_be_typed_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=f"^“{name}” is not a name of lower-case letters"):
        Format(name, ".x", "text/plain", "X.", export)
    with pytest.raises(ValueError, match="is not a name of lower-case letters"):
        Format("x", ".x", "text/plain", "X.", export, aliases=(name,))


@pytest.mark.parametrize("suffix", ["", "csv", ".", "./x", ".CSV", ".a.", "..a", "a.b"])
def test_a_suffix_that_is_none_is_refused(suffix: str) -> None:
    with pytest.raises(ValueError, match=f"^“{suffix}” is not a suffix like .pdf$"):
        Format("x", suffix, "text/plain", "X.", export)
