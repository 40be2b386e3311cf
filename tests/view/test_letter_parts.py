"""The parts of a letter in the order in which they are read."""

from __future__ import annotations

from cvkit.model.letter import LetterForm
from cvkit.model.text import TextSpan
from cvkit.view.inline import plain
from cvkit.view.letter_parts import LetterParts


def test_texts_above_the_signature_are_in_order_and_none_is_empty() -> None:
    made = LetterParts(
        form=LetterForm.PLAIN,
        recipient=((TextSpan("Navy"),),),
        date=(),
        subject=(TextSpan("Job"),),
        salutation=(),
        paragraphs=((TextSpan("One."),), (TextSpan("Two."),)),
        closing=(TextSpan("Yours,"),),
        enclosures_label="Enclosures",
        enclosures=((TextSpan("Résumé"),),),
    )
    assert [plain(one) for one in made.texts()] == ["Navy", "Job", "One.", "Two.", "Yours,"]
