"""Up to four photographs on a slide, as large as its shape allows, each whole and with its caption under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from pptx.slide import Slide

from briefing.powerpoint import marks
from briefing.powerpoint.frame import Box
from briefing.slide import Picture

_GAP = 0.3  # inches between photographs
_AIR = 0.06  # between a photograph and its caption
_CAPTION_SIZES = (20, 18, 16)
_CAPTION = 0.78  # two lines of the first of them, three of the last
# How many photographs stand in each row, top down.
_ROWS = {1: ((1,),), 2: ((2,), (1, 1)), 3: ((3,), (1, 2), (2, 1)), 4: ((4,), (2, 2), (1, 3), (3, 1))}


@dataclass(frozen=True, slots=True)
class _Row:
    """Photographs beside each other, of one height; in inches."""

    pictures: tuple[Picture, ...]
    aspects: tuple[float, ...]
    height: float

    @property
    def width(self) -> float:
        return self.height * sum(self.aspects) + _GAP * (len(self.aspects) - 1)

    @property
    def area(self) -> float:
        return self.height**2 * sum(self.aspects)


def photographs(slide: Slide, pictures: Sequence[Picture], box: Box) -> None:
    """The photographs in the rows that leave them the most room, in the middle of the box."""
    caption = _CAPTION if any(picture.caption for picture in pictures) else 0.0
    rows = max((_rows(pictures, split, box, caption) for split in _ROWS[len(pictures)]), key=_seen)
    room = (box.height - _GAP * (len(rows) - 1)) / len(rows)
    for place, row in enumerate(rows):
        left = box.left + (box.width - row.width) / 2
        top = box.top + place * (room + _GAP)
        for picture, aspect in zip(row.pictures, row.aspects, strict=True):
            width = row.height * aspect
            _draw(slide, picture, Box(left, top, width, row.height))
            left += width + _GAP


def _rows(pictures: Sequence[Picture], split: tuple[int, ...], box: Box, caption: float) -> tuple[_Row, ...]:
    room = (box.height - _GAP * (len(split) - 1)) / len(split) - caption
    rows, start = [], 0
    for many in split:
        own = tuple(pictures[start : start + many])
        aspects = tuple(map(_aspect, own))
        rows.append(_Row(own, aspects, min(room, (box.width - _GAP * (many - 1)) / sum(aspects))))
        start += many
    return tuple(rows)


def _seen(rows: tuple[_Row, ...]) -> float:
    return sum(row.area for row in rows)


def _aspect(picture: Picture) -> float:
    with Image.open(BytesIO(picture.content)) as image:
        return float(image.width / image.height)


def _draw(slide: Slide, picture: Picture, box: Box) -> None:
    left, top, width, height = box.emu
    drawn = slide.shapes.add_picture(BytesIO(picture.content), left, top, width, height)
    drawn._element.xpath(".//p:cNvPr")[0].set("descr", picture.caption)
    if not picture.caption:
        return
    room = box.width + _GAP / 2
    size = marks.fitting(_CAPTION_SIZES, _CAPTION, lambda size: marks.lines_of(picture.caption, size, room))
    height = marks.lines_of(picture.caption, size, room) * size * marks.LINE / marks.POINTS_PER_INCH
    marks.write(slide, Box(box.left, box.top + box.height + _AIR, room, height), picture.caption, size)
