"""What differs is marked on pictures of the pages."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

import cvkit
from cvkit.diff.pictures import pictures
from cvkit.exporters.png import software

if TYPE_CHECKING:
    from cvkit.diff.pictures import Picture

OLD = """\
basics: {name: Ada Lovelace, headline: Chief Analyst}
work:
  - organization: Mill
    bullets: [Wrote the first program, Kept the engine running]
"""
ORANGE, BLUE = (255, 220, 189), (207, 228, 255)


def pdf(text: str) -> bytes:
    return cvkit.export(text.encode(), readback=False).artifacts["pdf"].data


def colors(one: Picture) -> tuple[set[object], set[object]]:
    """Return the colours of the left half, and of the right one."""
    with Image.open(io.BytesIO(one.data)) as image:
        assert (one.width, one.height) == image.size
        half = one.width // 2
        sides = (image.crop((0, 0, half, one.height)), image.crop((half, 0, *image.size)))
        return tuple({color for _, color in side.getcolors(1 << 24) or []} for side in sides)  # type: ignore[return-value]


def test_removed_words_are_marked_on_the_left_and_added_ones_on_the_right() -> None:
    new = OLD.replace("Analyst", "Programmer of engines").replace(", Kept the engine running", "")
    (one,) = pictures(pdf(OLD), pdf(new), dpi=60)
    assert (one.removed, one.added) == (6, 3)  # with the sign of the bullet
    left, right = colors(one)
    assert (ORANGE in left, BLUE in left) == (True, False)
    assert (ORANGE in right, BLUE in right) == (False, True)
    assert software.recognizes(one.data)


def test_the_same_has_no_marks() -> None:
    (one,) = pictures(pdf(OLD), pdf(OLD), dpi=40)
    assert (one.removed, one.added) == (0, 0)
    left, right = colors(one)
    assert not {ORANGE, BLUE} & (left | right)


def test_a_page_may_have_none_beside_it() -> None:
    more = "\n".join(f"      - Bullet number {number} of them" for number in range(70))
    long = f"basics: {{name: Ada}}\nwork:\n  - organization: Mill\n    bullets:\n{more}\n"
    first, second = pictures(pdf(OLD), pdf(long), dpi=40)
    assert first.removed > 0
    assert second.removed == 0 < second.added
    assert (first.width, first.height) == (second.width, second.height)
