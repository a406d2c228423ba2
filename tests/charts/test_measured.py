"""From measured rows to chart points: same values, words and order."""

import datetime as dt

from analytics.metric import Dimension
from analytics.metric_table import Light, MetricRow, MetricTable
from analytics.registry import REGISTRY
from analytics.scope import Scope
from charts import measured
from charts.geography import Shape
from charts.spec import ChartKind
from charts.theme import Hue, Meaning

METRIC = REGISTRY["team_regulations"]
OPEN = REGISTRY["violations_open"]
DAY = dt.date(2019, 12, 24)


def row(key, name, done, of, light=None, *, metric=METRIC.id, stale=False):
    value = done / of if of else None
    return MetricRow(metric, name, key, done, of, value, None, None, 1.0, stale, 0.9 if light else None, light, None)


def table(*rows, total=(8, 14)):
    pooled = row("", "Toàn quận", *total)
    return MetricTable((METRIC.id,), Scope(DAY), (Dimension.WARD,), rows, (pooled,), (), "")


WARDS = table(
    row("bach-mai", "Bạch Mai", 3, 4, Light.AT_RISK),
    row("cau-den", "Cầu Dền", 5, 5, Light.MET, stale=True),
    row("quynh-loi", "Quỳnh Lôi", None, None, Light.NO_DATA),
    row("pho-hue", "Phố Huế", None, None, Light.NOT_APPLICABLE),
)


def test_bars_put_the_best_first_and_the_unknown_last():
    spec = measured.ward_bars(WARDS, METRIC, "Toàn quận")
    assert [point.label for point in spec.points][:2] == ["Cầu Dền", "Bạch Mai"]
    assert [point.text for point in spec.points] == [
        "● 100,0% · 5/5*",
        "▲ 75,0% · 3/4",
        "▨ Chưa có số liệu",
        "– Không thuộc diện",
    ]
    assert spec.references[0].value == 8 / 14
    assert spec.references[0].label == "Toàn quận 57,1%"


def test_bars_keep_the_official_order_when_asked():
    spec = measured.ward_bars(WARDS, METRIC, "Toàn quận", by_value=False)
    assert [point.key for point in spec.points] == ["bach-mai", "cau-den", "quynh-loi", "pho-hue"]


def test_the_map_s_title_is_its_finding_and_a_stale_figure_bears_a_star():
    ring = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0))
    shapes = tuple(Shape(one.group_key, one.group, (ring,), 0.5, 0.5, 0, 0) for one in WARDS.rows)
    spec = measured.ward_map(WARDS, METRIC, shapes, ("cau-den",))
    assert spec.kind is ChartKind.WARD_MAP
    assert spec.title == "Đội PCCC có quy chế hoạt động: 1/2 phường đạt chỉ tiêu"
    assert [point.text for point in spec.points] == ["75%", "100%*", "chưa có", "–"]
    assert [point.meaning for point in spec.points][2:] == [Meaning.NO_DATA, Meaning.NOT_APPLICABLE]
    assert spec.scale.words == ("dưới 20%", "20–40%", "40–60%", "60–80%", "từ 80%")


def test_without_boundaries_the_wards_become_tiles():
    shapes = tuple(Shape(one.group_key, one.group, (), 0, 0, 0, 0) for one in WARDS.rows)
    assert measured.ward_map(WARDS, METRIC, shapes, ()).kind is ChartKind.TILE_MAP


def test_a_count_of_bad_things_is_drawn_in_the_other_hue_by_whole_steps():
    scale = measured.scale_of(OPEN, [row("a", "A", 47, 1, metric=OPEN.id)])
    assert scale.hue is Hue.BAD_IS_HIGH
    assert scale.breaks == (10, 20, 30, 40)
    assert scale.words == ("dưới 10", "10–20", "20–30", "30–40", "từ 40")


def test_a_trend_names_its_lines_and_dashes_the_target():
    earlier = table(row("a", "A", 1, 2), total=(4, 14))
    run = [(dt.date(2019, 11, 14), earlier), (DAY, WARDS)]
    spec = measured.trend(METRIC, {"Toàn quận": run})
    assert [(point.day, point.value) for point in spec.series[0].points] == [
        (dt.date(2019, 11, 14), 4 / 14),
        (DAY, 8 / 14),
    ]
    assert spec.title == "Đội PCCC có quy chế hoạt động: Toàn quận 57,1%"
    assert len(spec.series) == 1
