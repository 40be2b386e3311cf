"""The titles in profiles that LinkedIn saves as PDF, in the languages of its pages."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from cvkit.importers.reading.section_titles import section_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_TITLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "contact": ("contact", "kontakt", "coordonnées", "contactar", "contato", "contatti",
                    "contacto", "联系方式", "連絡先"),
        "skills": ("top skills", "top-kenntnisse", "principales compétences",
                   "aptitudes principales", "principais competências", "competenze principali",
                   "belangrijkste vaardigheden", "热门技能", "トップスキル"),
        "awards": ("honors-awards", "auszeichnungen/preise", "auszeichnungen und preise"),
        "certificates": ("certifications", "zertifizierungen", "bescheinigungen"),
        "summary": ("summary", "zusammenfassung", "résumé", "extracto", "resumo", "riepilogo",
                    "samenvatting", "概要", "个人简介"),
        "work": ("experience", "berufserfahrung", "expérience", "experiencia", "experiência",
                 "esperienza", "ervaring", "工作经历", "職歴"),
        "education": ("education", "ausbildung", "formation", "educación", "formação acadêmica",
                      "formazione", "opleiding", "教育经历", "学歴"),
    }
)  # fmt: skip


def section(title: str) -> str:
    """Return the section with a title, or ``contact``; empty if it isn't known.

    Args:
        title: The title, as written.
    """
    wanted = " ".join(title.casefold().split())
    found = next((name for name, titles in _TITLES.items() if wanted in titles), "")
    return found or section_of(title)
