"""What ten million violations are asked: as a question of the builder, and as the SQL that a person would write."""

from dataclasses import dataclass

from analytics.exploring.question import Asks, Calculation, Filter, Function, Group, Question, Step
from analytics.exploring.subject import METRICS
from bench.measure_case import AS_OF, KNOWN_BY

_DAY, _INSTANT = f"date '{AS_OF}'", f"timestamp '{KNOWN_BY}'"
_KNOWN = f"known_from <= {_INSTANT} and known_to > {_INSTANT}"
_FOUND = f"from violation where {_KNOWN} and found_on <= {_DAY}"
_OPEN = f"{_FOUND} and open_to > {_DAY}"
_DAYS = f"case when open_to <= {_DAY} then verified_on else {_DAY} end - found_on"
_STANDS = f"valid_from <= {_DAY} and valid_to > {_DAY} and (gone_on is null or gone_on > {_DAY})"
_HOUSES = f"(from building where {_KNOWN} and {_STANDS})"
_WARD = (Group("ward"),)
_IS_OPEN = Filter("is_open", Asks.ONE_OF, ("true",))
_IS_OVERDUE = Filter("is_overdue", Asks.ONE_OF, ("true",))


@dataclass(frozen=True, slots=True)
class Case:
    """One question. `sql` is what Truy vấn SQL is asked, where it is not the statement that the builder hands on.

    Rows are the keys of a group and then its result, in all three.
    """

    name: str
    question: Question
    by_hand: str
    sql: str = ""


def _by_ward(name: str, calculation: Calculation, by_hand: str) -> Case:
    question = Question("violation", groups=_WARD, calculations=(calculation,))
    return Case(name, question, f"select ward, {by_hand} {_FOUND} group by ward order by ward")


CASES = (
    Case(
        "count by ward",
        Question("violation", groups=_WARD),
        f"select ward, count(*) {_FOUND} group by ward order by ward",
    ),
    Case(
        "overdue by ward",
        Question("violation", groups=_WARD, filters=(_IS_OVERDUE,)),
        f"select ward, count(*) {_OPEN} and deadline_on < {_DAY} group by ward order by ward",
    ),
    _by_ward("sum of fines by ward", Calculation(Function.SUM, "fine_vnd"), "sum(fine_vnd)"),
    _by_ward("median of days by ward", Calculation(Function.MEDIAN, "days_to_verified"), f"median({_DAYS})"),
    _by_ward("buildings by ward", Calculation(Function.DISTINCT, "building"), "count(distinct building)"),
    Case(
        "residents by ward, joined",
        Question("violation", groups=_WARD, calculations=(Calculation(Function.SUM, "building_residents"),)),
        f"select found.ward, sum(residents) from (select ward, building_id {_FOUND}) as found "
        f"left join {_HOUSES} as house using (building_id) group by found.ward order by found.ward",
    ),
    Case(
        "pivot ward × group, open",
        Question("violation", groups=_WARD, across=Group("violation_group"), filters=(_IS_OPEN,)),
        f"select ward, violation_group, count(*) {_OPEN} group by all order by all",
    ),
    Case(
        "count by month",
        Question("violation", groups=(Group("found_on", Step.MONTH),)),
        f"select strftime(found_on, '%Y-%m') as month, count(*) {_FOUND} group by all order by all",
    ),
    Case(
        "a metric by ward",
        Question(METRICS, groups=_WARD, metrics=("violations_overdue",)),
        f"select ward, count(*) filter (where deadline_on < {_DAY}) / count(deadline_on) {_OPEN} "
        "group by ward order by ward",
        f"select group_key, value from metric_values('violations_overdue', 'ward', {_DAY}, {_INSTANT})",
    ),
)
