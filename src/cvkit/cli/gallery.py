"""What ``cvkit themes --gallery`` does: one résumé in all themes, as a page of pictures."""

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
_OURS = b'<meta name="generator" content="cvkit">'
_DPI = 110
_SHADES = 256
"""Enough for text and a few colours, in a third of the bytes; of fewer, the accent turns grey."""


class GalleryItem(NamedTuple):
    """A theme as it shows the résumé.

    Attributes:
        theme: Its name.
        description: What it is for.
        file: The name of the picture of the first page.
        picture: The picture, a PNG.
        width: In pixels.
        height: In pixels.
        pages: How many pages the résumé takes.
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
        folder: Where to.
        file: The résumé; ``resume.yaml`` unless named.

    Returns:
        0; 1 if the résumé has errors: then nothing is written; 2 if a theme is broken: then it
        is left out.

    Raises:
        CvkitError: The folder cannot be written, or holds a page that is not a gallery.
    """
    _spare_other_page(folder / PAGE)
    (source,) = inputs([file] if file else None)
    reading = source.check()
    looks: list[GalleryItem] = []
    found: list[Diagnostic] = list(reading.diagnostics)
    broken: list[ThemeError] = []
    for name in source.project.themes.available() if reading.resume else ():
        try:
            with terminal.progress(f"Setting {name}"):
                rendered = _render(reading, name, source)
        except ThemeError as error:
            broken.append(error)
            continue
        found += [one for one in rendered.diagnostics if one not in found]
        looks += [_look(name, artifact.data, artifact.pages or 1, source)
                  for artifact in rendered.artifacts.values()]  # fmt: skip
    terminal.show(found, {reading.source.name: reading.source.text})
    for fault in broken:
        terminal.refuse(fault)
    if not looks or not reading.resume:
        return 1
    _write(folder, looks, reading)
    return 2 if broken else 0


def _spare_other_page(page: Path) -> None:
    """Refuse to write over a page that this command did not write."""
    if page.exists() and _OURS not in disk.read(page):
        raise FileError(
            f"{page} is there already, and is no gallery of cvkit's.", "Name another folder."
        )


def _render(reading: Reading, name: str, source: Input) -> pipeline.Rendered:
    return pipeline.render(
        reading,
        ["png"],
        pipeline.RenderOptions(theme=name, format_options={"png": PngOptions(dpi=_DPI)}),
        source.project,
    )


def _look(name: str, picture: bytes, pages: int, source: Input) -> GalleryItem:
    from PIL import Image

    described = source.project.themes.manifest(name).description
    with Image.open(io.BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(_SHADES, dither=Image.Dither.NONE)
    packed = io.BytesIO()
    few.save(packed, "PNG", optimize=True)
    return GalleryItem(name, described, f"{name}.png", packed.getvalue(), *few.size, pages)


def _write(folder: Path, looks: list[GalleryItem], reading: Reading) -> None:
    from jinja2 import Environment, PackageLoader

    if not reading.resume:
        return
    environment = Environment(
        loader=PackageLoader("cvkit.cli", ""), autoescape=True, trim_blocks=True
    )
    page = environment.get_template("gallery.html.j2").render(
        name=reading.resume.basics.name, looks=looks
    )
    disk.make_folder(folder)
    files = {folder / look.file: look.picture for look in looks}
    disk.write_all({**files, folder / PAGE: page.encode()})
    terminal.report(f"{folder / PAGE}  {len(looks)} themes")
