"""Ten questions nobody prepared for: the shipped examples on a small city, each against pandas on the same tables."""

import datetime as dt
import io

import pandas as pd
import pytest

from analytics.exploring.answer import Answer, answer
from analytics.exploring.examples import examples
from analytics.exploring.measured import measured
from analytics.exploring.pins import SUBJECT, TABLE, compared
from analytics.exploring.subject import METRICS
from analytics.exploring.subjects import SUBJECTS
from analytics.measure import measure
from analytics.pinning import shown_tables, shown_texts
from analytics.scope import Scope
from data.beside import StoreBeside
from tests.city import City
from wording.exploring_examples import EXAMPLES

DAY = dt.date(2019, 12, 24)
BUILDINGS = """
    building | name   | kind       | storeys | households | residents | inspection_grade
    B1       | Nhà B1 | old_block  | 5       | 40         | 120       | d
    B2       | Nhà B2 | old_block  | 4       | 60         | 310       | d
    B3       | Tòa B3 | commercial | 25      | 300        | 900       | a
    B4       | Nhà B4 | old_block  | 3       | 12         |           | d
"""
TEAMS = """
    team | name  | kind     | buildings
    T1   | Đội 1 | facility | B1
"""
VIOLATIONS = """
    violation | building | violation_type       | found_on   | due_on_first | due_on     | status   | verified_on | measures | decision_on | fine_vnd | fine_paid_vnd
    V1        | B1       | blocked_escape_route | 2019-10-01 | 2019-11-01   | 2019-11-01 | fixing   |             |          |             |          |
    V2        | B2       | blocked_escape_route | 2019-10-01 | 2019-11-01   | 2019-11-01 | fixing   |             | fined    | 2019-10-20  | 5000000  | 1000000
    V3        | B2       | locked_escape_door   | 2019-10-02 | 2019-11-01   | 2019-11-01 | fixing   |             | fined    | 2019-10-21  | 3000000  | 3000000
    V4        | B4       | locked_escape_door   | 2019-08-02 | 2019-09-01   | 2019-09-01 | verified | 2019-09-20  | fined    | 2019-08-21  | 2000000  |
    V5        | B4       | locked_escape_door   | 2019-11-02 | 2019-12-01   | 2019-12-01 | fixing   |             |          |             |          |
    V6        | B3       | alarm_fault          | 2019-11-05 | 2019-12-01   | 2019-12-01 | fixing   |             |          |             |          |
"""  # noqa: E501 - a table
EQUIPMENT = """
    building | equipment_type      | required_reported | installed | installed_on | funding  | cost_vnd
    B1       | powder_extinguisher | 4                 | 4         | 2019-07-01   | ward     | 1200000
    B2       | powder_extinguisher | 4                 | 1         | 2019-06-09   | ward     | 300000
    B2       | torch               | 2                 | 2         | 2019-09-09   | district | 500000
    B4       | torch               | 2                 | 2         | 2019-10-09   |          |
"""
TASKS = """
    task  | status      | progress_percent | done_on    | due_on
    141-2 | in_progress | 40               |            |
    141-3 | done        | 100              | 2019-12-11 |
"""


