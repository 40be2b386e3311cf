"""The icons before contacts: line drawings of cvkit's own on a grid of 16, one for each name.

A drawing is an SVG path with absolute ``M``, ``L``, ``C`` and ``Z`` alone, stroked with round caps.
SVG (HTML and PDF) and DrawingML (Word) both have these four.
"""

from __future__ import annotations

from urllib.parse import quote

GRID = 16
"""Width and height of a drawing, in units of its path."""

STROKE = 1.2
"""Line width, in the same units."""

ANY_ACCOUNT = "profile"
"""The icon of networks without one of their own."""


def _circle(x: float, y: float, radius: float) -> str:
    # Four cubic Bézier curves, each a quarter, differ from the circle by 0.03 % of its radius.
    pull = radius * 0.5523
    left, right, top, bottom = x - radius, x + radius, y - radius, y + radius
    return (
        f"M{left:g} {y:g}C{left:g} {y - pull:g} {x - pull:g} {top:g} {x:g} {top:g}"
        f"C{x + pull:g} {top:g} {right:g} {y - pull:g} {right:g} {y:g}"
        f"C{right:g} {y + pull:g} {x + pull:g} {bottom:g} {x:g} {bottom:g}"
        f"C{x - pull:g} {bottom:g} {left:g} {y + pull:g} {left:g} {y:g}Z"
    )


def _box(left: float, top: float, width: float, height: float, radius: float) -> str:
    right, bottom, pull = left + width, top + height, radius * 0.4477
    return (
        f"M{left + radius:g} {top:g}L{right - radius:g} {top:g}"
        f"C{right - pull:g} {top:g} {right:g} {top + pull:g} {right:g} {top + radius:g}"
        f"L{right:g} {bottom - radius:g}"
        f"C{right:g} {bottom - pull:g} {right - pull:g} {bottom:g} {right - radius:g} {bottom:g}"
        f"L{left + radius:g} {bottom:g}"
        f"C{left + pull:g} {bottom:g} {left:g} {bottom - pull:g} {left:g} {bottom - radius:g}"
        f"L{left:g} {top + radius:g}"
        f"C{left:g} {top + pull:g} {left + pull:g} {top:g} {left + radius:g} {top:g}Z"
    )


def _dot(x: float, y: float) -> str:
    return f"M{x:g} {y:g}L{x:g} {y + 0.1:g}"


_DISC = _circle(8, 8, 6.3)
_TILE = _box(1.7, 1.7, 12.6, 12.6, 2.6)

