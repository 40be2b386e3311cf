"""Titles in profiles saved as PDF."""

from __future__ import annotations

import pytest

from cvkit.importers.linkedin.profile_titles import section


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Contact", "contact"),
        ("Coordonnées", "contact"),
        ("Top Skills", "skills"),
        ("Principales compétences", "skills"),
        ("Honors-Awards", "awards"),
        ("Certifications", "certificates"),
        ("Publications", "publications"),
        ("Patents", "patents"),
        ("Sprachen", "languages"),
        ("Hobbyhorses", ""),
    ],
)
def test_section(title: str, name: str) -> None:
    assert section(title) == name
