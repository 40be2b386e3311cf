"""The environment changes no layout; tests/test_surroundings.py judges that by the files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cvkit import library_settings

if TYPE_CHECKING:
    import pytest


def test_variables_of_the_libraries_are_dropped_and_others_stay(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("FC_DEBUG", "FC_LANG", "PANGOCAIRO_BACKEND", "HB_SHAPER_LIST", "FCITX", "HOME"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("PANGO_LANGUAGE", "ja")
    library_settings.ignore()
    found = {name: value for name, value in os.environ.items() if name[:2] in {"FC", "PA", "HB"}}
    assert found.items() >= {"FC_LANG": "en", "PANGO_LANGUAGE": "en", "FCITX": "x"}.items()
    assert not {"FC_DEBUG", "PANGOCAIRO_BACKEND", "HB_SHAPER_LIST"} & found.keys()
    assert os.environ["HOME"] == "x"
