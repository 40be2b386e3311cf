"""What a format returns."""

from __future__ import annotations

import pytest

from cvkit.exporters.artifact import Artifact, checked


def test_an_artifact_passes() -> None:
    artifact = Artifact(b"x", sheets=(b"x", b"y"))
    assert checked(artifact) is artifact


@pytest.mark.parametrize(
    ("exported", "message"),
    [
        (b"x", "export returned bytes, not Artifact"),
        (None, "export returned NoneType, not Artifact"),
        (Artifact("x"), "the artifact's data is str, not bytes"),  # type: ignore[arg-type]
        (
            Artifact(b"x", sheets=("x",)),  # type: ignore[arg-type]
            "the artifact's data is str, not bytes",
        ),
    ],
)
def test_anything_else_is_an_error(exported: object, message: str) -> None:
    with pytest.raises(TypeError, match=f"^{message}$"):
        checked(exported)
