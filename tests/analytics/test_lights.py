"""Lights follow result ÷ target due; nothing else colours a figure."""

import datetime as dt

import pytest

from analytics.lights import Target, Targets, share_of_target
from analytics.metric import Better
from analytics.metric_table import Light

SHARES = {Light.MET: 1.0, Light.AT_RISK: 0.8}


def targets(*lines: tuple[str, float, str]) -> Targets:
    by_unit: dict[tuple[str, str], list[Target]] = {}
    for unit, value, due_on in lines:
        by_unit.setdefault(("m", unit), []).append(Target("m", unit, value, dt.date.fromisoformat(due_on)))
    return Targets(by_unit, SHARES)


@pytest.mark.parametrize(
    ("value", "light"), [(0.75, Light.MET), (0.60, Light.AT_RISK), (0.59, Light.LATE), (0.0, Light.LATE)]
)
def test_due_target_is_met_at_risk_or_late(value: float, light: Light) -> None:
    target = Target("m", "*", 0.75, dt.date(2019, 12, 1))
    assert targets().light(value, target, Better.HIGHER, dt.date(2019, 12, 24)) is light


@pytest.mark.parametrize(
    ("value", "target", "light"), [(0.1, 0.1, Light.MET), (0.12, 0.1, Light.AT_RISK), (0.2, 0.1, Light.LATE)]
)
def test_lower_is_better_turns_the_share_round(value: float, target: float, light: Light) -> None:
    due = Target("m", "*", target, dt.date(2019, 12, 1))
    assert targets().light(value, due, Better.LOWER, dt.date(2019, 12, 24)) is light


@pytest.mark.parametrize(("value", "share"), [(0.0, 1.0), (0.5, 0.0)])
def test_target_of_none_at_all_is_met_by_none(value: float, share: float) -> None:
    assert share_of_target(value, 0.0, Better.LOWER) == share


@pytest.mark.parametrize(
    ("due_on", "light"),
    [("2020-06-30", Light.NOT_DUE), ("2019-12-31", Light.AT_RISK), ("2020-01-01", Light.NOT_DUE)],
)
def test_target_not_yet_due_is_urged_in_its_last_seven_days(due_on: str, light: Light) -> None:
    target = Target("m", "*", 0.75, dt.date.fromisoformat(due_on))
    assert targets().light(0.1, target, Better.HIGHER, dt.date(2019, 12, 24)) is light


def test_latest_target_due_binds_and_the_units_own_goes_first() -> None:
    known = targets(
        ("*", 0.5, "2019-09-30"), ("*", 0.8, "2019-12-20"), ("*", 1.0, "2020-06-30"), ("u", 0.3, "2019-12-20")
    )
    day = dt.date(2019, 12, 24)
    assert known.for_unit("m", None, day).value == 0.8
    assert known.for_unit("m", "u", day).value == 0.3
    assert known.for_unit("m", "v", dt.date(2019, 8, 1)).value == 0.5
    assert known.for_unit("other", "u", day) is None


def test_counts_of_all_wards_add_their_targets_when_each_has_one() -> None:
    known = targets(("u", 10, "2019-12-20"), ("v", 5, "2019-12-20"))
    assert known.added("m", ["u", "v"], dt.date(2019, 12, 24)).value == 15
    assert known.added("m", ["u", "w"], dt.date(2019, 12, 24)) is None
