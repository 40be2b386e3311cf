"""What tells who someone is, is masked wherever it stands in a text."""

from __future__ import annotations

import pytest

from cvkit.source.composing.masking import Mask, Telling

ADA = Mask(
    Telling(
        names=("Ada Byron-King", "A. Lovelace"),
        schools=("University of London",),
        accounts=("@adabk", "bk"),
        addresses=("https://ada.example.org/",),
        phones=("+44 20 7946 0958",),
    )
)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ada’s program", "[…]’s program"),
        ("ADA BYRON-KING, ada byron-king, ada_byron-king", "[…], […], […]"),
        ("A. Byron-King and L. Other", "[…] and L. Other"),
        ("Byron-King, A. B. wrote", "[…] wrote"),
        ("the byron-king method, in ada", "the […] method, in ada"),
        ("Adapted by Kings", "Adapted by Kings"),
        ("at the university of london", "at the […]"),
        ("call (020) 7946 0958 or +1 202 555 0199", "call […] or […]"),
        ("from 1 200 000 to 7946 0958", "from 1 200 000 to 7946 0958"),
        ("mail me@elsewhere.example", "mail […]"),
        ("[mail](mailto:x@y.example) me", "mail me"),
        ("github.com/adabk/tool by @adabk", "[…] by […]"),
        ("see [notes](https://ada.example.org/notes) or ada.example.org", "see notes or […]"),
        ("[page](https://x.example/y)", "[page](https://x.example/y)"),
        ("bk", "bk"),
    ],
)
def test_texts_are_masked(text: str, masked: str) -> None:
    assert ADA(text) == masked


def test_scripts_without_spaces_are_masked() -> None:
    mask = Mask(Telling(names=("山田 太郎",), schools=("東京大学",)))
    assert mask("山田太郎は東京大学出身。山田の論文") == "[…]は[…]出身。[…]の論文"


def test_without_anything_that_tells_only_contacts_are_masked() -> None:
    assert Mask(Telling())("Ada, a@b.example") == "Ada, […]"


def test_addresses_with_a_name_are_told() -> None:
    assert ADA.tells("https://x.example/~adabk")
    assert not ADA.tells("https://x.example/")
