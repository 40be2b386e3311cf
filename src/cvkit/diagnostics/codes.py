"""Every code a diagnostic can have. A code's meaning never changes, and none is used twice.

``CV0xx`` is reading and schema, ``CV1xx`` lint (each rule carries its own), ``CV2xx`` themes,
``CV3xx`` output, ``CV4xx`` import.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol


class Explained(Protocol):
    """Whatever has a code and can explain it: a ``Code``, or a rule of lint."""

    @property
    def code(self) -> str: ...  # noqa: D102 - see ``Code``
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def what(self) -> str: ...  # noqa: D102
    @property
    def why(self) -> str: ...  # noqa: D102
    @property
    def bad(self) -> str: ...  # noqa: D102
    @property
    def good(self) -> str: ...  # noqa: D102


class Code(NamedTuple):
    """A kind of complaint.

    Attributes:
        code: ``CV`` and three digits.
        name: In kebab-case, for people who remember words better than numbers.
        title: A few words, for a list of all codes.
        what: One or two sentences: what a diagnostic of this code says about the file.
    """

    code: str
    name: str
    title: str
    what: str

    def __str__(self) -> str:
        return self.code

    @property
    def why(self) -> str:
        """Why it cannot stay so."""
        return _explanations()[self.code]["why"]

    @property
    def bad(self) -> str:
        """A file that has it, in YAML; ``basics`` may be missing from it."""
        return _explanations()[self.code]["bad"]

    @property
    def good(self) -> str:
        """The same file, mended."""
        return _explanations()[self.code]["good"]


@cache
def _explanations() -> dict[str, dict[str, str]]:
    """Read what only ``cvkit explain`` and the documentation show."""
    import tomllib  # noqa: PLC0415 - rarely needed

    path = Path(__file__).with_name("explanations.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


SYNTAX = Code(
    "CV001", "syntax", "not YAML", "The file breaks a rule of YAML, so it cannot be read further."
)
ENCODING = Code(
    "CV002", "encoding", "not UTF-8", "The file is text in another encoding than UTF-8."
)
BINARY = Code("CV003", "binary", "not text", "The file is a picture, an archive or the like.")
TOO_LARGE = Code(
    "CV004",
    "too-large",
    "too large, too deep or too many values",
    "The file is larger than any résumé, nests deeper, or multiplies its values with aliases.",
)
DUPLICATE_KEY = Code(
    "CV005", "duplicate-key", "key given twice", "One group of keys has the same key twice."
)
SEVERAL_DOCUMENTS = Code(
    "CV006",
    "several-documents",
    "more than one document",
    "A line --- starts a second YAML document, and a file holds one résumé.",
)
TAG = Code("CV007", "tag", "YAML tag", "A value has a tag such as !!str; cvkit reads none of them.")
CONTROL_CHARACTER = Code(
    "CV008",
    "control-character",
    "control character",
    "The file has a character that cannot be printed, often left over from copying.",
)
EMPTY = Code("CV009", "empty", "empty file", "The file has nothing in it, or only comments.")
UNKNOWN_KEY = Code(
    "CV010", "unknown-key", "unknown key", "There is no such key at this place of a résumé."
)
WRONG_TYPE = Code(
    "CV011",
    "wrong-type",
    "wrong kind of value",
    "A text stands where a list or keys should, or the other way round.",
)
MISSING = Code("CV012", "missing", "something missing", "A key that must be there is not.")
NOT_A_CHOICE = Code(
    "CV013", "not-a-choice", "not one of the choices", "Only certain values can stand here."
)
NOT_A_DATE = Code("CV014", "not-a-date", "not a date", "A date or period cannot be understood.")
REVERSED_PERIOD = Code(
    "CV015", "reversed-period", "ends before it starts", "A period ends before it starts."
)
BAD_URL = Code("CV016", "bad-url", "not a web address", "A web address cannot be used as a link.")
BAD_EMAIL = Code("CV017", "bad-email", "not an e-mail address", "An e-mail address is malformed.")
OUT_OF_RANGE = Code(
    "CV018", "out-of-range", "number out of range", "A number is not one, too small or too large."
)
INVALID_VALUE = Code("CV019", "invalid-value", "invalid value", "A value cannot stand here.")
ROLE_TWICE = Code(
    "CV020",
    "role-twice",
    "role given twice",
    "A job has roles, and the fields of a role stand on the job as well.",
)
UNKNOWN_RULE = Code(
    "CV021",
    "unknown-rule",
    "no such rule to ignore",
    "A comment `# cvkit: ignore …` or `export.lint` names a rule that does not exist, "
    "or a code that cannot be ignored.",
)

UNKNOWN_THEME_OPTION = Code(
    "CV201", "unknown-theme-option", "unknown theme option", "The theme has no option of that name."
)
BAD_THEME_OPTION = Code(
    "CV202", "bad-theme-option", "bad theme option", "The value does not fit the theme's option."
)

MISSING_GLYPH = Code(
    "CV301",
    "missing-glyph",
    "character no font covers",
    "No font that cvkit may use has a picture of the character, so it would print as a box.",
)
PHOTO_MISSING = Code("CV302", "photo-missing", "photo missing", "There is no such picture.")
PHOTO_UNUSABLE = Code(
    "CV303",
    "photo-unusable",
    "photo unusable",
    "The photo is outside the résumé's folder, or not a picture cvkit can print.",
)
SYSTEM_FONT = Code(
    "CV304",
    "system-font",
    "system font used",
    "A font of this machine had to serve; elsewhere the output may look different.",
)
LEFT_OUT = Code(
    "CV305",
    "left-out",
    "left out to fit the page",
    "A bullet or an entry that is marked `droppable: true` had to go, so that the rest fits.",
)
TOO_LONG = Code(
    "CV306",
    "too-long",
    "too long for its pages",
    "The résumé needs more pages than `export.pages` or `--pages` allows, though it is set as "
    "closely as its theme can be, and without all that is droppable.",
)
ALMOST_EMPTY_PAGE = Code(
    "CV307",
    "almost-empty-page",
    "almost empty last page",
    "Only a line or a few stand on the last page.",
)
PHOTO_COARSE = Code(
    "CV308",
    "photo-coarse",
    "photo too small for its frame",
    "The photo has too few pixels for its size on paper, so it will look blurred.",
)

CODES = {value.code: value for value in list(globals().values()) if isinstance(value, Code)}
"""All of them, by code."""
