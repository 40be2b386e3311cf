"""Selects what to show of a résumé, by tags, privacy and page fit.

A selection refers to the original résumé and never edits it, so every block can tell where it
came from.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cvkit.errors import UnknownNameError
from cvkit.model.base import Selectable
from cvkit.model.export import Variant
from cvkit.model.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from cvkit.diagnostics import Route
    from cvkit.model import Resume
    from cvkit.model.base import Model
    from cvkit.model.export import Presentation

_NOT_SHOWN = frozenset({"export", "id", "include", "tags"})
"""Fields that say how to show the others."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is shown of a résumé, and why the rest is not.

    Attributes:
        resume: The complete original.
        presentation: How to show it: the variant's settings, or else the file's.
        omitted: The reason for each thing left out, by its route.
        variant: The name of the variant, or ``None`` for none.
    """

    resume: Resume
    presentation: Variant = field(default_factory=Variant)
    omitted: Mapping[Route, str] = field(default_factory=dict)
    variant: str | None = None

    def keeps(self, route: Route) -> bool:
        """Whether the thing at ``route`` is shown; parts of it may still be left out."""
        return route not in self.omitted

    def without(self, routes: Iterable[Route], reason: str) -> Selection:
        """Return the selection with more left out, for the given reason."""
        return replace(self, omitted={**self.omitted, **dict.fromkeys(routes, reason)})


def select(
    resume: Resume,
    *,
    variant: str | None = None,
    private: bool = False,
    locale: str | None = None,
) -> Selection:
    """Choose what to show.

    Args:
        resume: The original.
        variant: The name of one of its ``export.variants``, or ``None`` for none.
        private: Whether to keep content marked ``private: true``.
        locale: The locale to use instead of the file's.

    Raises:
        UnknownNameError: The résumé has no variant of that name.
    """
    wished = presentation(resume, variant)
    if locale is not None:
        wished = wished.model_copy(update={"locale": locale})
    reasons = ((route, _reason(thing, wished, private=private)) for route, thing in things(resume))
    omitted = {route: reason for route, reason in reasons if reason}
    return Selection(resume, wished, omitted, variant)


def presentation(resume: Resume, variant: str | None = None) -> Variant:
    """Return a résumé's look: the variant's settings, or else the file's.

    Raises:
        UnknownNameError: The résumé has no variant of that name.
    """
    base = _wishes(resume.export)
    if variant is None:
        return Variant.model_construct(**base)
    chosen = resume.export.variants.get(variant)
    if chosen is None:
        names = ", ".join(resume.export.variants)
        raise UnknownNameError(
            f"The résumé has no variant “{variant}”.",
            f"Its variants are {names}." if names else "Add variants under export.variants.",
        )
    merged: dict[str, Any] = {
        name: {**getattr(resume.export, name), **getattr(chosen, name)}
        for name in ("theme_options", "titles")
    }
    publications = resume.export.publications
    merged["publications"] = publications.model_copy(update=_set_in(chosen.publications))
    return Variant.model_construct(**{**base, **_wishes(chosen), **merged})


def _wishes(look: Presentation) -> dict[str, Any]:
    """Return what is set in the file, without defaults."""
    return {name: getattr(look, name) for name in look.model_fields_set & set(Variant.model_fields)}


def _set_in(part: Model) -> dict[str, Any]:
    return {name: getattr(part, name) for name in part.model_fields_set}


def things(resume: Resume) -> Iterator[tuple[Route, Selectable]]:
    """Yield everything that can be left out, with its route, in order and outermost first."""
    for route, node in walk(resume, skip=_NOT_SHOWN):
        if isinstance(node, Selectable):
            yield route, node


def _reason(thing: Selectable, look: Variant, *, private: bool) -> str | None:
    if thing.private and not private:
        return "private"
    if tags := set(thing.tags):
        if unwanted := tags & set(look.exclude):
            return f"has the tag {min(unwanted)}"
        if look.include and not tags & set(look.include):
            return f"has none of the tags {', '.join(look.include)}"
    return None