ICONS = {
    # Kinds of contacts.
    "email": _box(1.5, 3.3, 13, 9.5, 1.2) + "M2 4.3L8 9.1L14 4.3",
    "phone": _box(4.5, 1.5, 7, 13, 1.4) + "M7 12.3L9 12.3",
    "location": (
        "M8 14.5C11 10.9 12.6 8.5 12.6 6.4C12.6 3.86 10.54 1.8 8 1.8"
        "C5.46 1.8 3.4 3.86 3.4 6.4C3.4 8.5 5 10.9 8 14.5Z" + _circle(8, 6.3, 1.7)
    ),
    "url": _DISC + "M1.7 8L14.3 8M8 1.7C4 5.7 4 10.3 8 14.3M8 1.7C12 5.7 12 10.3 8 14.3",
    "person": _circle(8, 5.2, 2.9)
    + "M2.5 14.2C2.9 11.2 5.1 9.5 8 9.5C10.9 9.5 13.1 11.2 13.5 14.2",
    # Two links of a chain.
    ANY_ACCOUNT: (
        "M6.5 9.5L9.5 6.5M7.5 4.5L8.8 3.2C9.9 2.1 11.7 2.1 12.8 3.2C13.9 4.3 13.9 6.1 12.8 7.2"
        "L11.5 8.5M8.5 11.5L7.2 12.8C6.1 13.9 4.3 13.9 3.2 12.8C2.1 11.7 2.1 9.9 3.2 8.8L4.5 7.5"
    ),
    # Networks, by their keys.
    "behance": (
        "M1.8 7.8L4.6 7.8C7.6 7.8 7.6 12 4.6 12L1.8 12L1.8 4L4.4 4C6.9 4 6.9 7.8 4.4 7.8"
        "M9.2 9.6L14.2 9.6C14.2 6 9.2 6 9.2 9.6C9.2 12.7 12.8 13 13.9 11M10 4.8L13.4 4.8"
    ),
    # A bucket.
    "bitbucket": (
        "M2.4 4.4C2.4 3.2 5 2.4 8 2.4C11 2.4 13.6 3.2 13.6 4.4C13.6 5.6 11 6.4 8 6.4"
        "C5 6.4 2.4 5.6 2.4 4.4L4 12.8C4.3 13.6 6 14.1 8 14.1C10 14.1 11.7 13.6 12 12.8L13.6 4.4"
    ),
    # A butterfly.
    "bluesky": (
        "M8 6L8 13M8 7.4C6.6 4.6 3.8 2.6 2.2 3C1 3.4 1.6 7.6 3 8.6C4.4 9.4 6.6 9 8 8"
        "C9.4 9 11.6 9.4 13 8.6C14.4 7.6 15 3.4 13.8 3C12.2 2.6 9.4 4.6 8 7.4"
        "M4.4 9.2C3 10.6 3.8 13 5.4 13C6.8 13 7.6 11.6 8 10.2C8.4 11.6 9.2 13 10.6 13"
        "C12.2 13 13 10.6 11.6 9.2"
    ),
    # A mountain, which is a Berg in German.
    "codeberg": (
        "M1.4 13.4L6.4 2.8L11.4 13.4ZM4.6 6.7L5.7 7.6L6.4 6.9L7.1 7.6L8.2 6.7"
        "M9.4 9.2L11.2 6.2L14.6 13.4L11.4 13.4"
    ),
    # A book.
    "dblp": (
        "M8 4C6 2.8 3.6 2.6 1.6 3L1.6 12.6C3.6 12.2 6 12.4 8 13.6C10 12.4 12.4 12.2 14.4 12.6"
        "L14.4 3C12.4 2.6 10 2.8 8 4L8 13.6"
    ),
    # A basketball.
    "dribbble": (
        _DISC + "M3.5 3.5L12.5 12.5M12.5 3.5L3.5 12.5"
        "M8.6 1.8C7.6 5.6 10.4 8.4 14.2 7.4M1.8 8.6C5.6 7.6 8.4 10.4 7.4 14.2"
    ),
    "facebook": _TILE + "M11.2 4.8C9.2 4.3 8.4 5.2 8.4 6.8L8.4 14.3M6 8.6L10.8 8.6",
    # A cat.
    "github": (
        "M2.8 2.2L2.8 6.2C2.2 7 2 8 2 8.8C2 12 4.6 13.8 8 13.8C11.4 13.8 14 12 14 8.8"
        "C14 8 13.8 7 13.2 6.2L13.2 2.2L9.9 4.2C8.7 3.95 7.3 3.95 6.1 4.2Z"
        "M5.5 8L5.5 9.2M10.5 8L10.5 9.2M7.4 11L8.6 11"
    ),
    # A fox.
    "gitlab": (
        "M2 2.2L5.6 4.8L10.4 4.8L14 2.2L13.4 8.6L8 14.2L2.6 8.6Z"
        "M2.6 8.6L6.2 9.8L8 14.2L9.8 9.8L13.4 8.6"
    ),
    # A scholar's cap.
    "googlescholar": (
        "M8 2.8L15 6.2L8 9.6L1 6.2ZM4 7.7L4 11C4 12.9 12 12.9 12 11L12 7.7M14 6.7L14 11"
    ),
    "hackernews": _TILE + "M5 4.4L8 8.6L11 4.4M8 8.6L8 12",
    # A smile.
    "huggingface": _DISC + _dot(5.8, 6.2) + _dot(10.2, 6.2) + "M4.8 9C6 11.9 10 11.9 11.2 9",
    # A camera.
    "instagram": _TILE + _circle(8, 8, 3) + _dot(11.5, 4.4),
    "kaggle": _TILE + "M5.8 4.2L5.8 11.8M10.4 6.2L5.8 9.6M7.4 8.5L10.6 11.8",
    # A key.
    "keybase": _circle(4.8, 8, 3.2) + "M8 8L14.4 8L14.4 10.6M11.4 8L11.4 10.2",
    # A tag of code.
    "leetcode": "M4.6 4.4L1.2 8L4.6 11.6M11.4 4.4L14.8 8L11.4 11.6M9.4 3L6.6 13",
    "linkedin": (
        _TILE + _dot(4.9, 4.9) + "M4.9 7.3L4.9 11.4M7.6 7.3L7.6 11.4"
        "M7.6 9.2C7.6 6.6 11.2 6.6 11.2 9.2L11.2 11.4"
    ),
    # An elephant, seen from the front.
    "mastodon": (
        "M5.2 3.8C6 2.2 10 2.2 10.8 3.8M5.2 3.8C3 2 1 4 1.2 6.8C1.4 9.4 3.4 10.6 5 9.4"
        "M10.8 3.8C13 2 15 4 14.8 6.8C14.6 9.4 12.6 10.6 11 9.4"
        "M5 9.4C6 9.9 6.3 10.8 6.3 12.4C6.3 14.6 9.7 14.6 9.7 12.4C9.7 10.8 10 9.9 11 9.4"
        + _dot(6.3, 6.4)
        + _dot(9.7, 6.4)
    ),
    "medium": _TILE + "M4.7 11L4.7 5.2L8 9.2L11.3 5.2L11.3 11",
    "orcid": (_DISC + _dot(5.2, 5) + "M5.2 7.2L5.2 11M7.8 5L7.8 11L8.8 11C12.8 11 12.8 5 8.8 5Z"),
    "researchgate": (
        _TILE + "M4.4 11L4.4 5.2L5.4 5.2C7.9 5.2 7.9 8.2 5.4 8.2L4.4 8.2M5.7 8.2L7.3 11"
        "M12 6.4C11 4.5 8.8 5 8.8 8.1C8.8 11.5 12 11.7 12 8.6L10.5 8.6"
    ),
    # A stack of sheets that overflows its tray.
    "stackoverflow": (
        "M2.4 9L2.4 14L13.6 14L13.6 9M5 11.4L11 11.4M5 8.8L11 8.8M5.3 6.4L11.2 5.4M6.4 3.6L12 1.6"
    ),
    # A paper plane.
    "telegram": "M1.6 7.4L14.4 2.2L12.2 13.4L7.6 10.3L5.6 12.8L5.2 8.9ZM5.2 8.9L14.4 2.2L7.6 10.3",
    "x": (
        "M3.2 2.8L12.8 13.2M12.8 2.8L3.2 13.2M1.8 2.8L4.8 2.8M11.2 2.8L14.2 2.8"
        "M1.8 13.2L4.8 13.2M11.2 13.2L14.2 13.2"
    ),
    # A screen that plays.
    "youtube": _box(1.2, 3.3, 13.6, 9.4, 2.6) + "M6.5 5.8L10.3 8L6.5 10.2Z",
}
"""Path data by name: a kind of contact (``email``) or the key of a network (``github``)."""


