"""One slide of a briefing as markup, in the look of static/present.css: the hall shows it, the outline previews it."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analytics.metric_table import Light
from briefing.slide import Layout, Picture, Slide, SlideTable, Statement
from charts.spec import ChartSpec
from charts.still import hall, svg
from charts.theme import Palette
from ui.markup import Markup, tag
from ui.meeting.slide_fit import INNER, Fitted, fitted, fitted_cover
from ui.meeting.table_fit import FittedTable
from wording import present as words
from wording.labels import light

_PER_INCH = 144  # pixels of the stage in an inch of the slide
_PNG = b"\x89PNG"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a slide stands, and what stands at its foot; `authority` is on the first one only."""

    number: int
    total: int
    imprint: str
    authority: str = ""


def slide_markup(slide: Slide, standing: Standing, palette: Palette, foot: Iterable[Markup] = ()) -> Markup:
    """The slide, 16:9, as wide as what it stands in; `foot` are controls beside its number.

    `ui.markup.show(tag("div", slide_markup(slide, Standing(6, 16, imprint), palette()), css="deck preview"))` previews
    one; static/present.css has to be on the page.
    """
    is_cover = slide.layout in (Layout.TITLE, Layout.CLOSING)
    body = _cover(slide, standing) if is_cover else _body(slide, palette)
    number = tag("span", words.position(standing.number, standing.total), css="number")
    return tag(
        "section",
        tag("div", *body, css="sheet"),
        tag("footer", tag("span", standing.imprint, css="imprint"), *foot, number),
        css="slide cover" if is_cover else "slide",
        data_number=str(standing.number),
        aria_label=slide.message or slide.title,
    )


def _cover(slide: Slide, standing: Standing) -> Iterable[Markup]:
    size = fitted_cover(slide.title)
    yield tag("p", standing.authority, css="authority")
    lines = [[tag("span", word, css="word") for word in line.split()] for line in slide.title.split("\n")]
    yield tag("h2", *(tag("div", *_spaced(line)) for line in lines), style=_size(size))
    yield tag("p", slide.message, css="place")


def _spaced(words: Iterable[Markup]) -> Iterable[Markup | str]:
    """Words that no line break tears: numbers of documents have hyphens."""
    for word in words:
        yield word
        yield " "


def _body(slide: Slide, palette: Palette) -> Iterable[Markup]:
    shown = fitted(slide)
    if slide.message:
        yield tag("p", slide.title, css="topic")
    yield tag("h2", shown.title, style=_size(shown.title_size))
    if shown.under:
        yield tag("p", shown.under, css="beneath")
    pieces = [*_picture(slide, shown, palette), *_points(shown)]
    yield tag("div", *pieces, css="content over" if shown.is_over else "content")


def _picture(slide: Slide, shown: Fitted, palette: Palette) -> Iterable[Markup]:
    width, height = shown.picture
    room = f"flex: 0 0 calc({height} * var(--px))" if shown.is_over else f"flex: 0 0 {width / INNER:.4%}"
    if slide.chart is not None:
        yield tag("div", chart_markup(slide.chart, shown.picture, palette), css="picture", style=room)
    elif slide.table is not None and shown.table is not None:
        yield tag("div", _table(slide.table, shown.table), css="picture", style=room)
    if slide.pictures:
        yield tag("div", *map(_photograph, slide.pictures), css=f"photographs of-{len(slide.pictures)}")


def chart_markup(spec: ChartSpec, room: tuple[int, int], palette: Palette) -> Markup:
    """The chart as a picture whose words stay text; `room` is its width and height on the stage, in pixels."""
    width, height = room
    drawn = svg(spec, hall(width / _PER_INCH, height / _PER_INCH, palette))
    return tag("div", Markup(drawn), css="still", role="img", aria_label=f"{spec.title}. {spec.subtitle}")


def _table(table: SlideTable, shown: FittedTable) -> Markup:
    kinds = ["number" if is_number else "" for is_number in table.are_numbers]
    columns = [tag("col", style=f"width: {width:.3%}") for width in shown.widths]
    head = tag("tr", *(tag("th", title, css=kind) for title, kind in zip(table.columns, kinds, strict=True)))
    lights = [*table.lights, *[None] * len(shown.rows)]
    rows = [
        tag("tr", *(tag("td", cell, css=css) for cell, css in zip(row, _cell_looks(kinds, each), strict=True)))
        for row, each in zip(shown.rows, lights, strict=False)
    ]
    parts = (tag("colgroup", *columns), tag("thead", head), tag("tbody", *rows))
    return tag("table", *parts, style=_size(shown.size))


def _cell_looks(kinds: Sequence[str], row_light: Light | None) -> Sequence[str]:
    """The classes of a row's cells: its light colours the last one."""
    if row_light is None:
        return kinds
    return (*kinds[:-1], f"{kinds[-1]} light {row_light.value}".strip())


def _points(shown: Fitted) -> Iterable[Markup]:
    if shown.points:
        yield tag("ul", *map(_point, shown.points), css="points", style=_size(shown.point_size))


def _point(point: Statement) -> Markup:
    if point.light is None:
        return tag("li", tag("span", "•", css="sign none", aria_hidden="true"), tag("span", point.text))
    sign = light(point.light)
    return tag(
        "li", tag("span", sign.symbol, css=f"sign {point.light.value}", title=sign.word), tag("span", point.text)
    )


def _photograph(picture: Picture) -> Markup:
    kind = "png" if picture.content.startswith(_PNG) else "jpeg"
    source = f"data:image/{kind};base64,{b64encode(picture.content).decode()}"
    return tag("figure", tag("img", src=source, alt=picture.caption), tag("figcaption", picture.caption))


def _size(pixels: int) -> str:
    return f"font-size: calc({pixels} * var(--px))"