def frame(text: str) -> pd.DataFrame:
    """The table of text as pandas reads it: dates as ISO texts, blanks as missing."""
    lines = "\n".join("|".join(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines())
    return pd.read_csv(io.StringIO(lines), sep="|")


@pytest.fixture
def town(city: City) -> City:
    """Quỳnh Lôi with everything; Bạch Mai, which has buildings, an inspection sheet, and found nothing."""
    tables = {"building": BUILDINGS, "fire_team": TEAMS, "violation": VIOLATIONS, "equipment": EQUIPMENT}
    for name, text in (tables | {"task_progress": TASKS}).items():
        city.collect(name, text)
    city.submit(ward="bach-mai", received="2019-12-24 15:00", building=BUILDINGS, empty=("violation", "inspection"))
    return city


def asked(town: City, name: str) -> Answer:
    store = town.store()
    question = examples(store)[name]
    if question.subject == METRICS:
        return measured(store, Scope(DAY), question)
    return answer(store, Scope(DAY), question, SUBJECTS[question.subject])


def column(found: Answer, name: str) -> list[object]:
    at = [field.name for field in found.fields].index(name)
    return [row[at] for row in found.rows]


def test_there_are_ten_and_each_has_its_words(town: City):
    assert list(examples(town.store())) == list(EXAMPLES)
    assert len(EXAMPLES) == 10


def test_buildings_with_blocked_exits_and_no_team(town: City):
    found = asked(town, "blocked_exits_without_team")
    rows = frame(VIOLATIONS)
    blocked = rows[rows.violation_type.isin(["blocked_escape_route", "locked_escape_door"]) & rows.verified_on.isna()]
    guarded = set(frame(TEAMS).buildings)
    expected = blocked[~blocked.building.isin(guarded)].groupby("building").size()
    assert dict(zip(column(found, "building"), column(found, "count"), strict=True)) == expected.to_dict()
    assert expected.to_dict() == {"B2": 2, "B4": 1}


def test_violations_extended_twice_or_more(city: City):
    reports = {"10/2019": "2019-11-01", "11/2019": "2019-12-01", "12/2019": "2020-01-01"}
    for month, due_on in reports.items():
        number, year = month.split("/")
        city.submit(
            period=month,
            received=f"{year}-{number}-14 09:00",
            building=BUILDINGS,
            violation=f"""
                violation | building | violation_type | found_on   | due_on_first | due_on     | extension_document
                V1        | B1       | alarm_fault    | 2019-09-20 | 2019-11-01   | {due_on}   | 1/GH
                V2        | B2       | alarm_fault    | 2019-09-20 | 2019-11-01   | 2019-11-01 |
            """,
        )
    found = asked(city, "extended_twice")
    told = pd.Series(list(reports.values()))
    assert int((told != told.shift()).sum()) - 1 == 2
    assert list(zip(column(found, "building"), column(found, "extension_count"), strict=True)) == [("B1", 2)]


def test_work_due_in_the_next_thirty_days_by_unit(town: City):
    found = asked(town, "due_in_30_days")
    area = town.area
    plans = {plan.plan: plan for plan in area.plans}
    tasks = {task.task: task for task in area.tasks}
    done = set(frame(TASKS).query("status == 'done'").task)
    due = pd.DataFrame(
        [
            {"unit": each.unit, "task": each.task, "due_on": each.due_on}
            for each in area.assignments
            if plans[tasks[each.task].plan].issued_on <= DAY and each.due_on
        ]
    )
    soon = due[(due.due_on >= DAY) & (due.due_on <= DAY + dt.timedelta(days=30))]
    own = {unit.unit for unit in area.units if unit.ward == "quynh-loi"}
    expected = soon[~(soon.unit.isin(own) & soon.task.isin(done))].groupby("unit").size()
    assert dict(zip(column(found, "unit"), column(found, "count"), strict=True)) == expected.to_dict()
    assert expected.to_dict() == {"ban-tuyen-giao": 1, "cong-an": 1, "qldt": 3}


def test_buildings_whose_need_fell_since_the_last_period(city: City):
    before = """
        building | equipment_type      | required_reported | installed
        B1       | powder_extinguisher | 6                 | 4
        B2       | powder_extinguisher | 4                 | 1
        B4       | torch               |                   | 1
    """
    city.submit(period="12/2019", received="2019-12-14 09:00", building=BUILDINGS, equipment=before)
    city.submit(received="2019-12-24 09:00", building=BUILDINGS, equipment=EQUIPMENT)
    found = asked(city, "need_fell")
    key = ["building", "equipment_type"]
    both = frame(EQUIPMENT).merge(frame(before), on=key, suffixes=("", "_before"))
    both["need_change"] = both.required_reported - both.required_reported_before
    fell = both[both.need_change < 0]
    assert list(zip(*(column(found, name) for name in (*key, "need_change")), strict=True)) == list(
        fell[[*key, "need_change"]].itertuples(index=False, name=None)
    )
    assert len(fell) == 1


def test_wards_that_inspect_little_and_report_no_violation(town: City):
    found = asked(town, "little_inspected_nothing_found")
    # Of the two wards that reported, Bạch Mai sent both sheets empty; Quỳnh Lôi sent no inspections, which is no 0.
    counted = pd.DataFrame({"ward": ["quynh-loi", "bach-mai"], "inspected": [None, 0.0], "found": [6, 0]})
    expected = counted[(counted.inspected <= 0.5) & (counted.found <= 0)]
    assert column(found, "ward") == list(expected.ward) == ["bach-mai"]


def test_repeats_by_type(town: City):
    found = asked(town, "repeats_by_type")
    rows = frame(VIOLATIONS).assign(found=lambda each: pd.to_datetime(each.found_on))
    closed = rows[rows.verified_on.notna()].assign(closed=lambda each: pd.to_datetime(each.verified_on))
    pairs = rows.merge(closed, on=["building", "violation_type"], suffixes=("", "_before"))
    again = pairs[(pairs.found > pairs.closed) & (pairs.found <= pairs.closed + pd.Timedelta(days=90))]
    expected = again.groupby("violation_type").size().to_dict()
    assert dict(zip(column(found, "violation_type"), column(found, "count"), strict=True)) == expected
    assert expected == {"locked_escape_door": 1}


def test_fines_not_paid_in_full_the_largest_first(town: City):
    found = asked(town, "fines_not_paid")
    rows = frame(VIOLATIONS).query("measures == 'fined'")
    owed = rows[rows.fine_paid_vnd.fillna(0) < rows.fine_vnd].sort_values("fine_vnd", ascending=False)
    assert column(found, "fine_vnd") == owed.fine_vnd.astype(int).tolist() == [5_000_000, 2_000_000]


def test_grade_d_buildings_by_residents_the_unknown_last(town: City):
    found = asked(town, "grade_d_by_residents")
    graded = frame(BUILDINGS).query("inspection_grade == 'd'").sort_values("residents", ascending=False)
    expected = [None if pd.isna(each) else int(each) for each in graded.residents]
    assert column(found, "residents")[::2] == expected == [310, 120, None]  # the two wards report the same buildings


def test_equipment_bought_since_the_plan_began_by_funding(town: City):
    found = asked(town, "bought_since_plan")
    rows = frame(EQUIPMENT)
    bought = rows[rows.installed_on >= "2019-06-10"]
    expected = bought.groupby(bought.funding.fillna("")).agg(count=("building", "size"), cost=("cost_vnd", "sum"))
    told = {key or "": (count, cost) for key, count, cost in found.rows}
    assert told == {
        "ward": (1, 1_200_000),
        "district": (1, 500_000),
        "": (1, None),  # a cost nobody told is no 0
    }
    assert {key: count for key, (count, _) in told.items()} == expected["count"].to_dict()


def test_figures_that_differ_between_two_pinned_briefings(town: City):
    pin(town, "Hội nghị tháng 10", dt.date(2019, 10, 15))
    pin(town, "Hội nghị tháng 12", DAY)
    table = compared(town.ledger.pins())
    store = StoreBeside(town.store(), {TABLE: table})
    question = examples(store)["differ_between_pins"]
    found = answer(store, Scope(DAY), question, SUBJECT)
    opened = {
        day: {row.metric: row.value for row in measure(store, ["violations_open"], Scope(day), ()).totals}
        for day in (dt.date(2019, 10, 15), DAY)
    }
    own = [row for row in found.rows if row[2] == "violations_open" and row[3] is None]
    assert [(row[4], row[5]) for row in own] == [tuple(each["violations_open"] for each in opened.values())]
    assert all(row[4] != row[5] for row in found.rows)


def pin(town: City, name: str, day: dt.date) -> None:
    store, scope = town.store(), Scope(day)
    figures = {(): measure(store, ["violations_open", "violations_overdue"], scope, ())}
    tables, texts = shown_tables(store, scope, figures), shown_texts(town.area, scope)
    town.ledger.pin(name, store.id, dt.datetime(2019, 12, 24, 17) + (day - DAY), tables, texts)
