"""What all parts of a résumé share."""

import re
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from cvkit.model.text import SAFE_SCHEMES, RichText

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""One line of plain text, as written."""

SAME_EVERYWHERE = frozenset(
    {"doi", "exclude", "ignore", "include", "locale", "photo", "select", "tags", "theme"}
)
"""Fields whose texts are names of things: no map of languages may stand for them."""


class Model(BaseModel):
    """A frozen part of a résumé; a key it does not know is an error."""

    # Built when first used: only the whole résumé's validator ever is.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    text_field: ClassVar[str | None] = None
    """The field that a plain text stands for, where one may be written instead of keys."""


class Textual(Model):
    """A part of a résumé for which a plain text may stand."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:  # noqa: ANN401 - what YAML gave
        return {cls.text_field: value} if isinstance(value, str) else value


def _check_url(value: str) -> str:
    scheme, colon, _ = value.partition(":")
    has_scheme = bool(colon) and re.fullmatch(r"[A-Za-z][A-Za-z0-9+-]*", scheme) is not None
    if has_scheme and scheme.lower() not in SAFE_SCHEMES:
        reason = f"the scheme “{scheme}:” is not one of {', '.join(SAFE_SCHEMES)}"
        raise PydanticCustomError("url", "{reason}", {"reason": reason})
    if re.search(r"\s", value):
        raise PydanticCustomError("url", "{reason}", {"reason": "an address has no blanks in it"})
    if not has_scheme and "." not in value.partition("/")[0]:
        reason = "an address looks like https://example.org"
        raise PydanticCustomError("url", "{reason}", {"reason": reason})
    return value if has_scheme else f"https://{value}"


Url = Annotated[
    Text,
    AfterValidator(_check_url),
    Field(json_schema_extra={"examples": ["https://example.org"]}),
]
"""A web address (``http``, ``https``, ``mailto`` or ``tel``); ``https://`` may be left out."""


def _as_list(value: Any) -> Any:  # noqa: ANN401 - what YAML gave
    return [value] if isinstance(value, str) else value


OneOrMore = BeforeValidator(_as_list, json_schema_input_type=Text | list[Text])
"""A text alone stands for a list of one."""


class Selectable(Model):
    """Something that a variant can choose or leave out."""

    tags: tuple[Text, ...] = ()
    """Names by which a variant includes or excludes it."""

    private: bool = False
    """Left out unless asked for with --private."""

    droppable: bool = False
    """May be left out, with all that is in it, where a résumé has to fit on fewer pages."""

    priority: Annotated[int, Field(ge=-1000, le=1000)] | None = None
    """Of what is droppable the lowest goes first; unless given, that of what is around it, or 0."""


class BulletItem(Selectable, Textual):
    """One point of a list; a plain text stands for a bullet that has nothing but text."""

    text_field = "text"

    text: RichText
    """What it says, with **bold**, *emphasis*, `code` and [links](https://example.org)."""

    bullets: tuple["BulletItem", ...] = ()
    """Points below this one."""


class Location(Textual):
    """A place; a plain text such as "Redmond, USA" stands for itself."""

    text_field = "text"

    text: Text | None = None
    """The place as it is to be printed; the other fields are printed when it is not given."""

    address: Text | None = None
    """Street and number."""

    postal_code: Text | None = None
    """Printed before the city."""

    city: Text | None = None
    """Town or city."""

    region: Text | None = None
    """State, province or canton."""

    country: Text | None = None
    """The country's name, or its ISO 3166-1 alpha-2 code, printed as a name."""


class SectionEntry(Selectable):
    """What an entry of any section may have."""

    url: Url | None = None
    """A page about it."""

    summary: RichText | None = None
    """A paragraph of its own, before the bullets."""

    bullets: tuple["BulletItem", ...] = ()
    """What was done and what came of it, one point each."""

    keywords: tuple[Text, ...] = ()
    """Tools, methods or subjects."""
