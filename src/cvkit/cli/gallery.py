"""Implements ``cvkit themes --gallery``: an HTML page that shows one résumé in all themes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from cvkit import disk, pipeline, plugins
from cvkit.cli import overwrite, terminal
from cvkit.cli.inputs import inputs
from cvkit.cli.output_paths import Output
from cvkit.cli.read_files import ReadFiles
from cvkit.errors import ThemeError
from cvkit.exporters.artifact import Artifact
from cvkit.exporters.png import PngOptions, software

if TYPE_CHECKING:
    from pathlib import Path

    from cvkit.cli.inputs import Input
    from cvkit.diagnostics import Diagnostic
    from cvkit.source import Reading

PAGE = "index.html"
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


def run(folder: Path, file: str | None, *, force: bool = False, trust_theme: bool = False) -> int:
    """Write the page and its pictures.

    Args:
        folder: The folder to write to.
        file: The résumé, or ``None`` for ``resume.yaml``.
        force: Whether to overwrite files that cvkit did not write.
        trust_theme: Whether themes that aren't cvkit's own have no limits on time and memory.

    Returns:
        The exit code: 0; 1 if the résumé has errors, and then nothing is written; 2 if a theme is
        broken, and then it is left out.

    Raises:
        CvkitError: The folder can't be written to, or contains files of these names that cvkit
            did not write.
    """
    (source,) = inputs([file] if file else None)
    overwrite.check(
        {folder / PAGE: _output(PAGE, "html", b"")}, ReadFiles.of([source]), force=force
    )
    reading = source.check()
    items: list[GalleryItem] = []
    found: list[Diagnostic] = list(reading.diagnostics)
    broken: list[ThemeError] = []
    for name in source.project.themes.available() if reading.resume else ():
        try:
            with terminal.progress(f"Rendering {name}"):
                rendered = _render(reading, name, source, trust_theme=trust_theme)
        except ThemeError as error:
            broken.append(error)
            continue
        found += [one for one in rendered.diagnostics if one not in found]
        items += [_item(name, artifact.data, artifact.pages or 1, source)
                  for artifact in rendered.artifacts.values()]  # fmt: skip
    terminal.show(found, reading.source.texts)
    for theme_error in broken:
        terminal.show_error(theme_error)
    if not items or not reading.resume:
        return 1
    files = {item.file: _output(item.file, "png", item.picture) for item in items}
    files[PAGE] = _output(PAGE, "html", _page(items, reading.resume.basics.name))
    placed = {folder / name: output for name, output in files.items()}
    overwrite.check(placed, ReadFiles.of([source]), force=force)
    disk.make_folder(folder)
    disk.write_all({path: output.artifact.data for path, output in placed.items()})
    terminal.report(f"{folder / PAGE}  {len(items)} themes")
    return 2 if broken else 0


def _output(name: str, form: str, data: bytes) -> Output:
    (one,) = plugins.choose_formats([form]).values()
    return Output(name, one, Artifact(data))


def _render(reading: Reading, name: str, source: Input, *, trust_theme: bool) -> pipeline.Rendered:
    return pipeline.render(
        reading,
        ["png"],
        pipeline.RenderOptions(
            theme=name,
            format_options={"png": PngOptions(dpi=_DPI)},
            allow_missing_glyphs=True,
            trust_theme=trust_theme,
            readback=False,  # pictures only
        ),
        source.project,
    )


def _item(name: str, picture: bytes, pages: int, source: Input) -> GalleryItem:
    from PIL import Image

    description = source.project.themes.manifest(name).description
    with Image.open(io.BytesIO(picture)) as image:
        reduced = image.convert("RGB").quantize(_COLORS, dither=Image.Dither.NONE)
    png = io.BytesIO()
    reduced.save(png, "PNG", optimize=True, pnginfo=software.mark())
    return GalleryItem(name, description, f"{name}.png", png.getvalue(), *reduced.size, pages)


def _page(items: list[GalleryItem], name: str) -> bytes:
    from jinja2 import Environment, PackageLoader

    environment = Environment(
        loader=PackageLoader("cvkit.cli", ""), autoescape=True, trim_blocks=True
    )
    return environment.get_template("gallery.html.j2").render(name=name, items=items).encode()
