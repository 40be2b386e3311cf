"""What makes a PDF/A-3a (ISO 19005-3) a PDF/UA-1 (ISO 14289-1) as well: its metadata say so."""

from __future__ import annotations

from typing import Any

from cvkit.errors import EngineChangedError

VARIANT = "pdf/a-3a"
"""WeasyPrint's name of the format."""

_END = b"</rdf:RDF>"
_STREAM_ENDS = b"\nendstream"
_UA = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>\
<rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>\
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>The part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq>\
</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""The identifier (ISO 14289-1, 5), and its description, which PDF/A needs (19005-3, 6.6.2.3)."""


def conform(pdf: Any) -> None:  # noqa: ANN401 - WeasyPrint has no types
    """Add the identifier of PDF/UA-1 to a PDF/A, and change what WeasyPrint overlooks in it.

    Pictures are not to be interpolated (ISO 19005-3, 6.2.8), nor metadata compressed (6.6.2.1).

    Args:
        pdf: The PDF, with its metadata.

    Raises:
        EngineChangedError: Its metadata are not as expected.
    """
    for stream in pdf.objects:
        extra = getattr(stream, "extra", {})
        if extra.get("Subtype") == "/Image" and "Interpolate" in extra:
            extra["Interpolate"] = "false"
    for stream in pdf.objects:
        if getattr(stream, "extra", {}).get("Type") == "/Metadata":
            (content,) = stream.stream
            if content.count(_END) == 1:
                stream.stream = [content.replace(_END, _UA + _END)]
                stream.compress = False
                return
    raise EngineChangedError("the PDF's metadata are not as expected")


def part_ends(pdf: Any) -> None:  # noqa: ANN401
    """Leave streams uncompressed whose last byte would be taken for a part of the line break.

    After them comes a line break, and the length that a stream states must be the number of bytes
    before that (ISO 19005-3, 6.1.7.1), which some readers count.

    Args:
        pdf: The PDF, otherwise finished.
    """
    for stream in pdf.objects:
        if getattr(stream, "compress", False) and stream.data.endswith(b"\r" + _STREAM_ENDS):
            stream.compress = False


def part_last_end(data: bytes) -> bytes:
    """Return a file whose last stream, the table of its objects, is told from the line break.

    As it is made last, its bytes are known only now; and as it is the last thing that has a place,
    nothing else moves. See ``part_ends``.

    Args:
        data: The PDF.
    """
    at = data.rfind(_STREAM_ENDS)
    return data[:at] + b"\r" + data[at:] if data[:at].endswith(b"\r") else data
