"""Every code a diagnostic can have. A code's meaning never changes, and no code is reused.

``CV0xx`` is reading and schema, ``CV1xx`` lint (each rule has its own), ``CV2xx`` themes,
``CV3xx`` output, ``CV4xx`` import, ``CV5xx`` what finished files must not have.
"""

from __future__ import annotations

from cvkit.diagnostics.code import Code as Code  # noqa: PLC0414 - its definition is a part of this
from cvkit.diagnostics.diagnostic import Severity
from cvkit.diagnostics.theme_codes import *  # noqa: F403 - ``CV2xx``, as if they stood here

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
    Severity.WARNING,
)
BIBLIOGRAPHY = Code(
    "CV022",
    "bibliography",
    "list of publications can't be read",
    "A file that `publications` takes its entries from is missing, or has an entry that can't be "
    "read.",
)
BIBLIOGRAPHY_ENTRY = Code(
    "CV023",
    "bibliography-entry",
    "entry left out",
    "An entry of a file that `publications` takes its entries from is not printed.",
    Severity.WARNING,
)

OTHER_FILE = Code(
    "CV024",
    "other-file",
    "other file can't be used",
    "A file that a résumé takes values from, by `include`, `from` or `extends`, is missing or "
    "outside its folder, or files name each other in a circle.",
)
GIVEN_TWICE = Code(
    "CV025",
    "given-twice",
    "value given in two files",
    "Two files of a résumé have a value for the same key, which can have only one.",
)
DUPLICATE_ID = Code(
    "CV026", "duplicate-id", "id given twice", "Two entries or bullets have the same `id`."
)
UNKNOWN_ID = Code(
    "CV027",
    "unknown-id",
    "no such id",
    "A variant drops, replaces, adds to or orders something by an `id` that nothing has.",
)
OVERLAY_CONFLICT = Code(
    "CV028",
    "overlay-conflict",
    "changes contradict each other",
    "A variant does two things with the same entry or bullet of which only one can be done.",
)
LOCATION_HIDDEN = Code(
    "CV030",
    "location-hidden",
    "location left out with the address",
    "The address is left out, and the location is a single text that may have a street in it, so "
    "all of it is left out.",
    Severity.INFO,
)

MISSING_GLYPH = Code(
    "CV301",
    "missing-glyph",
    "character missing from all fonts",
    "No available font has the character, so a gap or an empty box would be printed instead. With "
    "`--allow-missing-glyphs`, this is a warning and the file is written.",
)
PHOTO_MISSING = Code(
    "CV302",
    "photo-missing",
    "photo missing",
    "The photo, or the picture of a signature, is missing.",
)
PHOTO_UNUSABLE = Code(
    "CV303",
    "photo-unusable",
    "photo unusable",
    "The photo or a signature is outside the résumé's folder, or no image that cvkit can read.",
)
SYSTEM_FONT = Code(
    "CV304",
    "system-font",
    "system font used",
    "A system font of this machine was used; on other machines the output may look different.",
    Severity.WARNING,
)
LEFT_OUT = Code(
    "CV305",
    "left-out",
    "left out to fit the page",
    "A bullet or entry marked `droppable: true` was left out so that the rest fits.",
    Severity.INFO,
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
    Severity.WARNING,
)
PHOTO_COARSE = Code(
    "CV308",
    "photo-coarse",
    "photo too small for its frame",
    "The photo has too few pixels for its printed size, so it will look blurred.",
    Severity.WARNING,
)
ENGINE_CHANGED = Code(
    "CV309",
    "engine-changed",
    "PDF engine not as expected",
    "cvkit doesn't know the internals of the installed version of WeasyPrint, so the PDF lacks "
    "what depends on them, or the résumé could not be fitted to its pages.",
    Severity.WARNING,
)

