"""The photo: cropped, turned, of the size that print needs, and with nothing about its making."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageCms

from cvkit import theme
from cvkit.errors import FileError
from cvkit.exporters import docx, html, pdf, png
from cvkit.exporters.photos import box_of_signature, check_resolution, prepare
from cvkit.theme.manifest import PhotoBox
from cvkit.view.blocks import Document, Header, Photo

BOX = PhotoBox(width=20, height=30, radius=2)
RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)
SECRET = b"taken at the Rue de la Paix"


def halves(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Return a picture that is red above and blue below."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (0, size[1] // 2, *size))
    return picture.convert(mode)


def photo(picture: Image.Image, kind: str = "JPEG", **options: Any) -> Photo:  # noqa: ANN401
    data = io.BytesIO()
    picture.save(data, kind, **options)
    return Photo(data.getvalue(), f"image/{kind.lower()}", "Portrait")


def exif(orientation: int) -> bytes:
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010E] = SECRET.decode()
    return tags.tobytes()


def opened(ready: Photo) -> Image.Image:
    picture = Image.open(io.BytesIO(ready.data))
    picture.load()
    assert ready.media_type == f"image/{str(picture.format).lower()}"
    return picture


def is_near(picture: Image.Image, place: tuple[float, float], color: tuple[int, ...]) -> bool:
    x, y = (round(share * (side - 1)) for share, side in zip(place, picture.size, strict=True))
    found = picture.convert("RGB").getpixel((x, y))
    assert isinstance(found, tuple)
    return all(abs(have - want) < 24 for have, want in zip(found, color, strict=True))


@pytest.mark.parametrize("size", [(3000, 3000), (1500, 4000), (4000, 1200)])
def test_it_fills_the_box_at_300_dpi(size: tuple[int, int]) -> None:
    assert opened(prepare(photo(halves(size)), BOX)).size == (236, 354)


def test_it_is_cropped_around_its_middle() -> None:
    picture = Image.new("RGB", (900, 300), RED)
    picture.paste(BLUE, (350, 0, 550, 300))
    ready = opened(prepare(photo(picture), BOX))
    assert ready.size == (200, 300)
    assert all(is_near(ready, place, BLUE) for place in ((0.02, 0.5), (0.5, 0.5), (0.98, 0.5)))


def test_it_never_grows() -> None:
    assert opened(prepare(photo(halves((40, 60))), BOX)).size == (40, 60)
    assert opened(prepare(photo(halves((1, 1))), BOX)).size == (1, 1)


@pytest.mark.parametrize(
    ("orientation", "red", "blue"),
    [(1, (0.5, 0.1), (0.5, 0.9)), (3, (0.5, 0.9), (0.5, 0.1)), (6, (0.9, 0.5), (0.1, 0.5))],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_it_is_turned_as_its_exif_says(
    kind: str, orientation: int, red: tuple[float, float], blue: tuple[float, float]
) -> None:
    ready = opened(prepare(photo(halves((300, 300)), kind, exif=exif(orientation)), BOX))
    assert is_near(ready, red, RED)
    assert is_near(ready, blue, BLUE)


def test_nothing_is_left_of_how_it_was_made() -> None:
    source = photo(halves((400, 600)), exif=exif(1), comment=SECRET)
    assert source.data.count(SECRET) == 2
    assert SECRET not in prepare(source, BOX).data


def test_no_format_tells_how_it_was_made() -> None:
    source = photo(halves((400, 600)), exif=exif(1), comment=SECRET)
    shown, look = Document(Header("Ada", photo=source), ()), theme.built_in().load("classic")
    page = html.export(shown, look).data.decode()
    [inline] = re.findall(r'src="data:image/jpeg;base64,([^"]+)"', page)
    with zipfile.ZipFile(io.BytesIO(docx.export(shown, look).data)) as package:
        in_word = package.read("word/media/photo.jpeg")
    with pypdfium2.PdfDocument(pdf.export(shown, look).data) as document:
        objects = list(document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
        sizes = [found.get_px_size() for found in objects]
        in_pdf = bytes(objects[0].get_data())
    assert sizes == [(283, 354)]
    assert in_word == base64.b64decode(inline)
    assert all(SECRET not in data for data in (in_word, in_pdf))


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_every_kind_of_jpeg_becomes_srgb(mode: str) -> None:
    ready = opened(prepare(photo(halves((400, 600), mode)), BOX))
    assert (ready.mode, ready.info.get("icc_profile")) == ("RGB", None)
    gray = halves((1, 2), mode).convert("RGB").getpixel((0, 0))
    assert isinstance(gray, tuple)
    assert is_near(ready, (0.5, 0.1), gray)


def test_colours_are_converted_by_the_profile() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name, other in ((b"rXYZ", b"...."), (b"bXYZ", b"rXYZ"), (b"....", b"bXYZ")):
        profile = profile.replace(name, other, 1)
    ready = opened(prepare(photo(halves((40, 60)), icc_profile=profile), BOX))
    assert "icc_profile" not in ready.info
    assert is_near(ready, (0.5, 0.1), BLUE)
    assert is_near(ready, (0.5, 0.9), RED)


def test_a_profile_that_does_not_fit_is_passed_over() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    ready = opened(prepare(photo(halves((40, 60)), icc_profile=profile), BOX))
    assert is_near(ready, (0.5, 0.1), RED)


@pytest.mark.parametrize("profile", [b"damaged", b"\x00" * 128, b"acsp" * 100])
def test_a_damaged_profile_is_passed_over(profile: bytes) -> None:
    ready = opened(prepare(photo(halves((40, 60)), icc_profile=profile), BOX))
    assert is_near(ready, (0.5, 0.1), RED)


def test_what_is_transparent_becomes_white() -> None:
    picture = halves((40, 60), "RGBA")
    picture.paste((0, 255, 0, 0), (0, 0, 40, 30))
    ready = opened(prepare(photo(picture, "PNG"), BOX))
    assert ready.mode == "RGB"
    assert is_near(ready, (0.5, 0.1), WHITE)
    assert is_near(ready, (0.5, 0.9), BLUE)


def test_sixteen_bits_become_eight() -> None:
    ready = opened(prepare(photo(Image.new("I;16", (40, 60), 65_535 // 2), "PNG"), BOX))
    assert is_near(ready, (0.5, 0.5), (127, 127, 127))


def test_a_drawing_stays_a_png_and_a_picture_becomes_a_jpeg() -> None:
    assert prepare(photo(halves((400, 600)), "PNG"), BOX).media_type == "image/png"
    noise = Image.effect_noise((400, 600), 90).convert("RGB")
    noise.putdata([(index % 251, index % 241, index % 239) for index in range(400 * 600)])
    assert prepare(photo(noise, "PNG"), BOX).media_type == "image/jpeg"


def test_of_a_moving_picture_the_first_is_shown() -> None:
    frames = [Image.new("RGB", (40, 60), color) for color in (RED, BLUE)]
    moving = photo(frames[0], "PNG", save_all=True, append_images=frames[1:], duration=90)
    ready = opened(prepare(moving, BOX))
    assert getattr(ready, "n_frames", 1) == 1
    assert is_near(ready, (0.5, 0.5), RED)


def test_the_same_photo_gives_the_same_bytes() -> None:
    source = photo(halves((1234, 987)), exif=exif(8))
    assert prepare(source, BOX).data == prepare(source, BOX).data


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(FileError, match="photo"):
        prepare(Photo(data, "image/jpeg", ""), BOX)


@pytest.mark.parametrize(
    ("size", "told"),
    [
        ((1, 1), "its 1 × 1 pixels, cropped to 20 × 30 mm, make 1 dpi"),
        ((60, 80), "its 60 × 80 pixels, cropped to 20 × 30 mm, make 67 dpi"),
        ((4000, 177), "its 4000 × 177 pixels, cropped to 20 × 30 mm, make 149 dpi"),
        ((118, 4000), "its 118 × 4000 pixels, cropped to 20 × 30 mm, make 149 dpi"),
    ],
)
def test_one_with_too_few_pixels_is_told_of(size: tuple[int, int], told: str) -> None:
    [note] = check_resolution(photo(halves(size)), BOX)
    assert note.code == "CV308"
    assert told in note.message
    assert note.route == ("basics", "photo")
    assert "at least 119 × 178 pixels (150 dpi)" in note.help
    assert "237 × 355" in note.help


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_as_many_pixels_as_the_advice_asks_for_are_enough(kind: str) -> None:
    assert not list(check_resolution(photo(halves((119, 178)), kind), BOX))
    assert not list(check_resolution(photo(halves((178, 119)), kind, exif=exif(6)), BOX))
    assert list(check_resolution(photo(halves((178, 119)), kind), BOX))
    assert list(check_resolution(photo(halves((119, 178)), kind, exif=exif(6)), BOX))


@pytest.mark.parametrize("width", [5, 12.7, 18, 22.5, 25.4, 26.7, 28, 33.1, 80])
def test_what_the_advice_asks_for_is_enough_in_every_box(width: float) -> None:
    box = PhotoBox(width=width, height=width)
    [note] = check_resolution(photo(halves((1, 1))), box)
    side = int(note.help.split()[5])
    assert not list(check_resolution(photo(halves((side, side))), box))
    [note] = check_resolution(photo(halves((side, side - 1))), box)
    assert "make 14" in note.message


def test_without_a_photo_there_is_nothing_to_say() -> None:
    assert not list(check_resolution(None, BOX))


def test_every_format_that_shows_it_says_the_same() -> None:
    shown = Document(Header("Ada", photo=photo(halves((60, 80)))), ())
    look = theme.built_in().load("classic")
    told = {make.export(shown, look).diagnostics for make in (docx, html, pdf, png)}
    assert len(told) == 1
    assert [note.code for notes in told for note in notes] == ["CV308"]


@pytest.mark.parametrize(
    ("size", "box"), [((300, 100), (42, 14)), ((600, 100), (60, 10)), ((60, 600), (1.4, 14))]
)
def test_a_signature_is_shown_whole(size: tuple[int, int], box: tuple[float, float]) -> None:
    found = box_of_signature(photo(halves(size)))
    assert (found.width, found.height) == pytest.approx(box)
