"""Write the pictures of the examples: the first page of each, in its own theme.

Run ``python docs/build_pictures.py``. The portrait in ``docs/examples`` is drawn here, too. The
Japanese example needs the fonts that ``make tools`` unpacks; without them, its picture is kept.
"""  # noqa: INP001 - a script

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw

from cvkit import pipeline
from cvkit.cli.init import starts
from cvkit.cli.inputs import Input
from cvkit.exporters.png import PngOptions, software

DOCS = Path(__file__).parent
EXAMPLES = DOCS / "examples"
PICTURES = DOCS / "pictures/examples"
FONTS = DOCS.parent / "tests/debian_fonts"
_DPI = 80
_COLORS = 64
_JAPANESE = "shokumu"
_SHAPES = (
    ((-10, 245, 294, 560), "#2b4a66"),
    ((112, 190, 172, 275), "#c79c7d"),
    ((84, 70, 200, 225), "#d9b092"),
    ((78, 52, 206, 140), "#4a3527"),
    ((92, 98, 192, 222), "#d9b092"),
)
"""Shoulders, neck, head, hair and face: ellipses, in pixels."""


def portrait() -> bytes:
    """Return a drawing of nobody in particular, as PNG: 284 × 355 pixels."""
    size, scale = (284, 355), 4
    image = Image.new("RGB", (size[0] * scale, size[1] * scale), "#dfe6ec")
    draw = ImageDraw.Draw(image)
    for shape, color in _SHAPES:
        draw.ellipse([side * scale for side in shape], fill=color)
    return _png(image.resize(size, Image.Resampling.LANCZOS))


def first_page(path: Path) -> bytes:
    """Return a picture of the first page of a résumé, as PNG.

    Raises:
        CvkitError: The résumé can't be exported.
    """
    file = Input.named(str(path))
    options = pipeline.RenderOptions(format_options={"png": PngOptions(dpi=_DPI)})
    rendered = pipeline.render(file.check(), ["png"], options, file.project)
    (artifact,) = rendered.artifacts.values()
    with Image.open(io.BytesIO(artifact.data)) as image:
        return _png(image.convert("RGB"))


def _png(image: Image.Image) -> bytes:
    data = io.BytesIO()
    reduced = image.quantize(_COLORS, dither=Image.Dither.NONE)
    reduced.save(data, "PNG", optimize=True, pnginfo=software.mark())
    return data.getvalue()


def main() -> None:
    """Write the portrait, then all pictures."""
    PICTURES.mkdir(exist_ok=True)
    (EXAMPLES / "portrait.png").write_bytes(portrait())
    for name, path in starts().items():
        (PICTURES / f"start-{name}.png").write_bytes(first_page(path))
    for path in sorted(EXAMPLES.glob("*.yaml")):
        if path.stem != _JAPANESE:
            (PICTURES / f"{path.stem}.png").write_bytes(first_page(path))
    if not FONTS.is_dir():
        sys.stderr.write(f"{FONTS} is missing, so the picture of {_JAPANESE} is not made anew.\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(FONTS, Path(folder, "fonts"))
        copied = shutil.copy(EXAMPLES / f"{_JAPANESE}.yaml", folder)
        (PICTURES / f"{_JAPANESE}.png").write_bytes(first_page(Path(copied)))


if __name__ == "__main__":
    main()