EXPORT_LOSS = Code(
    "CV310",
    "export-loss",
    "value not exported",
    "The format that is written has no place for a value of the résumé, or can only say a part of "
    "it.",
    Severity.WARNING,
)
TEXT_LOST = Code(
    "CV311",
    "text-lost",
    "text missing in the output",
    "cvkit read the finished file with another program, and a text of the résumé was missing or "
    "incomplete in it. In a theme that doesn't come with cvkit, this is a warning.",
)
TEXT_MOVED = Code(
    "CV312",
    "text-moved",
    "text out of order in the output",
    "A program that reads the finished file gets its texts in another order than the résumé's.",
)
TEXT_REPEATED = Code(
    "CV313",
    "text-repeated",
    "text twice in the output",
    "A program that reads the finished file gets a text twice: a part of one right behind it, or a "
    "bullet at another place.",
)
WORDS_CHANGED = Code(
    "CV314",
    "words-changed",
    "words split or run together in the output",
    "A program that reads the finished file gets two words for one, or one for two.",
)
UNREADABLE_CHARACTER = Code(
    "CV315",
    "unreadable-character",
    "unreadable character in the output",
    "A program that reads the finished file gets control characters, characters of private use or "
    "U+FFFD instead of letters.",
)
FIELD_NOT_FOUND = Code(
    "CV316",
    "field-not-found",
    "contact or link not found in the output",
    "In the finished file, plain patterns don't find an e-mail address, a phone number or a link "
    "of the résumé.",
)
DATE_APART = Code(
    "CV317",
    "date-apart",
    "date far from its title in the output",
    "A program that reads the finished file gets other text between a date and the title that it "
    "belongs to.",
)
HIDDEN_TEXT = Code(
    "CV318",
    "hidden-text",
    "hidden text in a file",
    "The file has text that readers can't see: white, tiny, transparent or outside the page.",
)
PICTURE_OF_TEXT = Code(
    "CV319",
    "picture-of-text",
    "picture instead of text",
    "A page of the file is a picture, without letters that a program could read.",
)
NOT_TAGGED = Code(
    "CV320",
    "not-tagged",
    "tags or language missing in a file",
    "The PDF has no tags, which tell programs what is a heading, a list and a link, or the file "
    "doesn't say in which language it is.",
    Severity.WARNING,
)
TEXT_OUTSIDE = Code(
    "CV324",
    "text-outside",
    "text where some programs don't look",
    "The file has text in a header, a footer, a note, an annotation or a form field; some programs "
    "read only what is on the page itself.",
    Severity.WARNING,
)
SOURCE_NEEDS = Code(
    "CV321",
    "source-needs",
    "needed to typeset a source",
    "The LaTeX or Typst file that is written has letters or signs that need LuaLaTeX, or a font of "
    "the machine that typesets it.",
    Severity.INFO,
)
ADDRESS_BELOW_WINDOW = Code(
    "CV322",
    "address-below-window",
    "address below the window of the envelope",
    "The address of a letter by DIN 5008 ends below its field, so that not all of it can be read "
    "through the window of an envelope.",
    Severity.WARNING,
)
TEXT_CUT_OFF = Code(
    "CV323",
    "text-cut-off",
    "text cut off by the edge of a page",
    "A text goes past the edge of its page, so readers see a part of it.",
)
IMPORT_LOSS = Code(
    "CV401",
    "import-loss",
    "value not imported",
    "A value of the imported file is not in the résumé: it has no place there, or is not valid.",
    Severity.WARNING,
)
IMPORT_SETTINGS = Code(
    "CV402",
    "import-settings",
    "settings not imported",
    "The imported file has settings of the other tool, such as ids and layout.",
    Severity.INFO,
)
IMPORT_GUESS = Code(
    "CV403",
    "import-guess",
    "guess in an import",
    "The imported file doesn't say what a value is, so cvkit guessed.",
    Severity.WARNING,
)
IMPORT_JOINED = Code(
    "CV404",
    "import-joined",
    "entries joined or split",
    "Several entries of the imported file became one, or one became several.",
    Severity.INFO,
)
IMPORT_CHANGED = Code(
    "CV405",
    "import-changed",
    "value changed in an import",
    "A value of the imported file was only imported in part, or in another form.",
    Severity.WARNING,
)
IMPORT_REPAIRED = Code(
    "CV406",
    "import-repaired",
    "broken text repaired",
    "The imported file's text is in another encoding, or was damaged by one.",
    Severity.WARNING,
)
IMPORT_CONFLICT = Code(
    "CV407",
    "import-conflict",
    "imported files differ",
    "Two imported files say different things; the file that is named first wins.",
    Severity.WARNING,
)
IMPORT_NO_NAME = Code(
    "CV408",
    "import-no-name",
    "no name in an import",
    "The imported file names nobody, so a placeholder stands for the name.",
    Severity.WARNING,
)
PRIVATE_TEXT = Code(
    "CV501",
    "private-text",
    "private text in a file",
    "A file has a text that the résumé keeps private or hides, on a page, in its metadata, or in "
    "its name. The text is only shown in part.",
)
NOT_SEARCHED = Code(
    "CV502",
    "not-searched",
    "file not searched completely",
    "A file is encrypted, broken or too large, so that private texts in it may not be found.",
    Severity.WARNING,
)

CODES = {value.code: value for value in list(globals().values()) if isinstance(value, Code)}
"""All codes."""
