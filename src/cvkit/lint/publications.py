"""Rules on publications and their authors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvkit.diagnostics import Severity
from cvkit.diagnostics.words import quote
from cvkit.lint.finding import Finding
from cvkit.lint.rule import Rule
from cvkit.model import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cvkit.diagnostics import Route
    from cvkit.lint.content import Content
    from cvkit.lint.rule import LintContext
    from cvkit.model.sections.works import Publication

_NOT_NAMED = re.compile(r"\bet\.? al\b|\bothers\b|\bmore\b|…|\.\.\.|\d", re.IGNORECASE)
"""What stands for authors who aren't listed."""


def duplicate_publication(content: Content, _context: LintContext) -> Iterator[Finding]:
    """A publication is listed twice.

    Two publications have the same DOI, or the same title (without regard to case and punctuation)
    and the same kind. A preprint may have the title of the article that it became. Publications
    that no variant shows together, since their tags differ, are ignored.

    Why: It looks as if you had counted it twice.

    Bad:
        publications:
          - name: Tides of the north
            date: 2020
          - name: "Tides of the North."
            date: 2021

    Good:
        publications:
          - name: Tides of the north
            date: 2020
    """
    seen: dict[tuple[str, ...], tuple[Route, Publication]] = {}
    for index, work in enumerate(content.resume.publications):
        route: Route = ("publications", index)
        keys: list[tuple[str, ...]] = [("title", _title(work.name.plain), work.kind or "")]
        keys += [("doi", work.doi.lower())] if work.doi else []
        for key in keys:
            earlier = seen.setdefault(key, (route, work))
            tags = set(work.tags), set(earlier[1].tags)
            if earlier[1] is work or (all(tags) and tags[0].isdisjoint(tags[1])):
                continue
            field = "doi" if key[0] == "doi" else "name"
            what = "DOI" if key[0] == "doi" else "title"
            yield Finding(
                (*route, field),
                f"an earlier publication has the same {what}",
                labels=(((*earlier[0], field), "first listed here"),),
            )
            break


def _title(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()


def owner_not_among_authors(content: Content, _context: LintContext) -> Iterator[Finding]:
    """You are not among the authors of a publication.

    None of the authors or editors of a publication or patent has the name in `basics.name`, or a
    spelling of it in `basics.other_names`, so none is printed in bold. Lists that end with
    “et al.” or the like are ignored.

    Why: Readers look for your name. If it is there, in another spelling, cvkit can't know it.

    Bad:
        basics:
          name: Ingrid Vollan
        publications:
          - name: Tides of the north
            authors: [F. de la Cruz, I. Vollan]

    Good:
        basics:
          name: Ingrid Vollan
          other_names: [I. Vollan]
        publications:
          - name: Tides of the north
            authors: [F. de la Cruz, I. Vollan]
    """
    owner = names.of_owner(content.resume.basics)
    for section in ("publications", "patents"):
        for index, work in enumerate(getattr(content.resume, section)):
            people = (*work.authors, *getattr(work, "editors", ()))
            listed = [person.name.plain for person in people]
            if not work.authors or any(_NOT_NAMED.search(name) for name in listed):
                continue
            if owner.isdisjoint(map(names.comparable, listed)):
                own = content.resume.basics.name
                like = next((name for name in listed if _has_family_name(name, own)), None)
                what = quote(like) if like else "the spelling that is yours"
                yield Finding(
                    (section, index, "authors"),
                    "you are not among the authors, as far as cvkit can tell",
                    f"add {what} to `basics.other_names`",
                )


def _has_family_name(name: str, like: str) -> bool:
    family = names.comparable(like).split()[-1]
    return family in names.comparable(name).split()


RULES = (
    Rule("CV148", "duplicate-publication", Severity.WARNING, duplicate_publication),
    Rule("CV149", "owner-not-among-authors", Severity.WARNING, owner_not_among_authors),
)
