"""What JSON Resume calls the keys of each section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.model import addresses

if TYPE_CHECKING:
    from collections.abc import Callable

    from cvkit.exporters.jsonresume.draft import Draft
    from cvkit.exporters.shown import Shown

SECTION = "section"
"""The key under ``x-cvkit`` of the section that an entry is from, if JSON Resume has none."""


def education(draft: Draft, _: Shown) -> None:
    """Write a course of study."""
    draft.text("institution", "institution")
    draft.text("area", "area")
    draft.text("studyType", "degree")
    draft.period(is_open=False)
    draft.text("score", "score")
    draft.texts("courses", "courses")
    draft.url()


def project(draft: Draft, _: Shown) -> None:
    """Write a project."""
    draft.text("name", "name")
    draft.prose("description", "description", "summary")
    draft.bullets("highlights")
    draft.texts("keywords", "keywords")
    draft.period(is_open=False)
    draft.url()
    draft.texts("roles", "roles")
    draft.text("entity", "organization")
    draft.text("type", "type")


def award(draft: Draft, _: Shown) -> None:
    """Write an award."""
    draft.text("title", "title")
    draft.date("date")
    draft.text("awarder", "awarder")
    draft.prose("summary", "summary")


def certificate(draft: Draft, _: Shown) -> None:
    """Write a certificate or a licence."""
    draft.text("name", "name")
    draft.date("date")
    draft.url()
    draft.text("issuer", "issuer")


def publication(draft: Draft, shown: Shown) -> None:
    """Write a publication; what it appeared in is its publisher if it has no other."""
    draft.text("name", "name")
    draft.text("publisher", "publisher", "journal", "book")
    draft.date("releaseDate")
    draft.url()
    if "url" not in draft.fields and (doi := shown.get("doi")):
        draft.put("url", addresses.doi(doi), "url")
    draft.prose("summary", "summary")


def skill(draft: Draft, _: Shown) -> None:
    """Write a group of skills."""
    draft.text("name", "name")
    draft.text("level", "level")
    draft.texts("keywords", "keywords")


def language(draft: Draft, shown: Shown) -> None:
    """Write a language, by its name."""
    name = shown.get("language")
    draft.put("language", draft.wording.spoken(name), "language")
    if fluency := shown.get("fluency"):
        draft.text("fluency", "fluency")
        if is_level(str(fluency)):
            draft.unsure("fluency")
            draft.unsure("level")
    elif level := shown.get("level"):
        words = draft.wording.language.labels["native"] if level == "native" else str(level)
        draft.put("fluency", words, "level", str(level) if is_level(words) else None)
        if not is_level(words):
            draft.unsure("fluency")


def interest(draft: Draft, _: Shown) -> None:
    """Write an interest."""
    draft.text("name", "name")
    draft.texts("keywords", "keywords")


def reference(draft: Draft, _: Shown) -> None:
    """Write a person who recommends the owner."""
    draft.text("name", "name")
    draft.prose("reference", "reference")


def is_level(words: str) -> bool:
    """Whether a language's level is read as one, and not as words."""
    lower = words.lower()
    return lower in {"a1", "a2", "b1", "b2", "c1", "c2"} or lower.startswith(
        ("native", "mother tongue")
    )


WRITERS: dict[str, tuple[str, Callable[[Draft, Shown], None]]] = {
    "education": ("education", education),
    "awards": ("awards", award),
    "certificates": ("certificates", certificate),
    "licenses": ("certificates", certificate),
    "publications": ("publications", publication),
    "skills": ("skills", skill),
    "languages": ("languages", language),
    "interests": ("interests", interest),
    "references": ("references", reference),
    "projects": ("projects", project),
}
"""JSON Resume's name of each section, and what writes an entry; jobs are in ``jobs``."""

JOBS = ("work", "volunteer")
"""The sections of jobs, which have the same name in JSON Resume."""
