"""Checks whether a theme's templates can be rendered, as an export does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvkit.errors import ThemeError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cvkit.theme import Theme
    from cvkit.view.blocks import Document


def run(document: Document, theme: Theme) -> None:
    """Render the templates of a theme that doesn't come with cvkit; built-in ones can't fail.

    Raises:
        ThemeError: A template is broken, exceeds a limit, or makes a page that isn't safe to open.
            The error has the diagnostics of all templates.
        PlatformError: The system can't start another process.
    """
    if theme.is_built_in:
        return
    found: list[ThemeError] = []
    for check in (_page, _markdown):
        try:
            check(document, theme)
        except ThemeError as error:
            found.append(error)
    if found:
        raise merged(found)


def merged(errors: Iterable[ThemeError]) -> ThemeError:
    """Return one error with the diagnostics of several, each once."""
    found = list(errors)
    texts = {name: text for error in found for name, text in error.texts.items()}
    return ThemeError(
        *dict.fromkeys(one for error in found for one in error.diagnostics), texts=texts
    )


def _page(document: Document, theme: Theme) -> None:
    from cvkit.exporters.page import foreign_page, render  # noqa: PLC0415 - only for foreign themes

    text = render.render(document, theme).text
    foreign_page.secured(text, theme.path(render.TEMPLATE))


def _markdown(document: Document, theme: Theme) -> None:
    from cvkit.exporters.markdown import write  # noqa: PLC0415 - the same

    write.write(document, theme)
