"""Every code a diagnostic can have. A code's meaning never changes, and no code is reused.

``CV0xx`` is reading and schema, ``CV1xx`` lint (each rule has its own), ``CV2xx`` themes,
``CV3xx`` output, ``CV4xx`` import.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol


class Explained(Protocol):
    """Anything that has a code and an explanation: a ``Code``, or a lint rule."""

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
    """A kind of diagnostic.

    Attributes:
        code: ``CV`` and three digits.
        name: In kebab-case, easier to remember than a number.
        title: A few words, for the list of all codes.
        what: One or two sentences: what the code means.
    """

    code: str
    name: str
    title: str
    what: str

    def __str__(self) -> str:
        return self.code

    @property
    def why(self) -> str:
        """Why it is a problem."""
        return _explanations()[self.code]["why"]

    @property
    def bad(self) -> str:
        """A file that has the problem, in YAML; ``basics`` may be omitted."""
        return _explanations()[self.code]["bad"]

    @property
    def good(self) -> str:
        """The same file, fixed."""
        return _explanations()[self.code]["good"]


@cache
def _explanations() -> dict[str, dict[str, str]]:
    """Read the texts that only ``cvkit explain`` and the documentation show."""
    import tomllib  # noqa: PLC0415 - rarely needed

    path = Path(__file__).with_name("explanations.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


SYNTAX = Code(
    "CV001", "syntax", "invalid YAML", "The file is not valid YAML, so it cannot be read further."
)
ENCODING = Code("CV002", "encoding", "not UTF-8", "The file's encoding is not UTF-8.")
BINARY = Code(
    "CV003", "binary", "not a text file", "The file is an image, an archive or another binary file."
)
TOO_LARGE = Code(
    "CV004",
    "too-large",
    "file too large or too deeply nested",
    "The file is too large, is nested too deeply, or expands to too many values through aliases.",
)
DUPLICATE_KEY = Code(
    "CV005", "duplicate-key", "duplicate key", "The same key appears twice in one mapping."
)
SEVERAL_DOCUMENTS = Code(
    "CV006",
    "several-documents",
    "more than one document",
    "A line --- starts a second YAML document, but a file contains a single résumé.",
)
TAG = Code("CV007", "tag", "YAML tag", "A value has a tag such as !!str; cvkit supports no tags.")
CONTROL_CHARACTER = Code(
    "CV008",
    "control-character",
    "control character",
    "The file contains a character that can't be printed, often left over from copying.",
)
EMPTY = Code("CV009", "empty", "empty file", "The file is empty or has only comments.")
UNKNOWN_KEY = Code(
    "CV010", "unknown-key", "unknown key", "The key does not exist in this part of a résumé."
)
WRONG_TYPE = Code(
    "CV011",
    "wrong-type",
    "wrong type of value",
    "A value is text where a list or keys are expected, or the other way round.",
)
MISSING = Code("CV012", "missing", "missing key", "A required key is missing.")
NOT_A_CHOICE = Code(
    "CV013", "not-a-choice", "not one of the choices", "The value is not one of those allowed here."
)
NOT_A_DATE = Code("CV014", "not-a-date", "not a date", "A date or period is not valid.")
REVERSED_PERIOD = Code(
    "CV015", "reversed-period", "ends before it starts", "A period ends before it starts."
)
BAD_URL = Code("CV016", "bad-url", "not a web address", "A web address can't be used as a link.")
BAD_EMAIL = Code("CV017", "bad-email", "not an e-mail address", "An e-mail address is malformed.")
OUT_OF_RANGE = Code(
    "CV018", "out-of-range", "number out of range", "A value is not a number, or is out of range."
)
INVALID_VALUE = Code(
    "CV019", "invalid-value", "invalid value", "A value is empty or malformed for its key."
)
ROLE_TWICE = Code(
    "CV020",
    "role-twice",
    "role given twice",
    "A job has a list of roles, and keys of a role on the job itself as well.",
)
UNKNOWN_RULE = Code(
    "CV021",
    "unknown-rule",
    "unknown rule",
    "A comment `# cvkit: ignore …` or `export.lint` names a rule that does not exist, "
    "or a code that can't be ignored.",
)

UNKNOWN_THEME_OPTION = Code(
    "CV201", "unknown-theme-option", "unknown theme option", "The theme has no option of that name."
)
BAD_THEME_OPTION = Code(
    "CV202", "bad-theme-option", "bad theme option", "The value is not valid for the theme option."
)

MISSING_GLYPH = Code(
    "CV301",
    "missing-glyph",
    "character missing from all fonts",
    "No available font has the character, so it would be printed as a box.",
)
PHOTO_MISSING = Code("CV302", "photo-missing", "photo missing", "The photo does not exist.")
PHOTO_UNUSABLE = Code(
    "CV303",
    "photo-unusable",
    "photo unusable",
    "The photo is outside the résumé's folder, or is not an image that cvkit can read.",
)
SYSTEM_FONT = Code(
    "CV304",
    "system-font",
    "system font used",
    "A system font of this machine was used; on other machines the output may look different.",
)
LEFT_OUT = Code(
    "CV305",
    "left-out",
    "left out to fit the page",
    "A bullet or entry marked `droppable: true` was left out so that the rest fits.",
)
TOO_LONG = Code(
    "CV306",
    "too-long",
    "too long for its pages",
    "The résumé needs more pages than `export.pages` or `--pages` allows, even with the theme's "
    "tightest layout and without droppable bullets and entries.",
)
ALMOST_EMPTY_PAGE = Code(
    "CV307",
    "almost-empty-page",
    "almost empty last page",
    "The last page has only a few lines.",
)
PHOTO_COARSE = Code(
    "CV308",
    "photo-coarse",
    "photo too small for its frame",
    "The photo has too few pixels for its printed size, so it will look blurred.",
)

CODES = {value.code: value for value in list(globals().values()) if isinstance(value, Code)}
"""All codes."""
