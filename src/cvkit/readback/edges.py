"""Says which texts the edge of a page cuts off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.diagnostics import codes
from cvkit.readback.faults import Fault, short
from cvkit.readback.letters import fold
from cvkit.readback.read_text import OUTSIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cvkit.readback.expected import Wanted
    from cvkit.readback.read_text import Hidden


def faults(texts: Iterable[Hidden], name: str, wanted: Sequence[Wanted] = ()) -> Iterator[Fault]:
    """Yield a fault for each text that is outside its page, or partly so.

    Args:
        texts: The texts.
        name: What to call the file: ``the PDF``.
        wanted: The texts that it must show, which say where in the résumé they are.
    """
    for one in texts:
        letters = fold(one.text).text
        origin = next((text.origin for text in wanted if letters in text.letters.text), ())
        is_outside = one.reason == OUTSIDE
        code = codes.HIDDEN_TEXT if is_outside else codes.TEXT_CUT_OFF
        what = "is outside" if is_outside else "goes past the edge of"
        yield Fault(code, origin, f"{short(one.text)} {what} page {one.page} of {name}")
