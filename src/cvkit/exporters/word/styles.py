"""``styles.xml``: the sheet written down (ECMA-376 part 1, §17.7). Elements stand in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.exporters.word.sheet import RULE_GAP, CharacterStyle, ParagraphStyle, Sheet, Toggles
from cvkit.exporters.word.units import eighths, half_points, mm_twips, points, twips

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.theme.manifest import TextStyle

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

LIST = 1
"""The number of the one list definition."""

# Word writes the built-in names in lower case and shows them capitalised (§17.7.4.9).
_STORED_NAMES = {"Heading 1": "heading 1", "Heading 2": "heading 2", "Footer": "footer"}
_OWN_NAMES = frozenset(
    {"Byline", "Code", "Contact", "Dates", "Group", "Label", "Next Role", "Place", "Record", "Role"}
)
_BASED_ON = {"Next Role": "Role"}


def style_id(name: str) -> str:
    """Return the identifier of a style: its name without blanks, as Word makes it."""
    return name.replace(" ", "")


def write(sheet: Sheet, theme: Theme, *, locale: str, rtl: bool, width: int) -> str:
    """Return ``styles.xml``.

    Args:
        sheet: The styles.
        theme: Where families and colours come from.
        locale: The document's language, a BCP 47 tag.
        rtl: Whether paragraphs run from right to left.
        width: Of the text, in twentieths of a point; right tabs stand there.
    """
    writer = _Writer(theme, width, rtl=rtl)
    styles = (
        *(writer.paragraph(style) for style in sheet.paragraphs.values()),
        _silent("character", "Default Paragraph Font"),
        *(writer.character(style) for style in sheet.characters.values()),
        _silent("numbering", "No List"),
    )
    return f'<w:styles xmlns:w="{NAMESPACE}">{writer.defaults(locale)}{"".join(styles)}</w:styles>'


class _Writer:
    """The theme and the paper, for the length of one file."""

    def __init__(self, theme: Theme, width: int, *, rtl: bool) -> None:
        self.theme = theme
        self.body = theme.styles.body
        self.width = width
        self.rtl = rtl

    def defaults(self, locale: str) -> str:
        """Language, family and size of everything that says no other (§17.7.5)."""
        language = quoteattr(locale)
        return (
            f"<w:docDefaults><w:rPrDefault><w:rPr>{self._fonts(self.body.font)}{_size(self.body)}"
            f"<w:lang w:val={language} w:eastAsia={language} w:bidi={language}/>"
            "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        )

    def paragraph(self, style: ParagraphStyle) -> str:
        """Return a paragraph style; of its base, Normal, only what differs is repeated."""
        base = _BASED_ON.get(style.name, "Normal")
        default = style.name == "Normal"
        return (
            f"<w:style {_attributes('paragraph', style.name, default=default)}>"
            f"{_names(style.name)}"
            + ("" if default else f'<w:basedOn w:val="{style_id(base)}"/>')
            + (f'<w:next w:val="{style_id(style.following)}"/>' if style.following else "")
            + f"<w:qFormat/><w:pPr>{self._paragraph_properties(style)}</w:pPr>"
            f"<w:rPr>{self._differences(style.text, default=default)}</w:rPr></w:style>"
        )

    def character(self, style: CharacterStyle) -> str:
        """Return a character style; it is whole, as it may stand in any paragraph."""
        properties = (
            self._fonts(style.text.font if style.text else style.font),
            _toggles(style.toggles),
            "" if style.proofed else "<w:noProof/>",
            self._color(style.text) + _tracking(style.text) + _size(style.text)
            if style.text
            else "",
            '<w:u w:val="none"/>' if style.underlined is False else "",
        )
        return (
            f"<w:style {_attributes('character', style.name)}>{_names(style.name)}"
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
            f"<w:rPr>{''.join(properties)}</w:rPr></w:style>"
        )

    def _paragraph_properties(self, style: ParagraphStyle) -> str:
        default = style.name == "Normal"
        numbering = style.level is not None and (
            f'<w:numPr><w:ilvl w:val="{style.level}"/><w:numId w:val="{LIST}"/></w:numPr>'
        )
        properties = (
            style.keep_next and "<w:keepNext/>",
            style.keep_lines and "<w:keepLines/>",
            default and "<w:widowControl/>",
            numbering,
            style.rule and self._rule(style.rule),
            style.ends and f'<w:tabs><w:tab w:val="right" w:pos="{self.width}"/></w:tabs>',
            default and self.rtl and "<w:bidi/>",
            _spacing(style),
            style.outline is not None and f'<w:outlineLvl w:val="{style.outline}"/>',
        )
        return "".join(text for text in properties if text)

    def _rule(self, thickness: float) -> str:
        return (
            f'<w:pBdr><w:bottom w:val="single" w:sz="{eighths(thickness)}" '
            f'w:space="{round(points(RULE_GAP))}" w:color="{_hex(self.theme.colors["rule"])}"/>'
            "</w:pBdr>"
        )

    def _differences(self, text: TextStyle, *, default: bool) -> str:
        body = self.body
        properties = (
            text.font != body.font and self._fonts(text.font),
            _toggles(Toggles.of(text), None if default else Toggles.of(body)),
            (default or text.color != body.color) and self._color(text),
            text.tracking != (0 if default else body.tracking) and _tracking(text),
            text.size != body.size and _size(text),
        )
        return "".join(part for part in properties if part)

    def _fonts(self, font: str | None) -> str:
        if font is None:
            return ""
        family = quoteattr(self.theme.fonts[font].family)
        return f"<w:rFonts w:ascii={family} w:hAnsi={family} w:eastAsia={family} w:cs={family}/>"

    def _color(self, text: TextStyle) -> str:
        return f'<w:color w:val="{_hex(self.theme.color(text))}"/>'


def _attributes(kind: str, name: str, *, default: bool = False) -> str:
    return (
        f'w:type="{kind}"'
        + (' w:default="1"' if default else "")
        + (' w:customStyle="1"' if name in _OWN_NAMES else "")
        + f' w:styleId="{style_id(name)}"'
    )


def _silent(kind: str, name: str) -> str:
    """Return the default style of a kind that has nothing to say."""
    return (
        f"<w:style {_attributes(kind, name, default=True)}>{_names(name)}<w:semiHidden/></w:style>"
    )


def _names(name: str) -> str:
    return f'<w:name w:val="{_STORED_NAMES.get(name, name)}"/>'


def _spacing(style: ParagraphStyle) -> str:
    # Exact, since a family's own height (1.42 in Source Sans 3) would win over "at least".
    line = twips(style.text.size * style.text.leading)
    return (
        f'<w:spacing w:before="{mm_twips(style.before)}" w:after="{mm_twips(style.after)}" '
        f'w:line="{line}" w:lineRule="exact"/>'
    )


def _toggles(wanted: Toggles, inherited: Toggles | None = None) -> str:
    below = inherited or Toggles()
    return "".join(
        f"<w:{element}/>" if now else f'<w:{element} w:val="0"/>'
        for now, then, elements in (
            (wanted.bold, below.bold, ("b", "bCs")),
            (wanted.italic, below.italic, ("i", "iCs")),
            (wanted.caps, below.caps, ("caps",)),
        )
        if now != then
        for element in elements
    )


def _tracking(text: TextStyle) -> str:
    return f'<w:spacing w:val="{twips(text.tracking * text.size)}"/>'


def _size(text: TextStyle) -> str:
    size = half_points(text.size)
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _hex(color: str) -> str:
    return color.removeprefix("#").upper()
