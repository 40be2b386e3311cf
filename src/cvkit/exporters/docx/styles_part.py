"""``styles.xml``, in the element order of ECMA-376 part 1, §17.7."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cvkit.exporters.docx import typefaces
from cvkit.exporters.docx.style_sheet import (
    CharacterStyle,
    ParagraphStyle,
    StyleSheet,
    Toggles,
    rule_gap,
)
from cvkit.exporters.docx.units import eighths, half_points, mm_twips, twips
from cvkit.theme import scripts

if TYPE_CHECKING:
    from cvkit.theme import Theme
    from cvkit.theme.manifest import TextStyle

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

LIST = 1
"""The number of the bullet list."""

FIRST_COUNT = 2
"""The number of the first numbered list; each numbered section has its own."""

# Word stores built-in names in lower case and shows them capitalised (§17.7.4.9).
_STORED_NAMES = {
    "Heading 1": "heading 1",
    "Heading 2": "heading 2",
    "Heading 3": "heading 3",
    "Footer": "footer",
}
_BUILT_IN_NAMES = frozenset(
    {"Normal", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Date", "Body Text",
     "List Bullet", "List Bullet 2", "List Bullet 3", "List Bullet 4", "List Bullet 5", "Footer",
     "Default Paragraph Font", "Strong", "Emphasis", "Hyperlink", "No List"}
)  # fmt: skip

_JUSTIFICATION = {"start": "left", "center": "center", "end": "right"}
"""Word's ``left`` is the edge where lines start: the right one in RTL paragraphs (§17.18.44)."""

_FIGURES = {"lining": "lining", "old-style": "oldStyle"}
"""``w14:numForm`` ([MS-DOCX] 2.6.3.7); ignored by programs older than Word 2010."""


_LANGUAGES = {
    "ar": "ar-SA", "fa": "fa-IR", "he": "he-IL", "ja": "ja-JP", "ko": "ko-KR",
    "zh": "zh-CN", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW",
}  # fmt: skip
"""Languages that Word only recognizes with a region ([MS-OE376] 2.2.2, [MS-LCID])."""


def style_id(name: str) -> str:
    """Return the ID of a style: its name without spaces, as in Word."""
    return name.replace(" ", "")


def write(sheet: StyleSheet, theme: Theme, *, locale: str, rtl: bool, width: int) -> str:
    """Return ``styles.xml``.

    Args:
        sheet: The styles.
        theme: The theme, for font families and colours.
        locale: The document's language, a BCP 47 tag.
        rtl: Whether paragraphs are right-to-left.
        width: The text width, in twentieths of a point; the position of right tabs.
    """
    writer = _StylesWriter(theme, width, rtl=rtl, locale=locale)
    styles = (
        *(writer.paragraph(style) for style in sheet.paragraphs.values()),
        _silent("character", "Default Paragraph Font"),
        *(writer.character(style) for style in sheet.characters.values()),
        _silent("numbering", "No List"),
    )
    return (
        f'<w:styles xmlns:w="{NAMESPACE}" xmlns:mc="{_COMPATIBILITY}" xmlns:w14="{_WORD_2010}" '
        f'mc:Ignorable="w14">{writer.defaults(locale)}{"".join(styles)}</w:styles>'
    )


