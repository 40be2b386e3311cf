"""Pictures that a source leaves out are told where they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cvkit import theme
from cvkit.exporters.typeset import pictures
from cvkit.view.blocks import Photo, Signature

if TYPE_CHECKING:
    from conftest import DocumentOf
    from cvkit.theme import Theme

LINK = "basics: {name: Ada, url: https://ada.example}"


def test_all_of_them(document_of: DocumentOf, png: bytes) -> None:
    picture = Photo(png, "image/png", "Ada")
    plain = document_of(LINK.replace("}", ", photo: a.png}"), photo=png)
    document = replace(plain, signature=Signature((), (), picture))
    coded = theme.built_in().load("classic", settings={"qr": "url"})
    found = [(one.code, one.route, one.message)
             for one in pictures.left_out(document, coded, "Typst")]  # fmt: skip
    why = "is left out, as a file for Typst holds no pictures"
    assert found == [
        ("CV310", ("basics", "photo"), f"`photo` {why}"),
        ("CV310", ("basics", "signature", "image"), f"the picture of the signature {why}"),
        ("CV310", ("basics",), f"the QR code {why}"),
    ]


def test_none_of_them(document_of: DocumentOf, classic: Theme) -> None:
    assert list(pictures.left_out(document_of(LINK), classic, "Typst")) == []
