"""Ten questions nobody prepared for, each one click away: values like any other question."""

import datetime as dt

from analytics.exploring.question import BLANK, COUNT, Asks, Calculation, Filter, Function, Group, Picture, Question
from analytics.exploring.subject import METRICS, PINS
from analytics.scope import window_start
from analytics.source import Source

_YES, _NO = ("true",), ("false",)
_NOT_YES = ("false", BLANK)  # what nobody reported is not done either
_BLOCKED_EXITS = ("blocked_escape_route", "locked_escape_door")
_WARD = Group("ward")


def _is(column: str, values: tuple[str, ...]) -> Filter:
    return Filter(column, Asks.ONE_OF, values)


def _range(column: str, low: str, high: str) -> Filter:
    return Filter(column, Asks.BETWEEN, (low, high))


def examples(source: Source) -> dict[str, Question]:
    """The questions by name, in the order they are offered."""
    return {**_FIXED, "bought_since_plan": _bought_since(window_start(source))}


def _bought_since(start: dt.date) -> Question:
    """What was bought since the area's plan began, by funding."""
    return Question(
        "equipment",
        filters=(_range("installed_on", start.isoformat(), ""),),
        groups=(Group("funding"),),
        calculations=(COUNT, Calculation(Function.SUM, "cost_vnd")),
        sort="sum_cost_vnd",
        is_descending=True,
    )


_FIXED: dict[str, Question] = {
    "blocked_exits_without_team": Question(
        "violation",
        filters=(_is("violation_type", _BLOCKED_EXITS), _is("is_open", _YES), _is("building_has_team", _NO)),
        groups=(_WARD, Group("building"), Group("building_name")),
    ),
    "extended_twice": Question(
        "violation",
        columns=("ward", "building", "violation_type", "first_due_on", "deadline_on", "extension_count", "status"),
        filters=(_range("extension_count", "2", ""),),
        sort="extension_count",
        is_descending=True,
    ),
    "due_in_30_days": Question(
        "task",
        filters=(_range("days_left", "0", "30"), _is("is_done", _NOT_YES)),
        groups=(Group("unit"),),
        sort="count",
        is_descending=True,
        picture=Picture.BARS,
    ),
    "need_fell": Question(
        "equipment",
        columns=("ward", "building", "equipment_type", "required_reported_before", "required_reported", "need_change"),
        filters=(_range("need_change", "", "-1"),),
        sort="need_change",
    ),
    "little_inspected_nothing_found": Question(
        METRICS,
        metrics=("buildings_inspected", "violations_found"),
        filters=(_range("buildings_inspected", "", "0.5"), _range("violations_found", "", "0")),
        groups=(_WARD,),
        sort="buildings_inspected",
    ),
    "repeats_by_type": Question(
        "violation",
        filters=(_is("is_repeated", _YES),),
        groups=(Group("violation_type"),),
        sort="count",
        is_descending=True,
        picture=Picture.BARS,
    ),
    "fines_not_paid": Question(
        "violation",
        columns=("ward", "building", "violation_type", "decision_no", "decision_on", "fine_vnd", "fine_paid_vnd"),
        filters=(_is("is_fine_paid", _NO),),
        sort="fine_vnd",
        is_descending=True,
    ),
    "grade_d_by_residents": Question(
        "building",
        columns=("ward", "building", "name", "year_built", "storeys", "apartments", "residents", "truck_access"),
        filters=(_is("inspection_grade", ("d",)),),
        sort="residents",
        is_descending=True,
    ),
    "bought_since_plan": Question("equipment"),
    "differ_between_pins": Question(PINS, filters=(_is("differs", _YES),)),
}
