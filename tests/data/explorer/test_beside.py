"""A visitor's own table in his own SQL: for one query, for nobody else, whatever its columns are called."""

from collections.abc import Iterator

import pyarrow as pa
import pytest

from data.explorer import beside as room
from data.explorer.answer import Reason, Refusal
from data.explorer.beside import Beside
from data.explorer.explorer import Explorer
from tests.city import City
from tests.data.explorer.conftest import explorer_of, rows

NAME = "tep_cua_toi"
OWN = Beside(NAME, pa.table({"ward": ["quynh-loi", "bach-mai"], "ma_nha": ["B1", "khác"], "so_xe": [12.5, None]}))
JOINED = (
    "select b.building, t.so_xe from tep_cua_toi t "
    "join building b on b.building = t.ma_nha and b.ward::varchar = t.ward"
)
ALLOWED = (
    ("from tep_cua_toi select count(*)", [(2,)]),
    (JOINED, [("B1", 12.5)]),
    ("with t as (from TEP_CUA_TOI) select sum(so_xe) from t", [(12.5,)]),
    ("select column_name from (describe tep_cua_toi) limit 1", [("ward",)]),
    ("pivot tep_cua_toi on ward using count(*) group by ma_nha order by ma_nha", [("B1", 0, 1), ("khác", 1, 0)]),
)
ATTACKS = (
    ("from temp.tep_cua_toi", Reason.FORBIDDEN),
    ("from query_table('tep_cua_toi')", Reason.FORBIDDEN),
    ("insert into tep_cua_toi values ('x', 'y', 1)", Reason.NOT_SELECT),
    ("drop view tep_cua_toi", Reason.NOT_SELECT),
    ("create table kept as from tep_cua_toi", Reason.NOT_SELECT),
    ("copy tep_cua_toi to 'x.csv'", Reason.NOT_SELECT),
    ("select * from tep_cua_toi, read_csv('x.csv')", Reason.FORBIDDEN),
    ("from tep_cua_toi; from tep_cua_toi", Reason.SEVERAL),
)
EVIL = ('a"; drop view building; --', "' || getenv('HOME') || '", "read_csv('/etc/passwd')", "$x", "<script>", "")


@pytest.fixture(scope="module")
def alone(town: City) -> Iterator[Explorer]:
    """One process, so that every query meets what the one before left behind."""
    opened = explorer_of(town, processes=1)
    yield opened
    opened.close()


@pytest.mark.parametrize(("sql", "expected"), ALLOWED, ids=[sql for sql, _ in ALLOWED])
def test_the_file_is_asked_and_joined_with_ours(alone: Explorer, sql: str, expected: list[tuple[object, ...]]):
    assert rows(alone.run(sql, beside=OWN)) == expected


def test_the_next_query_without_the_file_finds_no_such_table(alone: Explorer):
    assert rows(alone.run("select count(*) from tep_cua_toi", beside=OWN)) == [(2,)]
    refusal = alone.run("from tep_cua_toi")
    assert isinstance(refusal, Refusal)
    assert (refusal.reason, refusal.name) == (Reason.UNKNOWN_TABLE, NAME)
    pivot = alone.run("pivot tep_cua_toi on ward using count(*)")
    assert isinstance(pivot, Refusal)
    assert pivot.reason is Reason.UNKNOWN_TABLE
    assert rows(alone.run("select count(*) from (show tables) where name = 'tep_cua_toi'")) == [(0,)]


def test_visitors_at_once_see_each_his_own_file_or_none(explorer: Explorer):
    sql = "select any_value(so) as so, count(*) as dong from tep_cua_toi"
    own = {number: Beside(NAME, pa.table({"so": [number] * (number + 1)})) for number in range(6)}
    asked = {number: explorer.start(sql, beside=table) for number, table in own.items()}
    without = [explorer.start(sql) for _ in range(3)]
    assert {number: rows(running.result()) for number, running in asked.items()} == {
        number: [(number, number + 1)] for number in own
    }
    refused = [running.result() for running in without]
    assert [each.reason for each in refused if isinstance(each, Refusal)] == [Reason.UNKNOWN_TABLE] * 3


@pytest.mark.parametrize(("sql", "reason"), ATTACKS)
def test_the_file_opens_no_way_out(alone: Explorer, sql: str, reason: Reason):
    refusal = alone.run(sql, beside=OWN)
    assert isinstance(refusal, Refusal), refusal
    assert refusal.reason is reason


def test_names_of_columns_are_names_and_nothing_else(alone: Explorer):
    evil = Beside(NAME, pa.table({name: ["x"] for name in EVIL}))
    assert rows(alone.run("select * from tep_cua_toi", beside=evil)) == [("x",) * len(EVIL)]
    assert rows(alone.run("select count(*) from building")) == [(6,)]
    refusal = alone.run("select columns('.*') from tep_cua_toi, read_csv('x')", beside=evil)
    assert isinstance(refusal, Refusal)
    assert refusal.reason is Reason.FORBIDDEN


def test_a_name_of_ours_in_the_file_leaves_our_table_as_it_is(alone: Explorer):
    own = Beside(NAME, pa.table({"building": ["x"], "metric_values": ["y"]}))
    assert rows(alone.run("select (select count(*) from building), building from tep_cua_toi", beside=own)) == [
        (6, "x")
    ]


def test_time_and_memory_hold_with_a_file_too(alone: Explorer):
    sql = "select count(*) from tep_cua_toi, range(10000000000000)"
    refusal = alone.run(sql, beside=OWN)
    assert isinstance(refusal, Refusal)
    assert refusal.reason is Reason.TIME
    assert rows(alone.run("select count(*) from tep_cua_toi", beside=OWN)) == [(2,)]


def test_a_file_larger_than_a_query_may_hold_is_refused_before_it_is_sent(
    alone: Explorer, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(room, "MOST_BYTES", 10)
    refusal = alone.run("from tep_cua_toi", beside=OWN)
    assert isinstance(refusal, Refusal)
    assert refusal.reason is Reason.OWN_TOO_LARGE


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("select count(*) from building", None),
        ("with t as (from tep_cua_toi) from t", None),
        ("select count(*) from range(10000000000000)", None),
        ("from khac", Reason.UNKNOWN_TABLE),
        ("drop table building", Reason.NOT_SELECT),
        ("select 1; select 2", Reason.SEVERAL),
        ("from read_csv('x.csv')", Reason.FORBIDDEN),
        ("", Reason.EMPTY),
        ("x" * 50_001, Reason.TOO_LONG),
    ],
)
def test_a_text_is_judged_without_being_run(alone: Explorer, sql: str, reason: Reason | None):
    refusal = alone.judge(sql, NAME)
    assert (refusal and refusal.reason) == reason


def test_to_judge_a_text_brings_no_table_along(alone: Explorer):
    assert alone.judge("from tep_cua_toi", NAME) is None
    refusal = alone.run("from tep_cua_toi")
    assert isinstance(refusal, Refusal)
    assert refusal.reason is Reason.UNKNOWN_TABLE
