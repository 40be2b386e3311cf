"""What packages offer is found by name; ``test_formats`` has all that may be wrong with it."""

from __future__ import annotations

from cvkit.exporters import Format
from cvkit.plugins import FORMATS, discovery


def test_names_and_packages() -> None:
    assert "pdf" in discovery.names(FORMATS)
    assert discovery.packages(FORMATS, "pdf") == ["cvkit-resume"]
    assert discovery.packages(FORMATS, "nonsense") == []


def test_everything_that_cvkit_offers_can_be_loaded() -> None:
    found = discovery.load_all(FORMATS, Format)
    assert list(found) == sorted(found)
    assert all(isinstance(one, Format) for one in found.values())
