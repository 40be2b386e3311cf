"""Tokens as the style sheet's custom properties."""

from __future__ import annotations

from cvkit import theme
from cvkit.theme import fallbacks, stylesheet
from cvkit.theme.theme import Face


def test_tokens_become_css() -> None:
    classic = theme.built_in().load("classic", settings={"accent": "#abc"}, page="Letter")
    face = Face("body", 600, italic=True)
    css = stylesheet.write(classic, [face]).text
    assert css.startswith(
        '@font-face { font-family: "cvkit-body"; font-weight: 600; font-style: italic; '
        'src: url("cvkit:font/body-600-italic"); }\n'
        "@page { size: Letter; margin: 16mm 18mm 15mm 18mm; }\n"
    )
    assert "--color-accent: #aabbcc;" in css
    assert "--space-hang: 3.6mm;" in css
    assert '.name { font-family: "cvkit-display", serif; font-size: 27pt;' in css
    assert css.endswith(classic.css)
    assert "@page { size: A4;" in stylesheet.write(theme.built_in().load("classic"), []).text


def test_letters_that_join_are_not_moved_apart() -> None:
    academic = theme.built_in().load("academic")
    for text, is_joined in (("المشاريع", True), ("נועה", False)):
        dressed = fallbacks.with_fallbacks(academic, frozenset(map(ord, text)), "ar")
        css = stylesheet.write(dressed, []).text
        assert ("letter-spacing" in css) is not is_joined
        assert ("font-kerning: none" in css) is is_joined
