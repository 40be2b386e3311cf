"""Implements ``cvkit themes --gallery``: an HTML page that shows one résumé in all themes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from cvkit import disk, pipeline
from cvkit.cli import terminal
from cvkit.cli.inputs import inputs
from cvkit.errors import FileError, ThemeError
from cvkit.exporters.png import PngOptions

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.cli.inputs import Input
    from cvkit.diagnostics import Diagnostic
    from cvkit.source import Reading

PAGE = "index.html"
_GENERATOR = b'<meta name="generator" content="cvkit">'
_DPI = 110
_COLORS = 256
"""Enough for text and a few colours, at a third of the size; with fewer, accents turn grey."""


class GalleryItem(NamedTuple):
    """The résumé in one theme.

    Attributes:
        theme: The name of the theme.
        description: The description of the theme.
        file: The name of the picture of the first page.
        picture: The picture as PNG.
        width: The width of the picture in pixels.
        height: The height of the picture in pixels.
        pages: The number of pages of the résumé.
    """

    theme: str
    description: str
    file: str
    picture: bytes
    width: int
    height: int
    pages: int


def run(folder: Path, file: str | None) -> int:
    """Write the page and its pictures.

    Args:
        folder: The folder to write to.
        file: The résumé, or ``None`` for ``resume.yaml``.

    Returns:
        The exit code: 0; 1 if the résumé has errors, and then nothing is written; 2 if a theme is
        broken, and then it is left out.

    Raises:
        CvkitError: The folder can't be written to, or contains a page that is not a gallery.
    """
    _check_overwrite(folder / PAGE)
    (source,) = inputs([file] if file else None)
    reading = source.check()
    items: list[GalleryItem] = []
    found: list[Diagnostic] = list(reading.diagnostics)
    broken: list[ThemeError] = []
    for name in source.project.themes.available() if reading.resume else ():
        try:
            with terminal.progress(f"Rendering {name}"):
                rendered = _render(reading, name, source)
        except ThemeError as error:
            broken.append(error)
            continue
        found += [one for one in rendered.diagnostics if one not in found]
        items += [_item(name, artifact.data, artifact.pages or 1, source)
                  for artifact in rendered.artifacts.values()]  # fmt: skip
    terminal.show(found, {reading.source.name: reading.source.text})
    for theme_error in broken:
        terminal.show_error(theme_error)
    if not items or not reading.resume:
        return 1
    _write(folder, items, reading)
    return 2 if broken else 0


def _check_overwrite(page: Path) -> None:
    """Refuse to overwrite a page that this command did not write."""
    if page.exists() and _GENERATOR not in disk.read(page):
        raise FileError(
            f"{page} already exists and is not a gallery written by cvkit.",
            "Choose another folder.",
        )


def _render(reading: Reading, name: str, source: Input) -> pipeline.Rendered:
    return pipeline.render(
        reading,
        ["png"],
        pipeline.RenderOptions(
            theme=name,
            format_options={"png": PngOptions(dpi=_DPI)},
            allow_missing_glyphs=True,
        ),
        source.project,
    )


def _item(name: str, picture: bytes, pages: int, source: Input) -> GalleryItem:
    from PIL import Image

    description = source.project.themes.manifest(name).description
    with Image.open(io.BytesIO(picture)) as image:
        reduced = image.convert("RGB").quantize(_COLORS, dither=Image.Dither.NONE)
    png = io.BytesIO()
    reduced.save(png, "PNG", optimize=True)
    return GalleryItem(name, description, f"{name}.png", png.getvalue(), *reduced.size, pages)


def _write(folder: Path, items: list[GalleryItem], reading: Reading) -> None:
    from jinja2 import Environment, PackageLoader

    if not reading.resume:
        return
    environment = Environment(
        loader=PackageLoader("cvkit.cli", ""), autoescape=True, trim_blocks=True
    )
    page = environment.get_template("gallery.html.j2").render(
        name=reading.resume.basics.name, items=items
    )
    disk.make_folder(folder)
    files = {folder / item.file: item.picture for item in items}
    disk.write_all({**files, folder / PAGE: page.encode()})
    terminal.report(f"{folder / PAGE}  {len(items)} themes")
