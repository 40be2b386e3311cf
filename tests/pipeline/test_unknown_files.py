"""A file that can't be imported is named for what it is."""

from __future__ import annotations

import pytest

from cvkit.importers import ForeignFile
from cvkit.pipeline.unknown_files import unknown


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "it is a picture, without text"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "it is a picture, without text"),
        (b'{"person": {}, "profiles": []}', "it looks like HR-Open, which cvkit doesn't import"),
        (b'{"aboutMe": {}, "experience": {}}', "it looks like MAC (Manfred), which"),
        (b'{"profile": {}, "workExperiences": []}', "it looks like OpenResume, which"),
        (b'{"person": {}, "activities-summary": {}}', "it looks like ORCID, which"),
        (b'{"@context": "https://schema.org"}', "it looks like schema.org (JSON-LD), which"),
        (b'<Resume xmlns="http://ns.hr-xml.org/2007-04-15"/>', "it looks like HR-XML, which"),
        (b'<?xml version="1.0"?><record:record xmlns:record="http://www.orcid.org/ns/record"/>',
         "it looks like ORCID, which"),
        (b"<p>Ada</p>", "its format is not known: this is XML"),
        (b'{"a": 1}', "its format is not known: this is a file with the keys a"),
    ],
)  # fmt: skip
def test_what_it_is(data: bytes, message: str) -> None:
    assert unknown(ForeignFile(data)).message.startswith(message)
