"""Those whose pages run from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from found_resumes.texts import ARABIC, paper_edited_by

if TYPE_CHECKING:
    from cvkit.source.yaml.tree import Plain

FOUND: tuple[tuple[dict[str, Plain], str, str], ...] = (
    # The page left out the dates of an entry without any title.
    (
        {"basics": {"name": "A"}, "education": [{"minor": "B", "dates": "2019/20"}]},
        "classic",
        "en",
    ),
    # PDFium breaks no line before or behind a character that is alone on one.
    ({"basics": {"name": "Ada"}, "certificates": [{"name": "A"}, {"name": "B"}]}, "sidebar", "en"),
    ({"basics": {"name": "R"}, "letter": {"paragraphs": ["no", "X", "Y"]}}, "classic", "en"),
    (
        {
            "basics": {"name": "Ada"},
            "volunteer": [{"organization": "a"}, {"organization": "H~2~O"}],
        },
        "jekyll",
        "cs",
    ),
    # A letter and the contacts beside it say the same.
    (
        {
            "basics": {"name": "Ada", "updated": "2020", "details": {"007": "Ada"}},
            "letter": {"paragraphs": ["Ada"]},
        },
        "sidebar",
        "en",
    ),
    # Two phone numbers below each other are one in a page without its style sheet.
    (
        {"basics": {"name": "Ada", "phone": ["(415) 555-0101", "(415) 555-0102"]}},
        "sidebar",
        "en",
    ),
    # A text from right to left goes on in the next line, and its label is from left to right.
    (
        {"basics": {"name": "Ada"}, "grants": [{"title": "Ada", "keywords": [ARABIC]}]},
        "academic",
        "en",
    ),
    # Readers of Markdown write domains in ASCII.
    ({"basics": {"name": "A", "url": "https://ä.test/ü|"}}, "classic", "en"),
    # The dash at the end of a line of a page from left to right.
    (
        {
            "basics": {"name": "Ada", "birth_place": "مهندس أول لدى Acme (دبي)"},
            "supervision": [{"student": "Ada", "dates": "Aug 2024 – present"}],
        },
        "sidebar",
        "uk",
    ),
    # A long word went past the edge of the page.
    (paper_edited_by("x" * 120), "academic", "en"),
    # The part of a text at the end of a line is a sign, behind a sign of the theme.
    (
        {
            "basics": {"name": "Ada"},
            "teaching": [
                {
                    "course": "Ada",
                    "role": "Ada",
                    "location": {"address": "|", "postal_code": "x" * 120, "region": ARABIC * 2},
                }
            ],
        },
        "classic",
        "ru",
    ),
    # A name without a blank went past the edge of the page.
    ({"basics": {"name": "x" * 120}, "letter": {"paragraphs": ["Ada"]}}, "sidebar", "de"),
    # A skill with a level went past the edge of the page.
    ({"basics": {"name": "Ada"}, "skills": [{"name": "x" * 120, "rating": "5"}]}, "minimal", "hr"),
)
