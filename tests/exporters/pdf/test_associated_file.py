"""The source as an associated file; test_archival reads it in a whole PDF."""

from __future__ import annotations

from typing import Any

import pydyf
import pytest

from cvkit.errors import EngineChangedError
from cvkit.exporters.pdf import associated_file


def with_file(reference: Any) -> pydyf.PDF:  # noqa: ANN401
    pdf = pydyf.PDF()
    specification = pydyf.Dictionary(
        {"Type": "/Filespec", "EF": pydyf.Dictionary({"F": reference})}
    )
    pdf.add_object(specification)
    return pdf


def test_it_is_associated_once_with_its_media_type() -> None:
    pdf = pydyf.PDF()
    stream = pydyf.Stream([b"x"], {"Subtype": "/text#2fplain"})
    pdf.add_object(stream)
    specification = pydyf.Dictionary(
        {"Type": "/Filespec", "EF": pydyf.Dictionary({"F": stream.reference})}
    )
    pdf.add_object(specification)
    pdf.catalog["AF"] = pydyf.Array([specification.reference, specification.reference])
    associated_file.associate(pdf)
    assert stream.extra["Subtype"] == "/application#2fyaml"
    assert specification["AFRelationship"] == "/Source"
    assert pdf.catalog["AF"] == [specification.reference]


@pytest.mark.parametrize(
    "pdf", [pydyf.PDF(), with_file(b"99 0 R"), with_file(b"x 0 R"), with_file(None)]
)
def test_what_is_not_as_expected_is_told(pdf: pydyf.PDF) -> None:
    with pytest.raises(EngineChangedError):
        associated_file.associate(pdf)
