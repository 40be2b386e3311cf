"""Texts that several of the résumés have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvkit.source.yaml.tree import Plain

ARABIC = "بناء أنظمة موزعة على Kubernetes، وقيادة فريق من 12 مهندسًا (2019) مع Go و Rust"


def paper_edited_by(name: str) -> dict[str, Plain]:
    """Return a résumé with a publication whose editor has a name."""
    papers: Plain = [{"name": "B", "editors": [name], "doi": "10.1000/182"}]
    return {"basics": {"name": "A"}, "publications": papers}
