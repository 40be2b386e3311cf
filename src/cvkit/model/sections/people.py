"""People who recommend you."""

from typing import Annotated

from cvkit.model.base import OneOrMore, Selectable, Text, Url
from cvkit.model.text import RichText


class Reference(Selectable):
    """A person who recommends you."""

    name: RichText
    """Their name."""

    title: RichText | None = None
    """Their title or position."""

    organization: RichText | None = None
    """Where they work."""

    reference: RichText | None = None
    """What they say about you."""

    email: Annotated[tuple[Text, ...], OneOrMore] = ()
    """One e-mail address, or a list."""

    phone: Annotated[tuple[Text, ...], OneOrMore] = ()
    """One phone number, or a list."""

    url: Url | None = None
    """Their website."""
