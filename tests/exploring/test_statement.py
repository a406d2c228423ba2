"""Questions as statements: filters, groups, what is missing, and what a name or a value cannot do."""

import datetime as dt
from dataclasses import replace

import pytest

from analytics.exploring.answer import Answer, answer, listed
from analytics.exploring.pivot import pivoted
from analytics.exploring.question import (
    BLANK,
    Asks,
    Calculation,
    Filter,
    Function,
    Group,
    Picture,
    Question,
    Step,
    UnknownName,
)
from analytics.exploring.subjects import SUBJECTS
from analytics.exploring.written import UnreadableQuestion, as_text, as_values, from_text, from_values
from analytics.measure import measure
from analytics.scope import Scope
from data.store import Store
from tests.city import City
from wording.exploring_columns import title

DAY = dt.date(2019, 12, 24)
BUILDINGS = """
    building | name           | kind       | storeys | residents | truck_access
    B1       | Nhà Đông Đô    | old_block  | 5       | 120       | yes
    B2       | Nhà A10        | old_block  | 4       |           | no
    B3       | Tòa =HYPERLINK | commercial | 25      | 900       |
"""
VIOLATIONS = """
    violation | building | violation_type       | found_on   | status
    V1        | B1       | blocked_escape_route | 2019-10-01 | fixing
    V2        | B1       | alarm_fault          | 2019-11-01 | fixing
    V3        | B3       | alarm_fault          | 2019-11-20 | fixing
"""


@pytest.fixture
def store(city: City) -> Store:
    """Quỳnh Lôi with three buildings and three violations; Bạch Mai that found nothing; the others are silent."""
    city.submit(building=BUILDINGS, violation=VIOLATIONS)
    city.submit(ward="bach-mai", received="2019-12-24 15:00", building=BUILDINGS, empty=("violation",))
    return city.store()


def ask(store: Store, question: Question, **scope: tuple[str, ...]) -> Answer:
    return answer(store, Scope(DAY, **scope), question, SUBJECTS[question.subject])


def of_quynh_loi(store: Store, *filters: Filter) -> list[str]:
    found = ask(store, Question("building", ("building",), filters), wards=("quynh-loi",))
    return [row[0] for row in found.rows]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Filter("name", Asks.CONTAINS, ("dong", "do")), ["B1"]),
        (Filter("name", Asks.CONTAINS, ("ĐÔNG",)), ["B1"]),
        (Filter("name", Asks.CONTAINS, ()), ["B1", "B2", "B3"]),
        (Filter("name", Asks.CONTAINS, ("' or true --",)), []),
        (Filter("residents", Asks.BETWEEN, ("100", "500")), ["B1"]),
        (Filter("residents", Asks.BETWEEN, ("", "")), ["B1", "B2", "B3"]),
        (Filter("residents", Asks.IS_BLANK), ["B2"]),
        (Filter("residents", Asks.IS_KNOWN), ["B1", "B3"]),
        (Filter("truck_access", Asks.ONE_OF, ("no", BLANK)), ["B2", "B3"]),
        (Filter("truck_access", Asks.ONE_OF, ("no such code",)), []),
        (Filter("kind", Asks.ONE_OF, ()), ["B1", "B2", "B3"]),
        (Filter("has_team", Asks.ONE_OF, (BLANK,)), ["B1", "B2", "B3"]),
        (Filter("has_team", Asks.ONE_OF, ("false",)), []),
    ],
)
def test_a_filter_keeps_what_it_asks_for(store: Store, asked: Filter, expected: list[str]):
    assert of_quynh_loi(store, asked) == expected


def test_a_ward_that_found_nothing_has_0_and_a_silent_one_has_no_count(store: Store):
    found = ask(store, Question("violation", groups=(Group("ward"),)))
    counts = dict(found.rows)
    assert len(counts) == 20
    assert (counts["quynh-loi"], counts["bach-mai"], counts["truong-dinh"]) == (3, 0, None)


def test_a_count_of_open_violations_by_ward_is_the_measured_figure(store: Store):
    is_open = Filter("is_open", Asks.ONE_OF, ("true",))
    found = ask(store, Question("violation", filters=(is_open,), groups=(Group("ward"),)))
    table = measure(store, ["violations_open"], Scope(DAY))
    assert dict(found.rows) == {row.group_key: row.value for row in table.rows if row.value}


def test_blank_values_take_no_part_and_are_counted(store: Store):
    mean = Calculation(Function.MEAN, "residents")
    found = ask(store, Question("building", groups=(Group("ward"),), calculations=(mean,)), wards=("quynh-loi",))
    assert found.rows == (("quynh-loi", 510.0),)
    assert (found.records, found.blanks[0].blank) == (3, 1)


def test_a_condition_on_a_result_keeps_groups(store: Store):
    many = Filter("count", Asks.BETWEEN, ("2", ""))
    found = ask(store, Question("violation", filters=(many,), groups=(Group("violation_type"),)))
    assert found.rows == (("alarm_fault", 2),)


def test_a_pivot_spreads_months_over_columns(store: Store):
    question = Question("violation", groups=(Group("building"),), across=Group("found_on", Step.MONTH))
    found = pivoted(ask(store, question), "found_on_month", (), 100)
    assert found.columns == ("2019-10", "2019-11")
    assert found.rows == ((("B1",), (1, 1)), (("B3",), (0, 1)))


