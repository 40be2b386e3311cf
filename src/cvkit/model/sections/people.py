"""People who recommend you."""

from typing import Annotated

from pydantic import BeforeValidator

from cvkit.model.base import NeedsOne, OneOrMore, Selectable, Text, Textual, Url, as_list
from cvkit.model.text import RichText


class Reference(Selectable, Textual, NeedsOne):
    """A person who recommends you; a plain text is a line without a name."""

    text_field = "reference"
    one_needed = ("name", "reference")

    name: RichText | None = None
    """Their name."""

    title: RichText | None = None
    """Their title or position."""

    organization: RichText | None = None
    """Where they work."""

    reference: RichText | None = None
    """What they say about you; without a name, a line such as "Available on request"."""

    email: Annotated[tuple[Text, ...], OneOrMore] = ()
    """One e-mail address, or a list."""

    phone: Annotated[tuple[Text, ...], OneOrMore] = ()
    """One phone number, or a list."""

    url: Url | None = None
    """Their website."""


References = Annotated[
    tuple[Reference, ...], BeforeValidator(as_list, json_schema_input_type=Text | list[Reference])
]
"""A single text is read as a list of one."""
