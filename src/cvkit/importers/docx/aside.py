"""Accounts for what a Word file has besides its text: deleted and hidden texts, comments, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cvkit.diagnostics import codes, words
from cvkit.importers.values import Leaf, Place
from cvkit.source.yaml.tree import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.importers.docx.parts import Document
    from cvkit.importers.reading.ledger import Ledger

_TEMPLATE = "it is what the template asks for, and nothing was filled in"
_PHOTO = "save a photo as a JPEG or PNG beside the résumé, and name it as `photo`"

_LINES = "a résumé has no such lines; mark what matters with `**bold**`, and delete what is no more"


class Aside(NamedTuple):
    """Texts that aren't part of the résumé.

    Attributes:
        leaves: The texts.
        texts: What each part says, by its name.
    """

    leaves: tuple[Leaf, ...]
    texts: dict[str, str]


def account(document: Document, ledger: Ledger) -> Aside:
    """Say what is left out, and why.

    Args:
        document: The file.
        ledger: Where to say it.
    """
    apart = document.apart
    lost = {
        "deleted text": (apart.deleted, "a tracked change deletes it"),
        "placeholders": (apart.placeholders, _TEMPLATE),
        "notes": (document.notes, "it is a footnote or endnote"),
        "comments": (document.comments, "it is a comment"),
    }
    leaves: list[Leaf] = []
    texts: dict[str, str] = {}
    for name, (said, reason) in lost.items():
        found = _leaves(name, said)
        ledger.lose(found, reason)
        leaves += found
        texts |= {name: "\n".join(leaf.text for leaf in found)} if found else {}
    hidden = _leaves("hidden text", apart.hidden)
    ledger.set_aside(hidden)
    texts |= {"hidden text": "\n".join(leaf.text for leaf in hidden)} if hidden else {}
    _note(document, ledger)
    return Aside((*leaves, *hidden), texts)


def _leaves(part: str, said: Iterable[str]) -> list[Leaf]:
    whole = (" ".join(text.split()) for text in said)
    return [
        Leaf(text, Place(part, Mark(at, 0, at, len(text)), part))
        for at, text in enumerate(filter(None, whole))
    ]


def _note(document: Document, ledger: Ledger) -> None:
    apart = document.apart
    for count, what, help_ in (
        (apart.pictures, "picture", _PHOTO),
        (apart.embedded, "embedded document or object", "copy what it says into the résumé"),
        (apart.unknown, "sign of a symbol font that cvkit doesn’t know", ""),
    ):
        if count:
            left = "is left out" if count == 1 else "are left out"
            message = f"{words.counted(count, what)} {left}"
            ledger.note(codes.IMPORT_LOSS, message, help=help_)
    for count, how in ((apart.underlined, "underlined"), (apart.struck, "struck through")):
        if count:
            message = f"text is {how} in {words.counted(count, 'place')}, and becomes plain"
            ledger.note(codes.IMPORT_CHANGED, message, help=_LINES)