@pytest.mark.parametrize(
    ("step", "key", "members"),
    [
        (Step.MONTH, "2019-10", {"V1"}),
        (Step.QUARTER, "2019-Q4", {"V1", "V2", "V3"}),
        (Step.YEAR, "2019", {"V1", "V2", "V3"}),
    ],
)
def test_months_quarters_and_years_are_counted_and_opened(store: Store, step: Step, key: str, members: set[str]):
    question = Question("violation", columns=("violation",), groups=(Group("found_on", step),), opened=(key,))
    assert dict(ask(store, question).rows)[key] == len(members)
    found = listed(store, Scope(DAY), question, SUBJECTS["violation"])
    assert {row[0] for row in found.rows} == members


@pytest.mark.parametrize("key", ["2019-13", "tháng 10", "99999999999999999999"])
def test_a_key_that_is_no_month_opens_an_empty_list(store: Store, key: str):
    question = Question("violation", groups=(Group("found_on", Step.MONTH),), opened=(key,))
    assert listed(store, Scope(DAY), question, SUBJECTS["violation"]).rows == ()


def test_an_answer_that_is_cut_still_tells_of_all_records(store: Store):
    days = Calculation(Function.SUM, "days_to_verified")
    question = Question("violation", groups=(Group("violation"),), calculations=(days,), limit=2)
    found = ask(store, question)
    assert (found.is_cut, len(found.rows), found.records) == (True, 2, 3)
    kept = Filter("sum_days_to_verified", Asks.BETWEEN, ("80", ""))
    assert (len(ask(store, replace(question, filters=(kept,))).rows), found.records) == (1, 3)


def test_the_records_of_an_opened_group_are_those_counted(store: Store):
    question = Question("violation", groups=(Group("building"),), opened=("B1",))
    from_groups = dict(ask(store, question).rows)["B1"]
    subject = SUBJECTS["violation"]
    assert len(listed(store, Scope(DAY), question, subject).rows) == from_groups == 2


def test_a_limit_says_that_there_is_more(store: Store):
    found = ask(store, replace(Question("building"), limit=20))
    assert (len(found.rows), found.is_cut) == (6, False)
    found = ask(store, replace(Question("building"), limit=5))
    assert (len(found.rows), found.is_cut) == (5, True)


@pytest.mark.parametrize(
    "question",
    [
        Question("building", columns=("password",)),
        Question("building", groups=(Group('ward" from ward --'),)),
        Question("building", filters=(Filter("1=1", Asks.ONE_OF, ("x",)),)),
        Question("building", calculations=(Calculation(Function.SUM, "name"),)),
        Question("building", filters=(Filter("residents", Asks.BETWEEN, ("many", "")),)),
    ],
)
def test_a_name_that_the_subject_does_not_have_is_refused(store: Store, question: Question):
    with pytest.raises(UnknownName):
        ask(store, question)


def test_every_column_of_every_subject_is_answered_and_has_a_title(store: Store):
    for subject in SUBJECTS.values():
        names = tuple(column.name for column in subject.columns)
        found = ask(store, Question(subject.id, columns=names))
        assert [field.name for field in found.fields] == list(names)
        titles = [title(subject, name) for name in names]
        assert len(set(titles)) == len(titles), subject.id


def test_the_statement_shown_gives_the_same_answer(store: Store):
    question = Question(
        "violation",
        filters=(Filter("building_name", Asks.CONTAINS, ("đô",)), Filter("found_on", Asks.BETWEEN, ("2019-10-01", ""))),
        groups=(Group("violation_type"),),
    )
    found = ask(store, question)
    assert [tuple(row.values()) for row in store.rows(found.sql)] == list(found.rows)
    assert len(found.rows) == 2


def test_a_question_written_into_an_address_is_read_back():
    question = Question(
        "violation",
        filters=(Filter("found_on", Asks.BETWEEN, ("2019-10-01", "")), Filter("description", Asks.CONTAINS, ("lối",))),
        groups=(Group("ward"), Group("found_on", Step.QUARTER)),
        across=Group("status"),
        calculations=(Calculation(Function.MEDIAN, "days_to_verified"),),
        sort="ward",
        is_descending=True,
        limit=1_000,
        picture=Picture.HEAT_MAP,
        opened=("bach-mai", "2019-Q4"),
    )
    assert from_text(as_text(question)) == from_values(as_values(question)) == question


@pytest.mark.parametrize("text", ["?", "AAAA", "eJw", "x" * 5_000])
def test_a_text_that_is_no_question_is_refused(text: str):
    with pytest.raises(UnreadableQuestion):
        from_text(text)


@pytest.mark.parametrize(
    "values",
    [
        [],
        {"subject": 3},
        {"subject": "building", "filters": [["name", "like", "x"]]},
        {"subject": "building", "filters": [["storeys", "between", "1"]]},
        {"subject": "building", "calculations": [["count", "name"]]},
        {"subject": "building", "groups": ["ward"]},
        {"subject": "building", "picture": "pie"},
        {"subject": "building", "columns": [["name"]]},
    ],
)
def test_values_that_are_no_question_are_refused(values: object):
    with pytest.raises(UnreadableQuestion):
        from_values(values)
