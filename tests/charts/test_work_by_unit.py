"""The late work of units as bars, and the ward that is chosen on tiles."""

import datetime as dt

from analytics.attention_actors import ActorWork
from analytics.metric_table import Light
from charts.geography import Shape
from charts.plotly import figure
from charts.spec import ChartKind, ChartSpec, Point, Scale
from charts.theme import LIGHT, Hue, Meaning
from charts.work_by_unit import work_bars

WORK = (
    ActorWork("a", "A", 2, {Light.LATE: 3, Light.NOT_DUE: 1}),
    ActorWork("b", "B", 1, {Light.LATE: 1}),
    ActorWork("c", "C", 3, {Light.AT_RISK: 2}),
)


def test_only_units_that_are_late_have_a_bar_and_the_most_stands_on_top():
    drawn = figure(work_bars(WORK, dt.date(2019, 12, 24), ("b",)), LIGHT).data[0]
    assert list(drawn.customdata) == ["b", "a"]
    assert list(drawn.x) == [1, 3]
    assert list(drawn.marker.color) == [LIGHT.meanings[Meaning.LATE]] * 2
    assert list(drawn.marker.opacity) == [1.0, 0.35]


def test_the_chosen_ward_bears_a_rim_on_tiles():
    shapes = tuple(Shape(key, key.upper(), (), 0, 0, 0, column) for column, key in enumerate("ab"))
    points = tuple(Point(key, key.upper(), 0.5) for key in "ab")
    scale = Scale((0.2, 0.4, 0.6, 0.8), ("", "", "", "", ""), Hue.GOOD_IS_HIGH)
    spec = ChartSpec(ChartKind.TILE_MAP, "", "", points, shapes=shapes, scale=scale, selected=("b",))
    rims = figure(spec, LIGHT).data[0].marker.line
    assert list(rims.width) == [1, 3]
    assert rims.color[1] == LIGHT.meanings[Meaning.AT_RISK]