class _StylesWriter:
    """Writes the styles of one file."""

    def __init__(self, theme: Theme, width: int, *, rtl: bool, locale: str) -> None:
        self.theme = theme
        self.body = theme.styles.body
        self.width = width
        self.rtl = rtl
        self.script = scripts.of_language(locale) if theme.fallbacks else None

    def defaults(self, locale: str) -> str:
        """Return the default language, font family and size (§17.7.5)."""
        language = quoteattr(_LANGUAGES.get(locale, locale))
        return (
            f"<w:docDefaults><w:rPrDefault><w:rPr>{self._fonts(self.body)}{_size(self.body)}"
            f"<w:lang w:val={language} w:eastAsia={language} w:bidi={language}/>"
            f"{_figures(self.body)}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        )

    def paragraph(self, style: ParagraphStyle) -> str:
        """Return a paragraph style, with only the properties that differ from Normal."""
        default = style.name == "Normal"
        return (
            f"<w:style {_attributes('paragraph', style.name, default=default)}>"
            f"{_names(style.name)}"
            + ("" if default else f'<w:basedOn w:val="{style_id(style.base)}"/>')
            + (f'<w:next w:val="{style_id(style.following)}"/>' if style.following else "")
            + f"<w:qFormat/><w:pPr>{self._paragraph_properties(style)}</w:pPr>"
            f"<w:rPr>{self._differences(style.text, default=default)}</w:rPr></w:style>"
        )

    def character(self, style: CharacterStyle) -> str:
        """Return a character style, with all properties, as it may be used in any paragraph."""
        properties = (
            self._fonts(style.text, style.font),
            _toggles(style.toggles),
            "" if style.proofed else "<w:noProof/>",
            self._color(style.text) + _tracking(style.text) + _size(style.text)
            if style.text
            else "",
            '<w:u w:val="none"/>' if style.underlined is False else "",
            _figures(style.text) if style.text else "",
        )
        return (
            f"<w:style {_attributes('character', style.name)}>{_names(style.name)}"
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
            f"<w:rPr>{''.join(properties)}</w:rPr></w:style>"
        )

    def _paragraph_properties(self, style: ParagraphStyle) -> str:
        default = style.name == "Normal"
        properties = (
            style.keep_next and "<w:keepNext/>",
            style.keep_lines and "<w:keepLines/>",
            default and "<w:widowControl/>",
            _numbering(style),
            style.ruled and self._rule(),
            self._tabs(style),
            default and self.rtl and "<w:bidi/>",
            _spacing(style),
            self._indent(style),
            style.contextual and "<w:contextualSpacing/>",
            (default or style.text.align != self.body.align)
            and f'<w:jc w:val="{_JUSTIFICATION[style.text.align]}"/>',
            style.outline is not None and f'<w:outlineLvl w:val="{style.outline}"/>',
        )
        return "".join(text for text in properties if text)

    def _tabs(self, style: ParagraphStyle) -> str:
        ends = [mm_twips(style.number_end)] if style.number_end else []
        ends += [self.width] if style.ends else []
        tabs = "".join(f'<w:tab w:val="right" w:pos="{end}"/>' for end in ends)
        return tabs and f"<w:tabs>{tabs}</w:tabs>"

    def _rule(self) -> str:
        rules = self.theme.rules
        edge = {"below": "bottom", "above": "top"}[rules.place]
        return (
            f'<w:pBdr><w:{edge} w:val="single" w:sz="{eighths(rules.section)}" '
            f'w:space="{rule_gap(self.theme)}" '
            f'w:color="{_hex(self.theme.colors[rules.color])}"/></w:pBdr>'
        )

    def _indent(self, style: ParagraphStyle) -> str:
        if not style.indent:
            return ""  # the list definition has the hanging indent
        indent, hang = style.indent, style.hang
        if style.level is not None:
            hang = self.theme.spaces.hang
            indent += hang * (style.level + 1)
        hanging = f' w:hanging="{mm_twips(hang)}"' if hang else ""
        return f'<w:ind w:left="{mm_twips(indent)}"{hanging}/>'

    def _differences(self, text: TextStyle, *, default: bool) -> str:
        body = self.body
        properties = (
            self._fonts(text) != self._fonts(body) and self._fonts(text),
            _toggles(Toggles.of(text), None if default else Toggles.of(body)),
            (default or text.color != body.color) and self._color(text),
            text.tracking != (0 if default else body.tracking) and _tracking(text),
            text.size != body.size and _size(text),
            text.figures != body.figures and _figures(text),
        )
        return "".join(part for part in properties if part)

    def _fonts(self, text: TextStyle | None, font: str | None = None) -> str:
        if text is None and font is None:
            return ""
        key, weight = (text.font, text.weight) if text else (font or "", self.body.weight)
        family = east = cs = quoteattr(typefaces.name(self.theme, key, weight))
        if self.script:
            other = quoteattr(typefaces.of_script(self.theme, key, self.script))
            east, cs = (other, cs) if self.script.has_han else (east, other)
        return f"<w:rFonts w:ascii={family} w:hAnsi={family} w:eastAsia={east} w:cs={cs}/>"

    def _color(self, text: TextStyle) -> str:
        return f'<w:color w:val="{_hex(self.theme.color(text))}"/>'


def _attributes(kind: str, name: str, *, default: bool = False) -> str:
    return (
        f'w:type="{kind}"'
        + (' w:default="1"' if default else "")
        + ("" if name in _BUILT_IN_NAMES else ' w:customStyle="1"')
        + f' w:styleId="{style_id(name)}"'
    )


def _silent(kind: str, name: str) -> str:
    """Return an empty default style of a kind."""
    return (
        f"<w:style {_attributes(kind, name, default=True)}>{_names(name)}<w:semiHidden/></w:style>"
    )


def _names(name: str) -> str:
    return f'<w:name w:val="{_STORED_NAMES.get(name, name)}"/>'


def _numbering(style: ParagraphStyle) -> str:
    if style.numbered:
        return f'<w:numPr><w:numId w:val="{FIRST_COUNT}"/></w:numPr>'
    # A derived style that repeats the list would lose its bullet in LibreOffice.
    if style.level is not None and style.base == "Normal":
        return f'<w:numPr><w:ilvl w:val="{style.level}"/><w:numId w:val="{LIST}"/></w:numPr>'
    return ""


def _figures(text: TextStyle) -> str:
    return f'<w14:numForm w14:val="{_FIGURES[text.figures]}"/>'


def _spacing(style: ParagraphStyle) -> str:
    # Exact, since the font's line height (1.42 in Source Sans 3) would override "at least".
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
            (wanted.italic, below.italic, ("i",)),  # other scripts rarely use italics, so no iCs
            (wanted.caps, below.caps, ("caps",)),
            (wanted.small_caps, below.small_caps, ("smallCaps",)),
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
