"""Writes a résumé as RenderCV's YAML, and says what of it has no place there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cvkit import languages, view
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.checksum_line import IN_YAML
from cvkit.exporters.rendercv import markdown, yaml_text
from cvkit.exporters.rendercv.contacts import contacts
from cvkit.exporters.rendercv.entries import SectionWriter
from cvkit.exporters.rendercv.entry_parts import EntryParts
from cvkit.exporters.shown import ShownResume
from cvkit.foreign.rendercv import LOCALES
from cvkit.model.export import PublicationStyle
from cvkit.model.text import TextSpan
from cvkit.view.inline import values_of

if TYPE_CHECKING:
    from cvkit.selection import Selection
    from cvkit.view.blocks import Document, Section

HEAD = "# A file for RenderCV (https://docs.rendercv.com)\n"
"""The first line, by which cvkit knows its own files."""

_ENGLISH = "en"


def write(selection: Selection) -> Artifact:
    """Return a file for RenderCV 2.8.

    Args:
        selection: What is shown of a résumé.
    """
    shown = ShownResume(selection, "RenderCV")
    document = _document(selection)
    tag = languages.load(document.locale).tag.split("-")[0]
    locale = next((name for name, known in LOCALES.items() if known == tag), "")
    writer = SectionWriter(EntryParts(document, shown, as_text=not locale))
    sections: dict[str, Any] = {}
    for section in document.sections:
        sections[_title(section, sections)] = writer.entries(section)
        _count(section, shown)
    cv: dict[str, Any] = {
        "name": markdown.inline((TextSpan(document.header.name),)),
        "headline": markdown.inline(document.header.headline),
        **contacts(document),
        "sections": sections,
    }
    data: dict[str, Any] = {"cv": {key: value for key, value in cv.items() if value}}
    if locale and tag != _ENGLISH:
        data["locale"] = {"language": locale}
    _count_shown(document, shown)
    body = (HEAD + yaml_text.dump(data)).encode()
    return Artifact(IN_YAML.sealed(body), diagnostics=shown.losses())


def _document(selection: Selection) -> Document:
    """Build the document anew, as a theme or the résumé may print publications as one text."""
    look = selection.presentation
    wished = {"style": PublicationStyle.FULL, "group": None, "numbered": False}
    publications = look.publications.model_copy(update=wished)
    plain = look.model_copy(update={"publications": publications})
    document = view.build(replace(selection, presentation=plain))
    return replace(document, selection=selection)


def _title(section: Section, others: dict[str, Any]) -> str:
    """Return a title that no other section has: a space behind it makes it another key."""
    title = section.title
    while title in others:
        title += " "
    return title


def _count(section: Section, shown: ShownResume) -> None:
    """Count what isn't a text of its own as written; a title may be replaced by another."""
    if section.origin[:1] == ("custom",):
        shown.write((*section.origin, "kind"))
        shown.write((*section.origin, "title"))


def _count_shown(document: Document, shown: ShownResume) -> None:
    """Count every value that is in the document as written; the exceptions are reported."""
    _ = shown.headline
    shown.write(("basics", "name"))
    for contact in document.header.contacts:
        shown.write(tuple(contact.origin))
    for text in replace(document, signature=None).texts():
        for value in values_of(text.inline):
            shown.write(tuple(value.origin))
            if any("`" in span.text for span in text.inline):
                shown.lose(tuple(value.origin), "has a backtick, which RenderCV can’t print")
            if any(_is_lowered(span) for span in text.inline):
                shown.lose(tuple(value.origin), "is written without a sub- or superscript")
    if document.selection and document.selection.resume.basics.photo:
        shown.lose(("basics", "photo"), "is left out, as RenderCV looks for it beside its own file")


def _is_lowered(span: TextSpan) -> bool:
    return bool(span.script) and markdown.on_the_line((span,))[0].text == span.text
