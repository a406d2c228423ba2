"""Decks of a slide or two, written and read back, for the tests of slides."""

import datetime as dt
from io import BytesIO

from pptx import Presentation

from briefing.powerpoint.deck import Imprint, powerpoint
from briefing.powerpoint.ratio import Ratio
from briefing.slide import Slide
from charts.spec import (
    ChartKind,
    ChartSpec,
    Point,
    Reference,
    Scale,
)
from charts.theme import Hue, Meaning

IMPRINT = Imprint("Hội nghị", ("ỦY BAN NHÂN DÂN", "QUẬN HAI BÀ TRƯNG"), "bản chốt HN-2512 · 3f9a · Dữ liệu minh họa")
WARDS = (
    Point("quynh-loi", "Quỳnh Lôi", 25 / 38, "● 65,8% · 25/38", meaning=Meaning.MET),
    Point("dong-mac", "Đống Mác", 1 / 3, "■ 33,3% · 1/3", meaning=Meaning.LATE),
    Point("bach-dang", "Bạch Đằng", None, "▨ Chưa có số liệu", meaning=Meaning.NO_DATA),
)
BARS = ChartSpec(
    ChartKind.BARS,
    "Nhà được trang bị đủ: 1/2 phường đạt chỉ tiêu",
    "Đơn vị: % số nhà; tính đến ngày 24/12/2019.",
    points=WARDS,
    references=(Reference(26 / 41, "Toàn quận 63,4%"),),
    is_share=True,
)
SCALE = Scale((0.2, 0.4, 0.6, 0.8), ("dưới 20%", "20–40%", "40–60%", "60–80%", "từ 80%"), Hue.GOOD_IS_HIGH)
DAYS = (dt.date(2019, 11, 14), dt.date(2019, 12, 14))


def file_of(*slides: Slide, ratio: Ratio = Ratio.WIDE) -> bytes:
    return powerpoint(slides, IMPRINT, ratio)


def page_of(spec: ChartSpec):
    return Presentation(BytesIO(file_of(Slide("a", "Trang bị", "Thông điệp", chart=spec)))).slides[0]


def chart_of(page):
    return next(shape.chart for shape in page.shapes if shape.has_chart)