MARKS = {
    "dots-on": "".join(_circle(8, 8, radius) for radius in (0.6, 1.7, 2.8, 3.9, 5)),
    "dots-off": _circle(8, 8, 5),
    "bar-on": "".join(f"M0.6 {y:g}L15.4 {y:g}" for y in (5.6, 6.6, 7.6, 8.6, 9.6)),
    "bar-off": "M0.6 5.6L15.4 5.6M0.6 9.6L15.4 9.6M0.6 5.6L0.6 9.6M15.4 5.6L15.4 9.6",
}
"""Path data of the marks of a level; full ones are filled by lines, as drawings have no others."""


def path(name: str) -> str:
    """Return the path of an icon or mark; of the icon for any account if there is none."""
    return MARKS.get(name) or ICONS.get(name, ICONS[ANY_ACCOUNT])


def marks(rating: tuple[int, int], levels: str) -> tuple[str, ...]:
    """Return the icons that draw a level.

    Args:
        rating: How many marks are filled, and how many there are.
        levels: The layout's ``levels``: ``words`` have no icons.
    """
    filled, count = rating
    if levels == "words":
        return ()
    return tuple(f"{levels}-{'on' if index < filled else 'off'}" for index in range(count))


def data_url(name: str, color: str) -> str:
    """Return an icon as the ``data:`` URL of an SVG picture.

    Args:
        name: The name of the icon.
        color: The colour of its lines, as in SVG.
    """
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {GRID} {GRID}" fill="none" '
        f'stroke="{color}" stroke-width="{STROKE}" stroke-linecap="round" stroke-linejoin="round">'
        f'<path d="{path(name)}"/></svg>'
    )
    return f"data:image/svg+xml,{quote(svg)}"
