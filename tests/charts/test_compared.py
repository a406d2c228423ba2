"""The heat map, the ranking and the scatter: colour only against a target, intervals, labels that do not collide."""

import datetime as dt

from analytics.metric import Dimension
from analytics.metric_table import Light, MetricRow, MetricTable
from analytics.registry import REGISTRY
from analytics.scope import Scope
from charts import compared
from charts.cells import TINT, cell_colours, row_key
from charts.plotly import figure
from charts.scattered import label_places
from charts.theme import LIGHT, Hue, Meaning, tinted

EQUIPPED, OPEN, INSPECTED = (
    REGISTRY[metric] for metric in ("buildings_fully_equipped", "violations_open", "buildings_inspected")
)


def row(metric, ward, value, light=None, *, done=None, of=None, low=None, high=None):
    return MetricRow(metric.id, ward, ward.lower(), done, of, value, low, high, 1.0, False, None, light, None)


def table(*rows, totals=()):
    metrics = tuple(dict.fromkeys(each.metric for each in rows))
    return MetricTable(metrics, Scope(dt.date(2019, 12, 24)), (Dimension.WARD,), rows, totals, (), "")


MET = row(EQUIPPED, "A", 0.9, Light.MET, done=9, of=10, low=0.6, high=0.98)
LATE = row(EQUIPPED, "B", 0.2, Light.LATE, done=2, of=10, low=0.06, high=0.51)
SILENT = row(EQUIPPED, "C", None, Light.NO_DATA)
TOTAL = row(EQUIPPED, "", 0.55, done=11, of=20)
COUNTS = [row(OPEN, "A", 3.0), row(OPEN, "B", 48.0), row(OPEN, "C", None, Light.NO_DATA)]
WARDS = table(MET, LATE, SILENT, *COUNTS, totals=(TOTAL, row(OPEN, "", 51.0)))


def heat_map():
    rows = {metric.id: list(WARDS.of(metric.id)) for metric in (EQUIPPED, OPEN)}
    return compared.heat_map(WARDS, rows, "", ())


def test_a_cell_is_coloured_against_its_target_and_by_steps_of_one_hue_without_one():
    judged, counted = heat_map().series
    assert judged.scale is None
    assert cell_colours(judged.points[1], judged.scale, LIGHT)[0] == tinted("#B8322A", "#FFFFFF", TINT)
    assert cell_colours(counted.points[0], counted.scale, LIGHT)[0] == LIGHT.steps[Hue.BAD_IS_HIGH][0]
    assert cell_colours(counted.points[1], counted.scale, LIGHT)[0] == LIGHT.steps[Hue.BAD_IS_HIGH][4]


def test_a_cell_without_a_figure_is_hatched_and_says_so():
    judged = heat_map().series[0]
    assert judged.points[2].text == "chưa có"
    assert judged.points[2].meaning is Meaning.NO_DATA
    assert list(figure(heat_map(), LIGHT).data[0].marker.pattern.shape) == ["", "", "/"]


def test_a_cell_carries_its_light_in_a_symbol_and_its_ward_in_its_key():
    judged = heat_map().series[0]
    assert [point.text for point in judged.points[:2]] == ["● 90%", "■ 20%"]
    assert row_key(judged.points[1]) == "b"


def test_a_thin_colour_lies_between_the_colour_and_its_ground():
    assert tinted("#000000", "#FFFFFF", 0.0) == "#FFFFFF"
    assert tinted("#000000", "#FFFFFF", 0.5) == "#808080"
    assert tinted("#102030", "#FFFFFF", 1.0) == "#102030"


def test_the_ranking_marks_what_may_be_chance_and_draws_the_interval():
    wide = row(EQUIPPED, "D", 0.5, Light.LATE, done=1, of=2, low=0.09, high=0.91)
    spec = compared.ranking(table(MET, LATE, wide, totals=(TOTAL,)), EQUIPPED, "Toàn quận", {}, ())
    assert [point.text for point in spec.points] == ["● 90,0% · 9/10", "■ 50,0% · 1/2 ≈", "■ 20,0% · 2/10"]
    assert [(point.low, point.high) for point in spec.points] == [(0.6, 0.98), (0.09, 0.91), (0.06, 0.51)]


def test_violations_are_never_ranked_without_the_share_inspected_beside():
    said = {"a": "đã kiểm tra 80% số nhà", "b": "đã kiểm tra 10% số nhà"}
    spec = compared.ranking(WARDS, OPEN, "Toàn quận", said, ())
    assert [point.text for point in spec.points[:2]] == [
        "48 tồn tại · đã kiểm tra 10% số nhà",
        "3 tồn tại · đã kiểm tra 80% số nhà",
    ]


def test_the_scatter_names_who_is_behind_in_both_and_leaves_out_what_is_unknown():
    inspected = [row(INSPECTED, "A", 0.8), row(INSPECTED, "B", 0.1), row(INSPECTED, "C", 0.5)]
    both = table(MET, LATE, SILENT, *inspected, totals=(TOTAL, row(INSPECTED, "", 0.5)))
    spec = compared.scatter(both, compared.Pair(INSPECTED, EQUIPPED), "Toàn quận", ("b",))
    assert spec.title == "1 phường kém mức chung ở cả hai chỉ tiêu: B"
    drawn = figure(spec, LIGHT).data[0]
    assert (list(drawn.x), list(drawn.y)) == ([0.8, 0.1], [0.9, 0.2])
    assert list(drawn.marker.opacity) == [0.3, 0.9]
    assert [axis.reference.value for axis in spec.axes] == [0.5, 0.55]


def test_a_count_has_no_line_of_the_whole_area_across_it():
    spec = compared.scatter(WARDS, compared.Pair(OPEN, EQUIPPED), "Toàn quận", ())
    assert spec.axes[0].reference is None
    assert spec.axes[0].title == "Tồn tại, vi phạm đang mở (tồn tại)"


def test_labels_of_points_close_together_stand_on_different_sides():
    assert label_places([(100, 100, "Bạch Mai"), (104, 102, "Cầu Dền")]) == ["middle left", "middle right"]


def test_a_label_without_room_is_left_out():
    crowd = [(100.0, 100.0, "Bạch Mai")] * 12
    assert "" in label_places(crowd)
