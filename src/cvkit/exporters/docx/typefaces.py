"""The font families used in the Word file, and the faces that its styles require.

In Word, a family has four faces: regular, bold, italic and bold italic. A theme may use more, such
as a light name over regular text, or an optical size for large text. These become separate
families, such as "Source Serif 4 Display", but only if the fonts are embedded. If not, the name of
the installed family is used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvkit.exporters.docx.style_sheet import BOLD_FROM
from cvkit.exporters.page.render import PLAIN_STYLES
from cvkit.languages import DEFAULT_LOCALE
from cvkit.theme import Face, scripts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cvkit.model.text import TextSpan
    from cvkit.theme import Theme
    from cvkit.theme.manifest import Font, TextStyle
    from cvkit.theme.scripts import Script
    from cvkit.theme.theme import Fallback

_WEIGHTS = {
    1: "Thin", 2: "ExtraLight", 3: "Light", 4: "Regular", 5: "Medium",
    6: "SemiBold", 7: "Bold", 8: "ExtraBold", 9: "Black",
}  # fmt: skip
"""OpenType's names of weights, by hundreds (OS/2, ``usWeightClass``)."""

_STAND_IN = {"serif": "Georgia", "sans-serif": "Calibri", "monospace": "Consolas"}
"""A widely installed family for each generic family."""

_REGULAR = 400
_LONGEST = 31
"""The longest family name Windows accepts (``LF_FACESIZE`` without the terminating null)."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font family in Word's sense.

    Attributes:
        name: The name used in styles.
        family: The name of the installed family.
        generic: ``serif``, ``sans-serif`` or ``monospace``.
        stand_in: A widely installed family to use where this one is missing.
        cuts: The faces to embed, by (bold, italic); empty if the family must be installed.
    """

    name: str
    family: str
    generic: str
    stand_in: str
    cuts: Mapping[tuple[bool, bool], Face]


def name(theme: Theme, font: str, weight: int) -> str:
    """Return the family name in Word for a font and weight.

    Args:
        theme: The theme.
        font: A key of its fonts.
        weight: 100 to 900.
    """
    chosen = theme.fonts[font]
    if chosen.word_family or not theme.layout.embed_fonts:
        return chosen.word_family or chosen.family
    words = [chosen.family]
    if not _is_plain(theme, font):
        words.append(font.replace("_", " ").title())
    if weight not in _usual_weights(theme, font):
        words.append(_WEIGHTS[round(weight / 100)])
    return " ".join(words)[:_LONGEST].rstrip()


def of_script(theme: Theme, font: str, script: Script) -> str:
    """Return the family name in Word for another script.

    Args:
        theme: The theme, with the fallback fonts for the document.
        font: A key of its fonts, which does not support the script.
        script: The script.
    """
    served = _served(theme, font, script)
    brought = script.word.get(scripts.kind_of(theme.fonts[font].generic), "")
    return served.families[0] if served else brought or name(theme, font, _REGULAR)


def find(
    theme: Theme,
    spans: Iterable[TextSpan],
    script: Script | None,
    families: frozenset[str] = frozenset(),
) -> tuple[Typeface, ...]:
    """Return all families used in the file, sorted by name.

    Args:
        theme: The theme.
        spans: The document's texts; their emphasis may require more faces.
        script: The script of the document's language, unless it is Latin.
        families: The families that runs name.
    """
    kinds = {(span.code, span.strong, span.emphasis) for span in spans}
    found: dict[str, tuple[Font, dict[tuple[bool, bool], Face]]] = {}
    for role, style in _styles(theme):
        font = theme.fonts[style.font]
        called = name(theme, style.font, style.weight)
        cuts = found.setdefault(called, (font, {}))[1]
        is_bold = style.weight >= BOLD_FROM
        if font.word_family or not theme.layout.embed_fonts:
            continue
        for strong, slanted in _emphasis(role, kinds):
            slot = (is_bold or strong, style.italic != slanted)
            weight = style.weight
            if slot[0] and not is_bold:
                weight = _usual_weights(theme, style.font)[1]
            cuts.setdefault(slot, Face(style.font, weight, slot[1]))
    own = [
        Typeface(called, font.family, font.generic, _STAND_IN[font.generic], cuts)
        for called, (font, cuts) in found.items()
    ]
    # A family of the theme that stands behind another has all letters of the document already.
    others = families - {typeface.name for typeface in own}
    behind = _behind(theme, script, others)
    return tuple(sorted((*own, *behind), key=lambda typeface: typeface.name))


