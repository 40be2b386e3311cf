"""What is said of texts that the edge of a page cuts off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit import theme
from cvkit.readback import edges
from cvkit.readback.expected import expected
from cvkit.readback.read_text import OUTSIDE, Hidden

if TYPE_CHECKING:
    from conftest import DocumentOf


def test_texts_with_their_places_in_the_resume(document_of: DocumentOf) -> None:
    document = document_of("basics: {name: Ada, headline: Programmer of engines}")
    wanted = expected(document, theme.built_in().load("classic"), "application/pdf").queues[0]
    texts = [Hidden("of engines", 1, "cut off"), Hidden("Words", 2, OUTSIDE)]
    found = [(one.code.code, one.origin, one.message) for one in edges.faults(texts, "it", wanted)]
    assert found == [
        ("CV323", ("basics", "headline"), "“of engines” goes past the edge of page 1 of it"),
        ("CV318", (), "“Words” is outside page 2 of it"),
    ]
