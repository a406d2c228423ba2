"""Photographs for slides: really a picture, upright, without the place where it was taken, no larger than needed."""

from enum import StrEnum
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_BYTES = 15_000_000
LONGEST_SIDE = 1920  # pixels: a slide on the wall of a hall has no more
SHORTEST_SIDE = 200
MOST_PIXELS = 80_000_000
_QUALITY = 88
# MPO is what many telephones write: a JPEG with a second one behind it.
_WRITTEN_AS = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG"}


class PhotoFault(StrEnum):
    TOO_LARGE = "too_large"
    NOT_A_PICTURE = "not_a_picture"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_SMALL = "too_small"


class PhotoRefusedError(Exception):
    """A file that cannot become a photograph of a slide."""

    def __init__(self, fault: PhotoFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def prepared(content: bytes) -> bytes:
    """The photograph as slides use it: JPEG or PNG, upright, at most LONGEST_SIDE, nothing told besides the picture.

    Raises PhotoRefusedError for what is no JPEG or PNG, is damaged, too large or too small.
    """
    if len(content) > MOST_BYTES:
        raise PhotoRefusedError(PhotoFault.TOO_LARGE)
    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG")) as image:
            _check_size(image)
            return _written(image)
    except Image.DecompressionBombError as error:
        raise PhotoRefusedError(PhotoFault.TOO_MANY_PIXELS) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        # Pillow raises any of these for a file that is cut short or only pretends to be a picture.
        raise PhotoRefusedError(PhotoFault.NOT_A_PICTURE) from error


def _check_size(image: Image.Image) -> None:
    """Refuses by the sizes told in the file's head, before its pixels take memory."""
    if image.width * image.height > MOST_PIXELS:
        raise PhotoRefusedError(PhotoFault.TOO_MANY_PIXELS)
    if min(image.size) < SHORTEST_SIDE:
        raise PhotoRefusedError(PhotoFault.TOO_SMALL)


def _written(image: Image.Image) -> bytes:
    kind = _WRITTEN_AS[image.format or ""]
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    plain = upright.convert("RGB" if kind == "JPEG" else "RGBA")
    # A picture of its own: what the file told besides, the place and the telephone, stays behind.
    bare = Image.new(plain.mode, plain.size)
    bare.paste(plain)
    file = BytesIO()
    bare.save(file, kind, quality=_QUALITY, optimize=True)
    return file.getvalue()
