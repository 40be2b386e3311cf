"""The source as a file in the PDF that is associated with the document (ISO 32000-2, 14.13)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from cvkit.errors import EngineChangedError
from cvkit.exporters import embedded_source

_NO_DAY = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
_RELATIONSHIP = "Source"


def attachment(source: str) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    """Return the source as an attachment for WeasyPrint, without the time of the build.

    Args:
        source: The text.
    """
    import weasyprint

    return weasyprint.Attachment(
        string=source,
        name=embedded_source.NAME,
        description=embedded_source.DESCRIPTION,
        created=_NO_DAY,
        modified=_NO_DAY,
        relationship=_RELATIONSHIP,
    )


def associate(pdf: Any) -> None:  # noqa: ANN401
    """Say that the attachment is the document's source, and of which media type.

    WeasyPrint does so for PDF/A only, where it names the file twice, and asks the system for the
    media type.

    Args:
        pdf: The PDF, with one attachment.

    Raises:
        EngineChangedError: It has none.
    """
    import pydyf  # noqa: PLC0415 - WeasyPrint's

    for specification in pdf.objects:
        if _is_file(specification):
            content = _object(pdf, specification["EF"]["F"])
            content.extra["Subtype"] = f"/{embedded_source.MEDIA_TYPE.replace('/', '#2f')}"
            specification["AFRelationship"] = f"/{_RELATIONSHIP}"
            pdf.catalog["AF"] = pydyf.Array([specification.reference])
            return
    raise EngineChangedError("the PDF has no attachment")


def _is_file(thing: Any) -> bool:  # noqa: ANN401
    return isinstance(thing, dict) and thing.get("Type") == "/Filespec"


def _object(pdf: Any, reference: Any) -> Any:  # noqa: ANN401
    number = reference.split()[0] if isinstance(reference, bytes | str) else b""
    try:
        return pdf.objects[int(number)]
    except (ValueError, IndexError):
        raise EngineChangedError("the PDF's references are not as expected") from None
