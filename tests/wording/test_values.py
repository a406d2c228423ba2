"""Figures in words."""

from analytics.metric import IntervalKind, NoInterval, RecordState
from analytics.metric_table import Light
from analytics.registry import REGISTRY
from wording import definitions, labels, values
from wording.records import column_title

SHARE, COUNT, MONEY = (REGISTRY[name] for name in ("team_regulations", "violations_open", "fines_issued"))


def test_a_share_a_count_and_money_have_their_units():
    assert values.value(SHARE, 0.873) == "87,3%"
    assert values.value(COUNT, 12) == "12 tồn tại"
    assert values.value(MONEY, 7_500_000) == "7,5 triệu đồng"
    assert values.value(SHARE, None) == "–"


def test_a_fraction_is_shown_for_shares_only_and_never_of_nothing():
    assert values.fraction(SHARE, 214, 245) == "214/245"
    assert values.fraction(SHARE, 0, 0) == ""
    assert values.fraction(COUNT, 12, None) == ""


def test_a_change_says_its_direction_or_that_there_is_none():
    assert values.change(SHARE, 0.658, 0.596) == "tăng 6,2 điểm % so với kỳ trước"
    assert values.change(SHARE, 0.5, 0.6) == "giảm 10,0 điểm % so với kỳ trước"
    assert values.change(SHARE, 0.6, 0.60001) == "không đổi so với kỳ trước"
    assert values.change(SHARE, 0.6, None) == "chưa có kỳ trước để so sánh"


def test_every_light_has_a_word_and_a_symbol():
    assert {light: str(labels.light(light)) for light in Light} == {
        Light.MET: "● Đạt",
        Light.AT_RISK: "▲ Cần đôn đốc",
        Light.LATE: "■ Chậm",
        Light.NOT_DUE: "◇ Chưa đến hạn",
        Light.NO_DATA: "▨ Chưa có số liệu",
        Light.NOT_APPLICABLE: "– Không thuộc diện",
    }


def test_states_go_by_the_metric_s_own_words():
    assert definitions.states(SHARE) == "Đã có quy chế · Chưa có quy chế · Không thuộc diện · Chưa có số liệu"
    assert labels.state(SHARE, RecordState.NOT_DONE) == "Chưa có quy chế"


def test_every_metric_can_be_defined_in_words():
    for metric in REGISTRY.values():
        assert definitions.formula(metric).endswith(".")
        assert definitions.interval(metric)
        assert definitions.dimensions(metric)


def test_every_column_of_a_record_list_has_a_vietnamese_title():
    columns = {column for metric in REGISTRY.values() for column in metric.grain.columns}
    assert all(column_title(column) for column in columns | {"state", "ward", "file", "sheet", "sheet_row"})


def test_every_reason_against_an_interval_has_its_sentence():
    metrics = [metric for metric in REGISTRY.values() if metric.interval is IntervalKind.NONE]
    assert {metric.no_interval for metric in metrics} <= set(NoInterval) - {NoInterval.HAS_ONE}


def test_a_column_that_several_tables_have_is_called_as_in_its_own():
    assert column_title("name", "building") == "Tên nhà"
    assert column_title("name", "fire_team") == "Tên đội"
