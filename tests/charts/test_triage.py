"""The matrix as a spec and as Plotly draws it; wards that told nothing are not drawn as 0."""

import datetime as dt

from analytics.risk import Cell, Matrix, WardRisk
from analytics.risk_explained import CutPointTerm
from analytics.risk_summary import PRIORITY, UNGRADED
from charts.plotly import figure
from charts.theme import LIGHT, Hue, Meaning
from charts.triage import cell_key, matrix_chart, ward_risk_bars

DAY = dt.date(2019, 12, 24)
CUTS = tuple(CutPointTerm("people", level, value, DAY) for level, value in ((1, 0.0), (2, 100.0), (3, 300.0)))
FOUND = Matrix(
    tuple(Cell(hazard, people, hazard * people, 100 * hazard) for hazard in (3, 2, 1) for people in (3, 2, 1)),
    unknown=4,
)


def test_the_highest_cell_stands_at_the_top_right_and_is_the_darkest():
    drawn = figure(matrix_chart(FOUND, CUTS, DAY, None), LIGHT).data[0]
    places = {key: (column, base) for key, column, base in zip(drawn.customdata, drawn.x, drawn.base, strict=True)}
    assert places["3-3"] == (max(drawn.x), max(drawn.base))
    assert places["1-1"] == (min(drawn.x), min(drawn.base))
    colours = dict(zip(drawn.customdata, drawn.marker.color, strict=True))
    assert colours["3-3"] == LIGHT.steps[Hue.BAD_IS_HIGH][4]
    assert colours["1-1"] == LIGHT.steps[Hue.BAD_IS_HIGH][0]


def test_cells_say_buildings_and_people_and_columns_their_cut_points():
    spec = matrix_chart(FOUND, CUTS, DAY, PRIORITY)
    assert spec.title == "9/40 nhà thuộc nhóm ưu tiên xử lý, với 300 nhân khẩu"
    assert spec.series[0].points[2].text == "9 nhà\n300 người"
    assert [point.label.split("\n")[2] for point in spec.series[0].points] == ["(dưới 100)", "(100–299)", "(từ 300)"]
    assert spec.selected == ("3-3",)
    drawn = figure(spec, LIGHT).data[0]
    assert dict(zip(drawn.customdata, drawn.marker.line.width, strict=True))["3-3"] == max(drawn.marker.line.width) == 4
    assert list(drawn.marker.line.width).count(4) == 1


def test_buildings_without_a_place_have_a_name_in_the_address_and_no_mark_in_the_matrix():
    assert cell_key(UNGRADED) == "chua-phan-muc"
    assert matrix_chart(FOUND, CUTS, DAY, UNGRADED).selected == ()


def ward(name, **known):
    counts = dict.fromkeys(
        ("priority_buildings", "untriaged_buildings", "residents", "residents_in_priority", "compliance_met"), 0
    )
    blank = counts | dict.fromkeys(("compliance", "safety_index", "exposed_low", "exposed_high"))
    rest = {"compliance_items": 0, "open_violations": 0, "weighted_violations": 0.0}
    return WardRisk(ward=name, ward_name=name.upper(), **blank | rest | known)


def test_a_ward_that_told_nothing_is_hatched_and_a_ward_without_priority_is_zero_of_its_buildings():
    spec = ward_risk_bars([ward("a", buildings=0), ward("b", buildings=5)], DAY, ())
    assert [(point.key, point.value, point.meaning, point.text) for point in spec.points] == [
        ("b", 0.0, Meaning.PRIMARY, "0/5"),
        ("a", None, Meaning.NO_DATA, "Chưa có số liệu"),
    ]
    assert spec.title == "Không có nhà nào thuộc nhóm ưu tiên xử lý trong phạm vi này"
