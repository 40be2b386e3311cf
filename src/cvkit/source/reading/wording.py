"""What a résumé says in a language, in a variant's wording, and without what is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.source.composing import blinding, hiding
from cvkit.source.composing.changes import Changes, letter_of
from cvkit.source.composing.overlay import overlaid
from cvkit.source.reading.read import Reading
from cvkit.source.reading.validation import validate
from cvkit.source.yaml.tree import Mapping, with_entries

if TYPE_CHECKING:
    from collections.abc import Collection

    from cvkit.diagnostics import Diagnostic
    from cvkit.model.basics import Hideable


def localized(  # noqa: PLR0913 - each is asked for in the same place
    reading: Reading,
    locale: str | None,
    variant: str | None = None,
    *,
    hide: Collection[Hideable] = (),
    blind: bool = False,
    letter: bool = False,
) -> Reading:
    """Return a reading in another language, in the wording of a variant, and without some details.

    Args:
        reading: The result of ``read``.
        locale: The language, with or without a region, such as ``de-AT``; ``None`` for the
            file's own. It counts as far as the file has texts in that language.
        variant: The variant; ``None`` or an unknown name for the résumé's own wording.
        hide: The contact and personal details to take out.
        blind: Whether to mask who it is about, for anonymous screening.
        letter: Whether to take the letter of the variant, if it has one.
    """
    source = reading.source
    spans, resume = source.spans, reading.resume
    if resume is None or not isinstance(spans.root, Mapping):
        return reading
    root = spans.root
    if variant in resume.export.variants and resume.export.variants[variant].has_wording:
        root = overlaid(root, variant).root
    if letter and (own := letter_of(root, variant)):
        root = with_entries(root, {**root.entries, "letter": own})
    root = hiding.hidden(root, hide) if hide else root
    root = blinding.blinded(root) if blind else root
    if root is spans.root and not spans.picks:
        return reading
    spans = spans._replace(root=root)
    resume, spans, found = validate(spans, source.name, locale)
    return Reading(source._replace(spans=spans), resume, reading.diagnostics + found)


def location_hidden(reading: Reading) -> Diagnostic | None:
    """Return what is said if hiding the address takes the whole location with it."""
    source = reading.source
    root = source.spans.root
    if root is None or not hiding.has_street_in_text(root):
        return None
    return source.place(
        codes.LOCATION_HIDDEN.at(
            ("basics", "location"),
            "the address is left out, and with it this location, as it may have a street in it",
            "write `location: {address: …, city: …}`",
        )
    )


def lines_of_wording(reading: Reading, variant: str) -> frozenset[tuple[str, int]]:
    """Return the lines of what a variant replaces and adds: the names of files, and numbers."""
    source = reading.source
    if source.spans.root is None:
        return frozenset()
    changes = Changes.of(source.spans.root, variant)
    return frozenset((file or source.name, line) for file, line in changes.lines())
