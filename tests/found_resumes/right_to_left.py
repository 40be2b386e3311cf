"""Those whose pages run from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from found_resumes.texts import ARABIC, paper_edited_by
from resumes import LINES

if TYPE_CHECKING:
    from cvkit.source.yaml.tree import Plain

MIXED = max((one for one in LINES if one.startswith("بناء")), key=len)
WORDS = f"{'a' * 30}{' word' * 30}"
PEOPLE: list[Plain] = [{"name": "“quoted” 'single' \"double\""}, {"name": "x" * 126}]


def _row_that_ends_with(text: str) -> dict[str, Plain]:
    details: Plain = {"A": text, "B": "x" * 104}
    return {"basics": {"name": "Ada", "phone": "+49 30 123456", "details": details}}


FOUND: tuple[tuple[dict[str, Plain], str, str], ...] = (
    # Spacing and kerning moved letters apart that join on one side only.
    ({"basics": {"name": "Ada"}, "memberships": [{"organization": "Ada"}]}, "academic", "ar"),
    ({"basics": {"name": "Ada"}, "memberships": [{"organization": "Ada"}]}, "executive", "fa"),
    # From the right, PDFium gives signs in another order, and brackets mirrored.
    ({"basics": {"name": "#!"}, "projects": [{"name": "]]>"}]}, "academic", "ar"),
    # The colon after a word from right to left is drawn before it, in another font.
    ({"basics": {"name": "Ada", "birth_date": "2020"}}, "academic", "ar"),
    # Label and date are drawn together, from left to right.
    ({"basics": {"name": "Ada", "birth_date": "2020-05"}}, "classic", "ar"),
    # The number of a record is read before the point and the blank on its left.
    (
        {"basics": {"name": "Ada"}, "patents": [{"name": "Ada"}, {"name": "Ada"}]},
        "academic",
        "ar",
    ),
    # A text of signs runs as its page does, or not.
    ({"basics": {"name": "Ada", "pronouns": "#!", "birth_date": "2020"}}, "academic", "ar"),
    # The blank behind a row's last text stands on its left.
    (
        {
            "basics": {"name": "Ada", "birth_date": "2020", "updated": "2020"},
            "letter": {"paragraphs": ["Ada"]},
        },
        "sidebar",
        "ar",
    ),
    # Pages from right to left without a letter that is.
    ({"basics": {"name": "Ada", "details": {"Land": "Ada"}}}, "classic", "ar"),
    ({"basics": {"name": "Sammy Davis Jr."}}, "modern", "he"),
    ({"basics": {"name": "* star"}, "letter": {"paragraphs": ["Ada"]}}, "academic", "ar"),
    # Titles of sections, and labels, hadn't the direction of their texts.
    (
        {"basics": {"name": "Ada"}, "custom": [{"title": "* star", "entries": [{"name": "A"}]}]},
        "academic",
        "ar",
    ),
    ({"basics": {"name": "Ada", "details": {"* star": "Ada"}}}, "classic", "ar"),
    # Signs between two words are drawn from left to right, and so no neighbours of these words.
    (
        {"basics": {"name": "A"}, "publications": [{"name": "A", "journal": "B", "book": "C"}]},
        "academic",
        "he",
    ),
    # The gap behind a title is drawn as a wide blank, which is no part of the title.
    ({"basics": {"name": "A"}, "service": [{"role": "B", "dates": "2020"}]}, "sidebar", "ar"),
    # A label is drawn with the blank behind it, on its left.
    (
        {"basics": {"name": "A"}, "publications": [{"name": "B", "keywords": ["H~2~O"]}]},
        "minimal",
        "he",
    ),
    # The blank at the end of a row stood on the right of its last text, on the blank before that.
    *(
        (_row_that_ends_with(text), "classic", "ar")
        for text in ("2019/20", "2019 – 2020", "+49 (30) 1", "(a) b", "* star", "#1")
    ),
    # The blank at the end of its first line is drawn on the left.
    (
        {"basics": {"name": "Ada", "location": {"address": "Ada", "city": "x" * 104}}},
        "classic",
        "ar",
    ),
    # Two texts on a line have the letters of one of them twice.
    (
        {
            "basics": {"name": "A"},
            "memberships": [{"organization": "Ada", "location": {"address": "Ada", "city": "Ada"}}],
        },
        "classic",
        "fa",
    ),
    # A text that was shown looks like other pieces, as brackets look like each other.
    (
        {
            "basics": {"name": "Ada"},
            "languages": [
                {"language": "English (C1)", "level": "C1"},
                {"language": "English (C1)"},
            ],
        },
        "executive",
        "fa",
    ),
    # Names in signs moved these among names from right to left.
    (
        {"basics": {"name": "Ada"}, "publications": [{"name": "Ada", "editors": PEOPLE}]},
        "modern",
        "he",
    ),
    # Label and date are drawn at once, and the date has brackets.
    ({"basics": {"name": "Ada", "updated": "May 2027 (expected)"}}, "minimal", "he"),
    (
        {"basics": {"name": "Ada", "nationality": "mailto:a@b.test", "updated": "c. 2014"}},
        "minimal",
        "he",
    ),
    # The number of a record is the beginning of another text.
    (
        {
            "basics": {"name": "Ada"},
            "patents": [{"name": "Ada"}, {"name": "Ada"}],
            "grants": [{"title": "1.10"}],
        },
        "academic",
        "fa",
    ),
    ({"basics": {"name": "A"}, "patents": [{"name": "1.10"}, {"name": "A"}]}, "academic", "he"),
    # The number broke in the side column, which the margin of a letter made narrow.
    (
        {
            "basics": {"name": "Ada", "phone": "+1-202-555-0199"},
            "letter": {"form": "din5008-b", "paragraphs": ["Ada"]},
        },
        "sidebar",
        "he",
    ),
    # A status in the place of a date: “C++” in it was “++C”.
    (
        {"basics": {"name": "Ada"}, "publications": [{"name": "Ada", "status": "שלום, C++ ו-Go!"}]},
        "academic",
        "ar",
    ),
    # The last letters of a text, and a bracket behind it, are drawn at once.
    (
        {
            "basics": {"name": "Ada"},
            "languages": [{"language": "Ada", "fluency": "שלום, C++ ו-Python 3.12!"}],
        },
        "jekyll",
        "ar",
    ),
    # A bracket is no beginning of a text in brackets.
    (
        {
            "basics": {"name": "Ada"},
            "skills": [{"name": "Ada", "level": ">"}],
            "publications": [{"name": "Ada", "issue": "Ada"}],
            "export": {"sections": ["skills", "publications"]},
        },
        "modern",
        "he",
    ),
    # A bracket at the end of a text, and the comma behind it, are drawn at once.
    (
        {"basics": {"name": "Ada"}, "skills": [{"keywords": ["لدى Acme (دبي)", "Ada"]}]},
        "modern",
        "he",
    ),
    # A text from right to left goes on in the next line, and its label is from left to right.
    ({"basics": {"name": "Ada", "nationality": ARABIC}}, "minimal", "fa"),
    # A text is the beginning of another one.
    ({"basics": {"name": "a: b # c"}, "letter": {"paragraphs": ["a"]}}, "minimal", "he"),
    # Names from left to right end a line on a page from right to left.
    (
        {
            "basics": {"name": "Ada"},
            "publications": [{"name": "x" * 120, "authors": [{"name": "Ada"}, {"name": "B"}]}],
        },
        "academic",
        "ar",
    ),
    # A number and the text behind it have the letters of another text.
    (
        {
            "basics": {"name": "Ada"},
            "publications": [
                {"name": "Notes", "authors": ["Bob"]},
                {"name": "Notes", "journal": "Sums"},
                {"name": "Notes", "date": "2020"},
                {"name": "Notes", "volume": "3"},
            ],
        },
        "compact",
        "ar",
    ),
    # The first line of a text is signs alone.
    ({"basics": {"name": "A", "location": {"city": "]]>", "region": "x" * 120}}}, "modern", "he"),
    ({"basics": {"name": "A", "location": {"city": "]]>", "region": "x" * 120}}}, "classic", "ar"),
    # A name and a level, and a name that is both, with a level.
    (
        {
            "basics": {"name": "Ada"},
            "languages": [
                {"language": "English (C1)"},
                {"language": "English (C1)", "level": "A2"},
            ],
        },
        "compact",
        "ar",
    ),
    # A long word went past the edge of the page.
    (paper_edited_by("x" * 120), "academic", "fa"),
    # The same text as a status is drawn from right to left, and from left to right elsewhere.
    (
        {
            "basics": {"name": "Ada", "details": {"no": "{{ x }} {% y %}"}},
            "publications": [{"name": "Ada", "status": "{{ x }} {% y %}"}],
        },
        "minimal",
        "ar",
    ),
    # The blank at the end of a line is in its middle, behind words from left to right.
    (
        {
            "basics": {"name": "Ada"},
            "publications": [
                {
                    "name": "see <b> & &amp; </script> <!-- -->",
                    "editors": ["שלום, C++ ו-Python 3.12!"],
                    "publisher": "Native speaker",
                    "isbn": "ISBN 0306406152",
                }
            ],
        },
        "academic",
        "ar",
    ),
    # Two texts begin alike, and break in columns of two widths.
    (
        {
            "basics": {
                "name": "Ada",
                "location": {"address": WORDS, "postal_code": "Ada"},
                "summary": WORDS,
            }
        },
        "sidebar",
        "ar",
    ),
    # There is a mark behind the blank at the end of a line.
    (
        {
            "basics": {"name": "Ada"},
            "languages": [{"language": "Ada"}],
            "service": [
                {
                    "role": "Ada",
                    "location": {
                        "address": MIXED,
                        "postal_code": "Native speaker",
                        "city": "*half",
                    },
                }
            ],
        },
        "sidebar",
        "he",
    ),
    # A text is the beginning of another one, which comes later.
    (
        {
            "basics": {"name": "a: b # c", "signature": {"place": "Ada"}},
            "work": [{"organization": "Ada", "break_before": "true"}] * 2,
            "teaching": [{"course": "[a](https://b.test/x_y)"}],
        },
        "academic",
        "ar",
    ),
    # A word behind a bracket went past the edge of the page.
    (
        {"basics": {"name": "Ada"}, "languages": [{"language": "Ada", "fluency": "x" * 120}]},
        "modern",
        "he",
    ),
    # A text begins with a hyphen, and the blank at the end of its first line is on its left.
    (
        {"basics": {"name": "Ada"}, "publications": [{"name": "- dash", "volume": "x" * 120}]},
        "academic",
        "ar",
    ),
    # The first line of a text is a sign, and the date is beside it.
    (
        {
            "basics": {"name": "Ada"},
            "publications": [{"name": "~", "publisher": "|", "volume": "x" * 120, "status": "Ada"}],
        },
        "academic",
        "ar",
    ),
    # The date beside the name is no date of an entry, though it is the same.
    (
        {
            "basics": {"name": "Ada", "updated": "2020"},
            "awards": [{"title": "Ada", "date": "2020"}],
            "patents": [{"name": "Ada", "keywords": [WORDS]}],
        },
        "sidebar",
        "he",
    ),
    # The address of a letter was drawn over the contacts.
    (
        {
            "basics": {"name": "Ada", "details": {"no": "Ada", "a: b # c": f"{ARABIC} {ARABIC}"}},
            "letter": {"form": "din5008-a", "paragraphs": ["Ada"]},
        },
        "academic",
        "he",
    ),
    # The date and the text below its entry are the same.
    (
        {
            "basics": {"name": "Ada"},
            "publications": [{"name": "Ada", "authors": [{"name": WORDS}], "status": WORDS}],
        },
        "classic",
        "ar",
    ),
    # A mark on the last letter of a line is drawn beside the blank behind it.
    (
        {
            "basics": {"name": "Ada"},
            "custom": [{"title": "Ada", "entries": [{"editors": [{"name": "x" * 126}]}]}],
        },
        "classic",
        "fa",
    ),
)
