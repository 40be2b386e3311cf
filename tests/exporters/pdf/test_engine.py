"""The PDF engine, and a machine on which it cannot be loaded."""

from __future__ import annotations

import sys

import pytest

from cvkit.errors import PlatformError
from cvkit.exporters.pdf import engine as pdf_engine


def test_a_machine_without_pango_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def find_spec(self, name: str, *_others: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango'")

    with monkeypatch.context() as patch:
        for name in [name for name in sys.modules if name.startswith("weasyprint")]:
            patch.delitem(sys.modules, name)
        patch.setattr("sys.meta_path", [Broken()])
        with pytest.raises(PlatformError) as caught:
            pdf_engine.load_engine()
    assert caught.value.message == "The PDF engine can't load Pango."
    assert caught.value.help.startswith("Run `cvkit doctor --fix` to install it.")
