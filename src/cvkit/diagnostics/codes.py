"""Every code a diagnostic can have. A code's meaning never changes, and none is used twice.

``CV0xx`` is reading and schema, ``CV1xx`` lint (each rule carries its own), ``CV2xx`` themes,
``CV3xx`` output, ``CV4xx`` import.
"""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """A kind of complaint.

    Attributes:
        code: ``CV`` and three digits.
        name: In kebab-case, for people who remember words better than numbers.
        title: A few words, for a list of all codes.
        what: One or two sentences: what a diagnostic of this code says about the file.
        why: Why it cannot stay so.
        bad: A file that has it, in YAML; ``basics`` may be missing from it.
        good: The same file, mended.
    """

    code: str
    name: str
    title: str
    what: str
    why: str
    bad: str
    good: str

    def __str__(self) -> str:
        return self.code


SYNTAX = Code(
    "CV001",
    "syntax",
    "not YAML",
    "The file breaks a rule of YAML, so it cannot be read further.",
    "Most often a text has a sign in it that means something to YAML, and needs quotes.",
    """\
work:
  - organization: Engines: made to measure
""",
    """\
work:
  - organization: 'Engines: made to measure'
""",
)
ENCODING = Code(
    "CV002",
    "encoding",
    "not UTF-8",
    "The file is text in another encoding than UTF-8.",
    "The same bytes are other letters in other encodings, and guessing would print wrong names.",
    "# saved as Windows-1252\n",
    "# saved as UTF-8\n",
)
BINARY = Code(
    "CV003",
    "binary",
    "not text",
    "The file is a picture, an archive or the like.",
    "A résumé is written in YAML; a Word document or a PDF cannot be read as one.",
    "# resume.docx\n",
    "# resume.yaml\n",
)
TOO_LARGE = Code(
    "CV004",
    "too-large",
    "too large, too deep or too many values",
    "The file is larger than any résumé, nests deeper, or multiplies its values with aliases.",
    "A few lines of aliases can stand for billions of values and bring a machine to a halt.",
    """\
a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
f: [*e, *e, *e, *e]
""",
    """\
interests:
  - {name: Chess, keywords: [openings, endgames]}
""",
)
DUPLICATE_KEY = Code(
    "CV005",
    "duplicate-key",
    "key given twice",
    "One group of keys has the same key twice.",
    "Only one of the two could be used, and the other would be lost without a word.",
    """\
skills:
  - {name: Weaving}
skills:
  - {name: Carving}
""",
    """\
skills:
  - {name: Weaving}
  - {name: Carving}
""",
)
SEVERAL_DOCUMENTS = Code(
    "CV006",
    "several-documents",
    "more than one document",
    "A line --- starts a second YAML document, and a file holds one résumé.",
    "What stands below that line would be left out.",
    """\
skills:
  - {name: Weaving}
---
skills:
  - {name: Carving}
""",
    """\
skills:
  - {name: Weaving}
  - {name: Carving}
""",
)
TAG = Code(
    "CV007",
    "tag",
    "YAML tag",
    "A value has a tag such as !!str; cvkit reads none of them.",
    "Tags ask a program to make something of a text; here every text is taken as it was written.",
    """\
skills:
  - name: !!str Weaving
""",
    """\
skills:
  - name: Weaving
""",
)
CONTROL_CHARACTER = Code(
    "CV008",
    "control-character",
    "control character",
    "The file has a character that cannot be printed, often left over from copying.",
    "YAML forbids it, and neither a PDF nor a Word document can hold it.",
    """\
skills:
  - name: "Wea\\x07ving"
""",
    """\
skills:
  - name: "Weaving"
""",
)
EMPTY = Code(
    "CV009",
    "empty",
    "empty file",
    "The file has nothing in it, or only comments.",
    "There is nothing to print; `cvkit init` writes a résumé to start from.",
    "# basics: to be written\n",
    """\
basics:
  name: Ada Lovelace
""",
)
UNKNOWN_KEY = Code(
    "CV010",
    "unknown-key",
    "unknown key",
    "There is no such key at this place of a résumé.",
    "What stands below a misspelled key would be missing from the page, and no one would notice.",
    """\
work:
  - organization: Analytical Engines
    tittle: Engineer
""",
    """\
work:
  - organization: Analytical Engines
    title: Engineer
""",
)
WRONG_TYPE = Code(
    "CV011",
    "wrong-type",
    "wrong kind of value",
    "A text stands where a list or keys should, or the other way round.",
    "It cannot be told which part of it is what.",
    """\
work:
  organization: Analytical Engines
""",
    """\
work:
  - organization: Analytical Engines
""",
)
MISSING = Code(
    "CV012",
    "missing",
    "something missing",
    "A key that must be there is not.",
    "An entry cannot be printed without it: a job without the employer, a skill without its name.",
    """\
skills:
  - keywords: [looms]
""",
    """\
skills:
  - name: Weaving
    keywords: [looms]
""",
)
NOT_A_CHOICE = Code(
    "CV013",
    "not-a-choice",
    "not one of the choices",
    "Only certain values can stand here.",
    "The value decides what cvkit does, and it does not know this one.",
    """\
languages:
  - {language: fr, level: fluent}
""",
    """\
languages:
  - {language: fr, level: C1}
""",
)
NOT_A_DATE = Code(
    "CV014",
    "not-a-date",
    "not a date",
    "A date or period cannot be understood.",
    "Dates are sorted, compared and printed in the résumé's language, so they must be read first.",
    """\
work:
  - organization: Analytical Engines
    dates: 2020-13 – present
""",
    """\
work:
  - organization: Analytical Engines
    dates: 2020-12 – present
""",
)
REVERSED_PERIOD = Code(
    "CV015",
    "reversed-period",
    "ends before it starts",
    "A period ends before it starts.",
    "One of its two dates is wrong, and a reader would wonder which.",
    """\
work:
  - organization: Analytical Engines
    dates: 2022 – 2020
""",
    """\
work:
  - organization: Analytical Engines
    dates: 2020 – 2022
""",
)
BAD_URL = Code(
    "CV016",
    "bad-url",
    "not a web address",
    "A web address cannot be used as a link.",
    "The link would lead nowhere, or do something that a link in a résumé must not.",
    """\
basics:
  name: Ada Lovelace
  url: my home page
""",
    """\
basics:
  name: Ada Lovelace
  url: https://ada.example.org
""",
)
BAD_EMAIL = Code(
    "CV017",
    "bad-email",
    "not an e-mail address",
    "An e-mail address is malformed.",
    "Nobody could answer.",
    """\
basics:
  name: Ada Lovelace
  email: ada.example.org
""",
    """\
basics:
  name: Ada Lovelace
  email: ada@example.org
""",
)
OUT_OF_RANGE = Code(
    "CV018",
    "out-of-range",
    "number out of range",
    "A number is not one, too small or too large.",
    "cvkit cannot do what it asks for.",
    """\
export:
  pages: 0
""",
    """\
export:
  pages: 1
""",
)
INVALID_VALUE = Code(
    "CV019",
    "invalid-value",
    "invalid value",
    "A value cannot stand here.",
    "It is empty, or has another form than values of its key have.",
    """\
publications:
  - name: Sketch of the Engine
    doi: https://doi.org/10.1000/182
""",
    """\
publications:
  - name: Sketch of the Engine
    doi: 10.1000/182
""",
)
ROLE_TWICE = Code(
    "CV020",
    "role-twice",
    "role given twice",
    "A job has roles, and the fields of a role stand on the job as well.",
    "It cannot be told to which of the roles they belong.",
    """\
work:
  - organization: Analytical Engines
    title: Engineer
    roles:
      - title: Principal Engineer
""",
    """\
work:
  - organization: Analytical Engines
    roles:
      - title: Principal Engineer
      - title: Engineer
""",
)
UNKNOWN_RULE = Code(
    "CV021",
    "unknown-rule",
    "no such rule to ignore",
    "A comment `# cvkit: ignore …` or `export.lint` names a rule that does not exist, or "
    "cannot be ignored.",
    "What was meant to be left alone will be complained about, or the other way round.",
    """\
export:
  lint:
    ignore: [CV199]
""",
    """\
export:
  lint:
    ignore: [CV107]
""",
)

