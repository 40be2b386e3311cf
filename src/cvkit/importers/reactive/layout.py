"""The order and the titles of Reactive Resume's sections, and its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import languages
from cvkit.errors import UnknownNameError
from cvkit.importers.reading.fields import leaves
from cvkit.importers.values import Data, Value, without_empty
from cvkit.model.content import SECTIONS as DEFAULT_ORDER
from cvkit.source.yaml.tree import Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from cvkit.importers.reading.fields import Fields
    from cvkit.importers.reading.ledger import Ledger

_PAPERS = {"letter": "Letter"}
"""Other papers than cvkit's default, A4."""

_TITLES = {
    "Summary": "summary", "Experience": "work", "Work Experience": "work", "Awards": "awards",
    "Education": "education", "Projects": "projects", "Volunteering": "volunteer",
    "Volunteer Experience": "volunteer", "Certifications": "certificates",
    "Publications": "publications", "Skills": "skills", "Languages": "languages",
    "Interests": "interests", "References": "references", "Profiles": "profiles",
    "Social Network": "profiles",
}  # fmt: skip
"""The titles that its editor gives sections; they aren't a person's own."""


def order(metadata: Fields) -> list[Value]:
    """Return the sections in the order in which they are printed, by its own names.

    What is in the main column of a page comes first, as in its own text of a page.

    Args:
        metadata: ``metadata``: ``layout`` is pages of columns of sections, or, since version 5,
            ``layout.pages`` are mappings of columns.
    """
    pages = metadata.below("layout").list("pages")
    if pages:
        columns = ((page, key) for page in pages for key in ("main", "sidebar"))
        return [one for page, key in columns for one in page.texts(key)]
    entry = metadata.node.entries.get("layout")
    node = resolve(entry.node) if entry else None
    if not isinstance(node, Sequence):
        return []
    pointer = f"{metadata.pointer}/layout"
    return [Value(leaf.text, (leaf,)) for leaf in leaves(node, pointer)]


def sections(
    listed: list[Value], names: Mapping[str, str], present: Collection[str]
) -> list[Data] | None:
    """Return ``export.sections``; ``None`` if it is the default order of all sections.

    Args:
        listed: The sections that are printed, by its own names.
        names: cvkit's names of those that have content and aren't hidden: ``experience: work``,
            and of custom ones their titles.
        present: cvkit's names of all that have content.
    """
    found: dict[str, Value] = {}
    for one in listed:
        name = names.get(one.text.removeprefix("custom."))
        if name and name not in found:
            found[name] = one.with_text(name)
    usual = [name for name in dict.fromkeys((*DEFAULT_ORDER, *present)) if name in present]
    return list(found.values()) if list(found) != usual else None


def title(section: str, part: Fields, locale: str, ledger: Ledger) -> Value | None:
    """Return a section's title if it is a person's own, or in another language.

    Args:
        section: cvkit's name of the section.
        part: The section.
        locale: The language of the résumé.
        ledger: Where to say that the title is the usual one.
    """
    found = part.get("title", "name", "heading")
    if found is None:
        return None
    is_english = locale.startswith("en")
    is_usual = (is_english and _TITLES.get(found.text) == section) or (
        found.text == _usual_title(section, locale)
    )
    if not is_usual and section != "profiles":
        return found
    ledger.set_aside(found)
    return None


def page(metadata: Fields) -> dict[str, Data]:
    """Return the paper and the language, as far as cvkit has them."""
    settings = metadata.below("page")
    paper, locale = settings.get("format"), settings.get("locale") or metadata.get("locale")
    known = paper and _PAPERS.get(paper.text.lower())
    return without_empty(
        {
            "page": paper.with_text(known) if paper and known else None,
            "locale": locale if locale and _language(locale.text) else None,
        }
    )


def _usual_title(section: str, locale: str) -> str:
    return (_language(locale) or languages.load("en")).sections.get(section, "")


def _language(locale: str) -> languages.Language | None:
    try:
        return languages.load(locale)
    except UnknownNameError:
        return None
