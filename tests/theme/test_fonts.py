"""Families of packages, and cuts of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import uharfbuzz  # noqa: TID253 - shapes text on its own

from cvkit.errors import PlatformError
from cvkit.theme import Face, fallbacks, font_characters, fonts

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.theme.theme import FontFile


def test_a_family_is_found_by_its_own_name() -> None:
    files = fonts.find("Source Sans 3")
    assert {file.italic for file in files} == {False, True}
    assert all(file.path.is_file() for file in files)


def test_one_that_is_not_installed_is_told_with_what_may_have_it() -> None:
    assert fonts.installed("No Such Sans") == ()
    with pytest.raises(PlatformError) as caught:
        fonts.find("No Such Sans")
    assert caught.value.message == "The font family No Such Sans is not installed."
    assert "fontpkg-no-such-sans" in caught.value.help


def test_a_family_covers_what_all_its_files_have() -> None:
    latin = fonts.find("Source Sans 3")
    assert fonts.covered(latin, frozenset(map(ord, "aא"))) == {ord("a")}
    assert fonts.covered((), frozenset({ord("a")})) == frozenset()


def test_a_cut_is_a_font_of_its_own_and_the_same_each_time(classic: Theme) -> None:
    style = classic.styles.body
    face = Face(style.font, 400, italic=False)
    few, more = (fonts.cut(classic, face, frozenset(map(ord, text))) for text in ("", "éøþ"))
    assert few[:4] == b"\0\1\0\0"
    assert len(few) < len(more)
    assert fonts.cut(classic, face, frozenset()) == few


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("Hind Siliguri", "আমি বোঝা কৌশল শ্রেষ্ঠ"),
        ("Noto Sans Devanagari", "प्रौद्योगिकी की विद्यार्थियों कर्म क़लम"),
        ("Noto Sans Khmer", "ខ្ញុំ ភ្នំពេញ កៀន គ្រឿង កោះ កើត កែ"),
        ("Noto Sans Tamil", "கொழும்பு ஸ்ரீ லௌகிகம்"),
        ("Noto Sans Telugu", "శ్రీకృష్ణ సాఫ్ట్"),
        ("Noto Sans Thai", "จำกัด น้ำใจ ทำ"),
        ("Source Sans 3", "Ọ̀yọ́ Mu\u0308ller ẹ̀kọ́"),
    ],
)
def test_a_cut_draws_what_its_font_draws(classic: Theme, family: str, text: str) -> None:
    files = fonts.find(family)
    characters = font_characters.of_text(text)
    assert fonts.covered(files, characters) == characters
    theme = fallbacks.with_fallbacks(classic, characters, "en")
    keys = [one.key for one in theme.fallbacks.get("body", ()) if family in one.families]
    face = Face(keys[0] if keys else "body", 400, italic=False)
    whole = uharfbuzz.Face(files[0].path.read_bytes() if len(files) == 1 else _regular(files))
    drawn = _drawn(uharfbuzz.Face(fonts.cut(theme, face, characters)), text)
    wanted = _drawn(whole, text)
    assert len(wanted) > 5
    assert len(drawn) == len(wanted)
    for one, other in zip(drawn, wanted, strict=True):
        assert one == pytest.approx(other, abs=2), "instances are rounded"


def _regular(files: tuple[FontFile, ...]) -> bytes:
    upright = [file for file in files if not file.italic]
    return min(upright, key=lambda file: abs((file.weight or 400) - 400)).path.read_bytes()


def _drawn(face: uharfbuzz.Face, text: str) -> list[list[float]]:
    """Return the position, and the coordinates of the outline, of each glyph in weight 400."""
    font = uharfbuzz.Font(face)
    font.set_variations({"wght": 400})
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, {"liga": False, "clig": False})
    pen = uharfbuzz.DrawFuncs()
    pen.set_move_to_func(lambda x, y, to: to.extend((x, y)))
    pen.set_line_to_func(lambda x, y, to: to.extend((x, y)))
    pen.set_quadratic_to_func(lambda a, b, x, y, to: to.extend((a, b, x, y)))
    found: list[list[float]] = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        found.append([*map(float, place.position)])
        font.draw_glyph(info.codepoint, pen, found[-1])
    return found