def of_runs(theme: Theme, script: Script | None) -> dict[str, tuple[Fallback, ...]]:
    """Return the embedded fallback fonts that no style names, by the font that they stand behind.

    A style names one family for the script of the document's language. Texts in other scripts
    name theirs themselves, run by run.

    Args:
        theme: The theme, with the fallback fonts for the document.
        script: The script of the document's language, unless it is Latin.
    """
    if not theme.layout.embed_fonts:
        return {}
    return {
        key: tuple(one for one in behind if one.files and not _is_styled(theme, key, one, script))
        for key, behind in theme.fallbacks.items()
    }


def _is_styled(theme: Theme, font: str, one: Fallback, script: Script | None) -> bool:
    served = _served(theme, font, script) if script else None
    return bool(served and served.key == one.key)


def _behind(theme: Theme, script: Script | None, families: frozenset[str]) -> Iterator[Typeface]:
    """Yield the embedded fallback families, upright as few scripts use italics."""
    seen = set()
    of_others = of_runs(theme, script)
    for key, font in theme.fonts.items():
        served = _served(theme, key, script) if script else None
        named = (one for one in of_others.get(key, ()) if one.families[0] in families)
        for one in (*((served,) if served else ()), *named):
            if one.key in seen:
                continue
            seen.add(one.key)
            cuts = {
                (is_bold, False): Face(one.key, weight, italic=False)
                for is_bold, weight in zip((False, True), _usual_weights(theme, key), strict=True)
            }
            family, kind = one.families[0], scripts.kind_of(font.generic)
            found = (script,) if one is served else _scripts_of(one)
            brought = [known.word[kind] for known in found if known and kind in known.word]
            stand_in = brought[0] if brought else _STAND_IN[font.generic]
            yield Typeface(family, family, font.generic, stand_in, cuts)


def _scripts_of(one: Fallback) -> tuple[Script, ...]:
    return tuple(script for script, _ in scripts.used(one.characters, DEFAULT_LOCALE))


def _served(theme: Theme, font: str, script: Script) -> Fallback | None:
    """Return the fallback font for a script, if its file is known and fonts are embedded."""
    if not theme.layout.embed_fonts:
        return None
    behind = theme.fallbacks.get(font, ())
    return next((one for one in behind if one.files and script.part_of(one.characters)), None)


def _styles(theme: Theme) -> Iterator[tuple[str, TextStyle]]:
    """Yield the text styles, and the body style in the monospace font."""
    yield from theme.styles
    if "code" in theme.fonts:
        yield "code", theme.styles.body.model_copy(update={"font": "code"})


def _emphasis(role: str, kinds: set[tuple[bool, bool, bool]]) -> set[tuple[bool, bool]]:
    """Return the (bold, italic) combinations that occur in texts of a style."""
    if role in PLAIN_STYLES:
        return {(False, False)}
    if role == "code":
        return {(strong, slanted) for code, strong, slanted in kinds if code}
    found = {(strong, slanted) for code, strong, slanted in kinds if not code}
    # Include emphasis in body text for later edits.
    return found | {(False, False), *([(True, False), (False, True)] if role == "body" else ())}


def _is_plain(theme: Theme, font: str) -> bool:
    """Whether the font uses the family's smallest optical size."""
    kin = [style for _, style in _styles(theme) if _is_kin(theme, style.font, font)]
    smallest = min(kin, key=lambda style: style.size, default=None)
    return smallest is None or _axes(theme, smallest.font) == _axes(theme, font)


def _usual_weights(theme: Theme, font: str) -> tuple[int, int]:
    """Return the weights of its regular and bold faces."""
    weights = [
        style.weight
        for _, style in _styles(theme)
        if _is_kin(theme, style.font, font) and _axes(theme, style.font) == _axes(theme, font)
    ]

    def nearest(wanted: int, *, bold: bool) -> int:
        there = [weight for weight in weights if (weight >= BOLD_FROM) == bold]
        return min(there, key=lambda weight: abs(weight - wanted), default=wanted)

    return nearest(_REGULAR, bold=False), nearest(BOLD_FROM, bold=True)


def _is_kin(theme: Theme, font: str, other: str) -> bool:
    return theme.fonts[font].family == theme.fonts[other].family


def _axes(theme: Theme, font: str) -> dict[str, float]:
    """Return the axis settings that the family's files support; others have no effect."""
    chosen = theme.fonts[font]
    known = {axis for file in theme.font_files[chosen.family] for axis in file.axes}
    return {axis: value for axis, value in chosen.axes.items() if axis in known}
