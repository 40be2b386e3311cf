"""Finds what is wrong with the words of variants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.source.composing import ids
from cvkit.source.composing.overlay import overlaid
from cvkit.source.reading.validation import validate
from cvkit.source.yaml.tree import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.diagnostics import Diagnostic
    from cvkit.source.yaml.spans import SpanMap


def errors_of(variants: Iterable[str], spans: SpanMap, name: str) -> list[Diagnostic]:
    """Return what is wrong with the wording of variants; nothing of it can be fixed by cvkit.

    Args:
        variants: The names of variants that have a wording.
        spans: The document of a valid résumé.
        name: The name of its file.
    """
    found: dict[tuple[object, ...], Diagnostic] = {}
    for variant in variants:
        if isinstance(spans.root, Mapping):
            root, problems = overlaid(spans.root, variant)
            errors = problems or validate(spans._replace(root=root), name).diagnostics
            for one in errors or ids.duplicates(root):
                found.setdefault((one.file, one.span, one.message), one._replace(fix=None))
    return list(found.values())
