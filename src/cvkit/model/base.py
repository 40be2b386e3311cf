"""Types and base classes shared by all parts of a résumé."""

import re
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

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

from cvkit.model.text import SAFE_SCHEMES, RichText, is_safe

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""One line of plain text, as written."""

SAME_EVERYWHERE = frozenset(
    {
        "doi",
        "drop",
        "exclude",
        "extends",
        "id",
        "ignore",
        "image",
        "include",
        "isbn",
        "locale",
        "other_names",
        "photo",
        "select",
        "tags",
        "theme",
    }
)
"""Fields whose texts are names or identifiers, so they can't be a map of languages."""


class Choice(StrEnum):
    """One of a few words, which can be written in any case, and with spaces for hyphens."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        name = str(value).strip()
        wanted = name.replace("_", "-").replace(" ", "-").casefold()
        own = next((one for one in cls if one.value.casefold() == wanted), None)
        return own or cls._called(name)

    @classmethod
    def _called(cls, _name: str) -> Self | None:
        """Return the one that people call so, if that is certain; no other names by default."""
        return None


class Model(BaseModel):
    """A frozen part of a résumé; unknown keys are errors."""

    # Built on first use: only the validator of the whole résumé is ever used.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    text_field: ClassVar[str | None] = None
    """The field that a plain text sets, if one can be written instead of keys."""


class Textual(Model):
    """A part of a résumé that can be written as plain text."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:  # noqa: ANN401 - what YAML gave
        return {cls.text_field: value} if isinstance(value, str) else value


class NeedsOne(Model):
    """A part of a résumé that needs at least one of several keys."""

    one_needed: ClassVar[tuple[str, ...]]
    """These keys, the most usual one first."""

    @model_validator(mode="after")
    def _has_one(self) -> Self:
        if not any(getattr(self, name) for name in self.one_needed):
            at = (self.one_needed[0],)
            raise PydanticCustomError("missing", "all of them are missing", {"at": at})
        return self


def _check_url(value: str) -> str:
    scheme, colon, _ = value.partition(":")
    has_scheme = bool(colon) and re.fullmatch(r"[A-Za-z][A-Za-z0-9+-]*", scheme) is not None
    if has_scheme and scheme.lower() not in SAFE_SCHEMES:
        reason = f"the scheme “{scheme}:” is not one of {', '.join(SAFE_SCHEMES)}"
        raise PydanticCustomError("url", "{reason}", {"reason": reason})
    if has_scheme and not is_safe(value):
        reason = "a mailto: link can set only the subject and the body"
        raise PydanticCustomError("url", "{reason}", {"reason": reason})
    if re.search(r"\s", value):
        raise PydanticCustomError("url", "{reason}", {"reason": "it contains a space"})
    if not has_scheme and "." not in value.partition("/")[0]:
        reason = "write it like https://example.org"
        raise PydanticCustomError("url", "{reason}", {"reason": reason})
    if has_scheme:
        return value
    # In https://grace@navy.mil, “grace” is a user name at a website.
    is_mail = re.fullmatch(r"[^\s@/?#]+@[^\s@/?#:]+", value) is not None
    return f"mailto:{value}" if is_mail else f"https://{value}"


Url = Annotated[
    Text,
    AfterValidator(_check_url),
    Field(json_schema_extra={"examples": ["https://example.org"]}),
]
"""A web address (``http``, ``https``, ``mailto`` or ``tel``); ``https://`` can be left out."""


def as_list(value: Any) -> Any:  # noqa: ANN401 - what YAML gave
    """Return a plain text as a list of one; other values are unchanged."""
    return [value] if isinstance(value, str) else value


OneOrMore = BeforeValidator(as_list, json_schema_input_type=Text | list[Text])
"""A single text is read as a list of one."""


SLUG = re.compile(r"[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*")
"""The syntax of an ``id``."""


def _check_id(value: str) -> str:
    if SLUG.fullmatch(value) is None:
        raise PydanticCustomError("slug", "not a slug")
    return value


Slug = Annotated[Text, AfterValidator(_check_id), Field(examples=["compiler-2024"])]
"""A name of lower-case letters, digits and hyphens."""


class Selectable(Model):
    """Something that a variant can include, exclude or change."""

    id: Slug | None = None
    """A name by which variants change it: compiler-2024; each is given once."""

    tags: tuple[Text, ...] = ()
    """Names by which variants include or exclude it."""

    private: bool = False
    """Left out unless you pass --private."""

    droppable: bool = False
    """May be left out, with everything in it, to fit the résumé on its pages."""

    priority: Annotated[int, Field(ge=-1000, le=1000)] | None = None
    """The lowest droppable priority is left out first; inherited from what contains it, or 0."""


class BulletItem(Selectable, Textual):
    """One item of a list; a plain text is a bullet with only text."""

    text_field = "text"

    text: RichText
    """Its text, with **bold**, *emphasis*, `code` and [links](https://example.org)."""

    bullets: tuple["BulletItem", ...] = ()
    """Nested bullets."""


class Location(Textual):
    """A place; a plain text such as "Redmond, USA" is printed as written."""

    text_field = "text"

    text: RichText | None = None
    """The place as printed; without it, the other fields are printed."""

    address: Text | None = None
    """Street and number."""

    postal_code: Text | None = None
    """Printed before the city."""

    city: Text | None = None
    """Town or city."""

    region: Text | None = None
    """State, province or canton."""

    country: Text | None = None
    """The country's name, or its ISO 3166-1 alpha-2 code, which is printed as a name."""


class SectionEntry(Selectable):
    """Keys that entries of most sections have."""

    url: Url | None = None
    """A web page about it."""

    summary: RichText | None = None
    """A paragraph before the bullets."""

    bullets: tuple["BulletItem", ...] = ()
    """What you did and achieved, one item per bullet."""

    keywords: tuple[RichText, ...] = ()
    """Tools, methods or subjects."""

    break_before: bool = False
    """Whether it starts a new page."""

    keep_together: bool | None = None
    """Whether it must stay on one page, or may be split; by default, only long entries are."""
