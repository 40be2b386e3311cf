"""Knows the sections of a résumé by their titles, in every language of cvkit."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from cvkit import languages

if TYPE_CHECKING:
    from collections.abc import Mapping

_OTHERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "summary": ("about", "about me", "profile", "objective", "career objective", "bio",
                    "professional summary", "personal statement", "introduction", "kurzprofil"),
        "work": ("work", "experience", "work experience", "professional experience", "employment",
                 "employment history", "work history", "career", "career history", "positions",
                 "industry experience", "research experience", "relevant experience",
                 "professional background", "internships", "arbeitserfahrung", "werdegang",
                 "beruflicher werdegang", "praktische erfahrung"),
        "volunteer": ("volunteering", "volunteer work", "volunteer experience",
                      "volunteering experience",
                      "community", "community service", "ehrenamtliches engagement"),
        "education": ("education", "education and training", "academic background", "studies",
                      "academic history", "academic qualifications", "schulbildung", "studium"),
        "projects": ("selected projects", "personal projects", "side projects", "open source",
                     "open source projects", "open-source projects", "projects and research"),
        "publications": ("selected publications", "papers", "research papers", "articles",
                         "publications and preprints", "veröffentlichungen"),
        "talks": ("presentations", "invited talks", "speaking", "conference talks", "conferences",
                  "talks and presentations", "lectures"),
        "patents": ("patents and inventions",),
        "grants": ("funding", "grants and funding", "research grants"),
        "awards": ("honors", "honours", "honors and awards", "awards and honors", "achievements",
                   "awards and achievements", "scholarships", "prizes", "distinctions",
                   "fellowships and awards", "accomplishments"),
        "teaching": ("teaching experience", "courses taught"),
        "supervision": ("students supervised", "mentoring"),
        "service": ("academic service", "professional service", "reviewing"),
        "certificates": ("certifications", "licenses and certifications",
                         "certificates and licenses", "training", "zertifikate"),
        "licenses": ("licences", "professional licenses"),
        "skills": ("technical skills", "technologies", "skills and tools", "core skills", "tools",
                   "key skills", "technical expertise", "expertise", "core competencies",
                   "competencies", "technical strengths", "it-kenntnisse", "fähigkeiten"),
        "languages": ("language skills", "spoken languages", "sprachkenntnisse"),
        "interests": ("hobbies", "hobbies and interests", "interests and hobbies", "hobbys"),
        "memberships": ("affiliations", "professional affiliations", "organizations",
                        "professional memberships"),
        "references": ("recommendations", "testimonials"),
    }
)  # fmt: skip
"""Titles that people write besides those that cvkit prints."""

_AROUND = re.compile(r"^(?:[\W_]*\d{1,2}[.)])?[\W_]+|[\W_]+$")
_AND = re.compile(r"\s*(?:&|\+|/)\s*")


def section_of(title: str) -> str:
    """Return the name of the section with a title; empty if it is none of cvkit's.

    Args:
        title: The title, in any language of cvkit, any case, with or without numbers and signs
            around it.
    """
    wanted = _normal(title)
    return _by_english_title().get(wanted) or _by_title().get(wanted, "")


def _normal(title: str) -> str:
    text = _AND.sub(" and ", unicodedata.normalize("NFKC", title).casefold())
    return " ".join(_AROUND.sub("", text).split())


@lru_cache(maxsize=1)
def _by_english_title() -> dict[str, str]:
    found = {_normal(title): name for name, title in languages.titles("en").items()}
    for section, titles in _OTHERS.items():
        found |= {_normal(title): section for title in titles}
    return found


@lru_cache(maxsize=1)
def _by_title() -> dict[str, str]:
    # English comes first: where two languages use a word for different sections, its own wins.
    found: dict[str, str] = {}
    for tag in languages.available():
        for section, title in languages.titles(tag).items():
            found.setdefault(_normal(title), section)
    return found