UNKNOWN_THEME_OPTION = Code(
    "CV201",
    "unknown-theme-option",
    "unknown theme option",
    "The theme has no option of that name.",
    "The look would not be what was asked for.",
    """\
export:
  theme_options:
    acent: '#1a4b8c'
""",
    """\
export:
  theme_options:
    accent: '#1a4b8c'
""",
)
BAD_THEME_OPTION = Code(
    "CV202",
    "bad-theme-option",
    "bad theme option",
    "The value does not fit the theme's option.",
    "The look would not be what was asked for.",
    """\
export:
  theme_options:
    accent: navy
""",
    """\
export:
  theme_options:
    accent: '#1a4b8c'
""",
)

MISSING_GLYPH = Code(
    "CV301",
    "missing-glyph",
    "character no font covers",
    "No font that cvkit may use has a picture of the character, so it would print as a box.",
    "A box is all that a reader would see of it.",
    """\
skills:
  - name: Cuneiform 𒀀
""",
    """\
skills:
  - name: Cuneiform
""",
)
PHOTO_MISSING = Code(
    "CV302",
    "photo-missing",
    "photo missing",
    "There is no such picture.",
    "The page would be set without it.",
    """\
basics:
  name: Ada Lovelace
  photo: potrait.jpg
""",
    """\
basics:
  name: Ada Lovelace
  photo: portrait.jpg
""",
)
PHOTO_UNUSABLE = Code(
    "CV303",
    "photo-unusable",
    "photo unusable",
    "The photo is outside the résumé's folder, or not a picture cvkit can print.",
    "A résumé from a stranger must not bring other files of this machine into its pages.",
    """\
basics:
  name: Ada Lovelace
  photo: ../portrait.jpg
""",
    """\
basics:
  name: Ada Lovelace
  photo: portrait.jpg
""",
)
SYSTEM_FONT = Code(
    "CV304",
    "system-font",
    "system font used",
    "A font of this machine had to serve; elsewhere the output may look different.",
    "The families that themes name do not cover every script; which font does depends on "
    "the machine.",
    """\
basics:
  name: 林 愛
""",
    """\
basics:
  name: Lin Ai
""",
)

CODES = {value.code: value for value in list(globals().values()) if isinstance(value, Code)}
"""All of them, by code."""
