"""The recipe for people who recommend someone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model import addresses
from cvkit.view.inline import written
from cvkit.view.sections.slots import pieces

if TYPE_CHECKING:
    from cvkit.model.sections import people as model
    from cvkit.view.entry_context import EntryContext
    from cvkit.view.sections.slots import Recipe, Slots


def reference(entry: model.Reference, context: EntryContext) -> Slots:
    """Fill the slots of a reference."""
    mails = (
        context.link(addresses.mail(address), "email", at, shown=address)
        for at, address in enumerate(entry.email)
    )
    numbers = (
        written(addresses.phones(number), context.origin.below("phone", at))
        for at, number in enumerate(entry.phone)
    )
    said = context.paragraphs(entry.reference, "reference")
    return {
        "title": context.rich(entry.name, "name"),
        "byline": pieces(
            context.rich(entry.title, "title"),
            context.rich(entry.organization, "organization"),
            *mails,
            *numbers,
        ),
        "summary": said.paragraphs,
        "bullets": said.bullets,
        "link": context.link(entry.url, "url"),
    }


RECIPES: dict[str, Recipe] = {
    "references": reference,
}
"""The recipe of each section, by its name in ``resume.yaml``."""
