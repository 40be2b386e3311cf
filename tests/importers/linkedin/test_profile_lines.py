"""Lines of profiles, by their sizes."""

from __future__ import annotations

from cvkit.importers.linkedin.profile_lines import Kind, is_dim, sort
from cvkit.importers.reading.layout.lines import Run, Style
from cvkit.importers.reading.pdf_text import pages
from importers.linkedin.profiles import profile
from tiny_pdf import Text, pdf

GIVEN = profile(
    [("name", "Ada"), ("place-strong", "London"), ("title", "Experience"), ("role", "Clerk")],
    [("title", "Contact", ""), ("link", "engine.test", " (Other)")],
)


def test_kinds_columns_and_greys() -> None:
    _, lines = sort(pages(GIVEN))
    assert [(line.value.text, line.kind, line.is_side, line.is_grey) for line in lines[:5]] == [
        ("Ada", Kind.NAME, False, False),
        ("London", Kind.STRONG, False, True),
        ("Experience", Kind.TITLE, False, False),
        ("Clerk", Kind.ROLE, False, False),
        ("Page 1 of 1", Kind.FOOTER, False, False),
    ]
    title, link = lines[5:]
    assert (title.kind, title.is_side) == (Kind.SIDE_TITLE, True)
    assert (link.kind, link.label, link.before_label) == (Kind.TEXT, "(Other)", "engine.test")
    assert len(link.leaves) in {1, 2}


def test_a_file_printed_at_another_scale() -> None:
    half = [Text(112, 363, 13, "Ada"), Text(112, 326, 7.875, "Summary"), Text(112, 300, 6, "x")]
    _, lines = sort(pages(pdf([half], size=(306, 396))))
    assert [line.kind for line in lines] == [Kind.NAME, Kind.TITLE, Kind.STRONG]


def test_labels_are_dim() -> None:
    style = Style(11, "A", is_bold=False, color=(169, 177, 182))
    assert is_dim(Run("(Other)", style))
    assert not is_dim(Run("(Other)", style._replace(color=(255, 255, 255))))
