"""The fonts in a PDF: the same on every day, whatever libraries the machine has."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
import pytest
from fontTools.ttLib import TTFont, newTable  # noqa: TID253 - another reader of fonts
from fontTools.ttLib.tables._f_v_a_r import Axis  # noqa: TID253

import tiny_font
from cvkit.exporters.pdf import font_subset

if TYPE_CHECKING:
    from pathlib import Path

LETTERS = "abcdefgh"
FONT = tiny_font.make("Boxes", LETTERS)


def opened(font: bytes) -> TTFont:
    return TTFont(io.BytesIO(font), recalcTimestamp=False)


def outlines(font: bytes) -> dict[str, int]:
    """Return how many points each glyph has, by its name."""
    glyphs = opened(font)["glyf"]
    return {name: len(glyphs[name].getCoordinates(glyphs)[0]) for name in glyphs.keys()}  # noqa: SIM118


def test_glyphs_keep_their_numbers_and_those_that_are_not_used_are_empty() -> None:
    order = opened(FONT).getGlyphOrder()
    assert [order.index(f"u{ord(letter):04X}") for letter in "ace"] == [1, 3, 5]
    cut = font_subset.subset(FONT, 0, {5, 1, 3}, hinting=False, notdef=False)
    points = list(outlines(cut).values())
    assert points == [0, 4, 0, 4, 0, 4], "none after the last, and no box for missing letters"
    boxed = font_subset.subset(FONT, 0, [1], hinting=False, notdef=True)
    assert list(outlines(boxed).values()) == [4, 4]


def test_composites_follow_the_glyphs_and_have_their_outlines() -> None:
    parts = (font_subset.Part(1, 0, 0), font_subset.Part(2, 250, 100))
    space = font_subset.Composite((font_subset.Part(0, 0, 0),), 300)
    cut = font_subset.subset(FONT, 0, [1, 2], hinting=False, notdef=False)
    more = font_subset.with_composites(cut, [font_subset.Composite(parts, 700), space])
    assert (font_subset.glyph_count(cut), font_subset.glyph_count(more)) == (3, 5)
    assert list(outlines(more).values()) == [0, 4, 4, 8, 0]
    font = opened(more)
    em = font["head"].unitsPerEm
    assert [font["hmtx"][name][0] * 1000 / em for name in font.getGlyphOrder()[3:]] == [700, 300]
    second, moved = font["glyf"][font.getGlyphOrder()[2]], font["glyf"][font.getGlyphOrder()[3]]
    assert moved.xMax - second.xMax == pytest.approx(0.25 * em, abs=1)
    assert moved.yMax - second.yMax == pytest.approx(0.1 * em, abs=1)
    assert font["head"].modified == opened(FONT)["head"].modified


def test_what_sets_type_is_dropped_and_the_time_stays() -> None:
    cut = font_subset.subset(FONT, 0, [1], hinting=False, notdef=False)
    assert opened(cut)["head"].modified == opened(FONT)["head"].modified
    assert set(opened(cut).keys()) == {
        "GlyphOrder", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
    }  # fmt: skip
    assert len(cut) < len(FONT)


def test_of_a_collection_one_font_is_cut() -> None:
    wide = opened(tiny_font.make("Others", "xyz"))
    wide["hmtx"].metrics = dict.fromkeys(wide["hmtx"].metrics, (900, 0))
    wide.save(saved := io.BytesIO())
    both = tiny_font.collect(FONT, saved.getvalue())
    advances = [
        opened(font_subset.subset(both, at, [1, 2], hinting=False, notdef=False))["hmtx"].metrics
        for at in (0, 1)
    ]
    assert {advance for advance, _ in advances[1].values()} == {900}
    assert 900 not in {advance for advance, _ in advances[0].values()}


@pytest.mark.parametrize("font", [b"no font", b""])
def test_what_cannot_be_cut_stays_whole(font: bytes) -> None:
    assert font_subset.subset(font, 0, [1], hinting=False, notdef=False) == font
    assert font_subset.subset(FONT, 0, [], hinting=False, notdef=False) == FONT


def test_a_font_is_stamped_with_the_time_of_what_it_was_made_of() -> None:
    late = opened(FONT)
    late["head"].modified = 1
    changed = io.BytesIO()
    late.save(changed)
    for original, index in ((FONT, 0), (tiny_font.collect(changed.getvalue(), FONT), 1)):
        stamped = font_subset.stamped_as(changed.getvalue(), original, index)
        before = TTFont(io.BytesIO(original), recalcTimestamp=False, fontNumber=index)
        assert opened(stamped)["head"].modified == before["head"].modified > 1
        assert outlines(stamped) == outlines(FONT)


def variable(family: str, letters: str) -> bytes:
    """Return a font with an axis along which nothing varies."""
    font = opened(tiny_font.make(family, letters))
    axis = Axis()
    axis.axisTag, axis.axisNameID = "wght", font["name"].addName("Weight")
    axis.minValue, axis.defaultValue, axis.maxValue = 100, 400, 900
    font["fvar"] = newTable("fvar")
    font["fvar"].axes = [axis]
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


class Machine(NamedTuple):
    """What may differ from one machine to another, and from day to day."""

    day: str
    has_library: bool


MACHINES = [Machine(day, has) for day in ("1", "1000000000") for has in (True, False)]
EXPORT = """
import logging, sys
import weasyprint.pdf.fonts
if sys.argv[1] == "lacks":
    weasyprint.pdf.fonts.harfbuzz_subset = None
elif not weasyprint.pdf.fonts.harfbuzz_subset:
    sys.exit("libharfbuzz-subset0 is needed")
from cvkit.__main__ import main
sys.argv = ["cvkit", "export", "pdf"]
main()
"""


def export(folder: Path, machine: Machine, fonts: Path) -> bytes:
    """Export a résumé with the fonts of a folder as this machine's."""
    config = fonts.with_suffix(".conf")
    config.write_text(
        f"<fontconfig><dir>{fonts}</dir><cachedir>{fonts}-cache</cachedir></fontconfig>"
    )
    done = subprocess.run(
        [sys.executable, "-c", EXPORT, "has" if machine.has_library else "lacks"],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": machine.day, "FONTCONFIG_FILE": str(config)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return (folder / "resume.pdf").read_bytes()


@pytest.mark.parametrize("kind", ["cvkit's own", "static", "variable", "collection"])
def test_a_pdf_is_the_same_on_every_day_and_machine(kind: str, tmp_path: Path) -> None:
    thai = "กรุงเทพ"
    headline = "Engineer" if kind == "cvkit's own" else thai
    make = variable if kind == "variable" else tiny_font.make
    data = make("Machine Thai", thai)
    name = "thai.ttf"
    if kind == "collection":
        data, name = tiny_font.collect(FONT, data), "thai.ttc"
    fonts = tiny_font.put(tmp_path / "fonts", name, data)
    (tmp_path / "resume.yaml").write_text(
        f"basics: {{name: Ada, headline: {headline}}}\nwork: [{{organization: Mill}}]\n",
        encoding="utf-8",
    )
    first, *others = (export(tmp_path, machine, fonts) for machine in MACHINES)
    assert [other == first for other in others] == [True] * 3
    with pypdfium2.PdfDocument(first) as made:
        assert headline in made[0].get_textpage().get_text_range()
