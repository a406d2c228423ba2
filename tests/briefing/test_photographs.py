"""Photographs before they stand on a slide: checked, upright, small enough, silent about where they were taken."""

from io import BytesIO

import pytest
from PIL import Image

from briefing.photographs import MOST_BYTES, PhotoFault, PhotoRefusedError, prepared

ORIENTATION, GPS = 0x0112, 0x8825


def picture(kind: str, size: tuple[int, int], mode: str = "RGB", **told: object) -> bytes:
    file = BytesIO()
    Image.new(mode, size, 0 if mode in "1L" else None).save(file, kind, **told)
    return file.getvalue()


def fault_of(content: bytes) -> PhotoFault:
    with pytest.raises(PhotoRefusedError) as refused:
        prepared(content)
    return refused.value.fault


def test_a_photograph_is_upright_small_enough_and_does_not_tell_where_it_was_taken():
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (21.0, 0.0, 30.0)
    content = picture("JPEG", (4000, 3000), exif=exif)
    assert Image.open(BytesIO(content)).getexif().get_ifd(GPS)
    ready = Image.open(BytesIO(prepared(content)))
    assert (ready.format, ready.size) == ("JPEG", (1440, 1920))
    assert dict(ready.getexif()) == {}
    assert "exif" not in ready.info


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_any_jpeg_is_one_that_every_program_shows(mode: str):
    ready = Image.open(BytesIO(prepared(picture("JPEG", (640, 480), mode))))
    assert (ready.mode, ready.size) == ("RGB", (640, 480))


def test_a_png_stays_one_without_its_texts():
    ready = Image.open(BytesIO(prepared(picture("PNG", (300, 2200), "RGBA"))))
    assert (ready.format, ready.size, ready.mode) == ("PNG", (262, 1920), "RGBA")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", PhotoFault.NOT_A_PICTURE),
        (b"<svg onload='alert(1)'/>", PhotoFault.NOT_A_PICTURE),
        (picture("GIF", (640, 480)), PhotoFault.NOT_A_PICTURE),
        (picture("JPEG", (640, 480))[:700], PhotoFault.NOT_A_PICTURE),
        (picture("PNG", (150, 480)), PhotoFault.TOO_SMALL),
        (bytes(MOST_BYTES + 1), PhotoFault.TOO_LARGE),
        (picture("PNG", (10_000, 8_500), "1"), PhotoFault.TOO_MANY_PIXELS),
        (picture("PNG", (20_000, 10_000), "1"), PhotoFault.TOO_MANY_PIXELS),
    ],
)
def test_what_is_no_photograph_for_a_slide_is_refused_by_its_reason(content: bytes, fault: PhotoFault):
    assert fault_of(content) is fault
