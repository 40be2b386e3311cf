"""A cover letter: what it says; who writes it, and how it looks, come from a résumé."""

from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from cvkit.model.base import Choice, Model, OneOrMore, Text
from cvkit.model.dates import PartialDate
from cvkit.model.letter_values import BUILT_IN_VALUES, missing
from cvkit.model.text import RichText


class LetterForm(Choice):
    """Where the parts of a letter stand on its page."""

    DIN5008_A = "din5008-a"
    DIN5008_B = "din5008-b"
    US = "us"
    UK = "uk"
    FR = "fr"
    PLAIN = "plain"

    @property
    def is_din(self) -> bool:
        """Whether it is one of DIN 5008:2020, whose address stands in the envelope's window."""
        return self in {LetterForm.DIN5008_A, LetterForm.DIN5008_B}


LEFT_OF_DIN = 25
"""Left margin of DIN 5008, in mm."""


def usual_form(locale: str) -> LetterForm:
    """Return the form of letters in a locale.

    Args:
        locale: A BCP 47 tag such as ``de-AT`` or ``en_US``; English without a region is plain.
    """
    tag = locale.replace("_", "-").casefold()
    whole = {"en-us": LetterForm.US, "en-gb": LetterForm.UK}
    of_language = {"de": LetterForm.DIN5008_B, "fr": LetterForm.FR}
    return whole.get(tag) or of_language.get(tag.partition("-")[0], LetterForm.PLAIN)


class Letter(Model):
    """What a letter says; its texts may use values, as in ``the role of {{ position }}``."""

    form: LetterForm | None = None
    """Where its parts stand: din5008-a, din5008-b, us, uk, fr, plain; by default, by the locale."""

    organization: RichText | None = None
    """The employer, for {{ organization }}; printed only where a text uses it."""

    position: RichText | None = None
    """The job, for {{ position }}; printed only where a text uses it."""

    values: dict[Text, RichText] = Field(default_factory=dict)
    """More values for its texts, by name: {product: Compilers} for {{ product }}."""

    recipient: Annotated[tuple[RichText, ...], OneOrMore] = ()
    """The lines of the address: name, department, street, town."""

    date: PartialDate | None = None
    """The day on which you send it, also for {{ date }}."""

    subject: RichText | None = None
    """What it is about, in one line."""

    salutation: RichText | None = None
    """How you address the reader, with its comma or colon: Dear Ms. Hopper,"""

    paragraphs: Annotated[tuple[RichText, ...], OneOrMore, Field(min_length=1)]
    """What you write, one text per paragraph."""

    closing: RichText | None = None
    """The words before your name: Sincerely,"""

    signature: Text | None = None
    """A JPEG or PNG file of your signature, in the letter's folder or below."""

    enclosures: Annotated[tuple[RichText, ...], OneOrMore] = ()
    """What you send with it, one text per document."""

    @field_validator("values")
    @classmethod
    def _names_are_free(cls, values: dict[str, RichText]) -> dict[str, RichText]:
        for name in values:
            if name in BUILT_IN_VALUES:
                reason = f"write `{name}:` in the letter itself, not in its values"
                raise PydanticCustomError("reserved_name", "{reason}", {"reason": reason})
        return values

    @model_validator(mode="after")
    def _values_exist(self) -> Self:
        if unknown := missing(self):
            own = [name for name in BUILT_IN_VALUES if getattr(self, name)]
            raise PydanticCustomError(
                "letter_value",
                "missing values",
                {
                    "choices": [*own, *self.values],
                    "unknown": [
                        (tuple(dict.fromkeys(one.name for one in unknown if one.route == at)), at)
                        for at in dict.fromkeys(one.route for one in unknown)
                    ],
                },
            )
        return self
