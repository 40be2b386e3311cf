"""Pictures in Word, found in the file's parts."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from PIL import Image

from cvkit import selection, source, view
from cvkit.exporters import docx

if TYPE_CHECKING:
    from cvkit.theme import Theme


def picture(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(file, "PNG")
    return file.getvalue()


def test_a_signature_is_whole_and_has_the_name_as_its_alternative(classic: Theme) -> None:
    text = b"basics: {name: Ada, signature: {place: Paris, image: a.png}}"
    resume = source.read(text, "resume.yaml").resume
    assert resume
    document = view.build(selection.select(resume), signed=picture(300, 100))
    with zipfile.ZipFile(io.BytesIO(docx.export(document, classic).data)) as word:
        body = word.read("word/document.xml").decode()
        size = Image.open(io.BytesIO(word.read("word/media/signature.png"))).size
    assert '<wp:docPr id="998" name="Signature" descr="Ada"/>' in body
    assert f'<wp:extent cx="{42 * 36000}" cy="{14 * 36000}"/>' in body
    assert size == (300, 100)
    line = next(one for one in body.split("<w:p>") if "Signature" in one)
    assert 'w:lineRule="auto"' in line
    assert body.index("Paris") < body.index("Signature") < body.rindex("Ada")
