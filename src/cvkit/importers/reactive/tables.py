"""What Reactive Resume calls the keys of each section, those of the latest version first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.importers.reactive import basics, entries, sections

if TYPE_CHECKING:
    from cvkit.importers.reading.tables import Table

TABLES: dict[str, Table] = {
    "basics": basics.TABLE,
    **entries.TABLES,
    "custom": sections.CUSTOM,
}
