"""The explorer as the app uses it: answers, caps, parameters, cancelling, replaced processes."""

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from threading import Timer

import pytest

from analytics.registry import MACROS
from data.explorer.answer import Answer, Reason, Refusal
from data.explorer.explorer import LONGEST_SQL, Explorer
from data.explorer.limits import Limits
from data.explorer.process import QueryProcess
from data.explorer.protocol import HungUpError
from data.explorer.running import Running
from tests.city import City
from tests.data.explorer.conftest import SHORT, explorer_of, rows

ENDLESS = "select count(*) from range(10000000000000)"
HONEST = "select count(*) from building"
KINDS = (
    ("select count(*) from building", [(6,)]),
    ("from building select building where building = 'B1' limit 1", [("B1",)]),
    ("with old as (from building where kind = 'old_block') select count(*) from old", [(4,)]),
    ("with recursive r(n) as (select 1 union all select n + 1 from r where n < 5) select max(n) from r", [(5,)]),
    ("values (1), (2)", [(1,), (2,)]),
    ("select column_name from (describe building) limit 1", [("ward",)]),
    ("select max from (summarize select 7 as a)", [("7",)]),
    ("select old_block from (pivot (select kind from building) on kind using count(*))", [(4,)]),
    (
        "pivot building on kind in ('old_block') using count(*) group by ward order by ward",
        [("bach-mai", 2), ("quynh-loi", 2)],
    ),
    ("select name from (show tables) where name = 'ward'", [("ward",)]),
    ("select /* ; */ ';' -- ;\n;", [(";",)]),
    ("select columns('build.*') from building limit 0", []),
    ("select unnest([1, 2])", [(1,), (2,)]),
    (
        "select has_regulation from team_facts(date '2019-12-24', timestamp '2030-01-01', null, null) order by all",
        [(False,), (False,), (True,), (True,)],
    ),
)


@pytest.mark.parametrize(("sql", "expected"), KINDS, ids=[sql for sql, _ in KINDS])
def test_every_kind_of_question_is_answered(explorer: Explorer, sql: str, expected: list[tuple[object, ...]]):
    assert rows(explorer.run(sql)) == expected


@pytest.mark.parametrize(
    "sql", ["describe building", "summarize building", "explain select 1", "explain analyze select 1"]
)
def test_what_tells_about_a_question_is_answered(explorer: Explorer, sql: str):
    assert rows(explorer.run(sql)) != []


def test_an_analyst_counts_what_the_dashboard_counts(explorer: Explorer, town: City):
    total = town.total("team_regulations", "2019-12-24")
    sql = (
        "select sum(numerator), sum(denominator) "
        "from metric_values('team_regulations', 'ward', date '2019-12-24', timestamp '9999-12-30')"
    )
    assert rows(explorer.run(sql)) == [(total.numerator, total.denominator)] == [(2, 4)]


def test_the_first_rows_come_with_the_number_of_all(explorer: Explorer):
    answer = explorer.run("from range(1234567)")
    assert isinstance(answer, Answer)
    assert (answer.table.num_rows, answer.total, answer.is_truncated) == (10_000, 1_234_567, True)
    three = explorer.run("from range(3)", limit=3)
    assert isinstance(three, Answer)
    assert (three.table.num_rows, three.total, three.is_truncated) == (3, 3, False)


def test_rows_too_many_to_count_are_not_counted(explorer: Explorer):
    answer = explorer.run("from range(1000000000000)", limit=5)
    assert isinstance(answer, Answer)
    assert (answer.table.num_rows, answer.total, answer.is_truncated) == (5, None, True)


def test_a_result_is_capped_in_bytes_before_it_leaves_its_process(town: City):
    small = explorer_of(town, replace(SHORT, megabytes=1))
    try:
        answer = small.run("select repeat('x', 300000) from range(50)")
        assert isinstance(answer, Answer)
        assert (answer.table.num_rows, answer.total) == (3, 50)
        refusal = small.run("select repeat('x', 2000000)")
        assert isinstance(refusal, Refusal)
        assert refusal.reason is Reason.TOO_LARGE
    finally:
        small.close()


def test_parameters_are_bound_and_never_part_of_the_text(explorer: Explorer):
    values = {"text": "'; drop view building; --", "day": dt.date(2019, 12, 24), "at": dt.datetime(2019, 12, 24, 8)}
    sql = "select $text as a, $day as b, $at as c, $number as d, len($many) as e"
    given = values | {"number": Decimal("1.5"), "many": ["a", "b"]}
    assert rows(explorer.run(sql, given)) == [(*values.values(), Decimal("1.5"), 2)]
    missing = explorer.run("select $nothing")
    assert isinstance(missing, Refusal)
    assert missing.reason is Reason.PARAMETER


FAULTS = (
    ("", Reason.EMPTY, "", None),
    ("-- nothing", Reason.EMPTY, "", None),
    ("selec 1", Reason.SYNTAX, "selec", 0),
    ("select 'ă', wardd from building", Reason.UNKNOWN_COLUMN, "wardd", 12),
    ("from bulding", Reason.UNKNOWN_TABLE, "bulding", 5),
    ("select uper('a')", Reason.UNKNOWN_FUNCTION, "uper", 7),
    ("select 1::integr", Reason.UNKNOWN_TYPE, "integr", None),
    ("select b.nothing from building b", Reason.UNKNOWN_COLUMN, "nothing", 7),
    ("select 1 from building join ward using (nothing)", Reason.UNKNOWN_COLUMN, "nothing", None),
    ("select ward from building, ward", Reason.AMBIGUOUS, "ward", 7),
    ("select ward, count(*) from building group by kind", Reason.NOT_GROUPED, "ward", 7),
    ("select 1 from building where count(*) > 1", Reason.MISPLACED_AGGREGATE, "", None),
    ("select 'x'::integer", Reason.CONVERSION, "x", None),
    ("select 2147483647::integer + 1::integer", Reason.OUT_OF_RANGE, "", None),
    ("select substr(1, 'a')", Reason.ARGUMENTS, "substr", 7),
    (f"select '{'x' * LONGEST_SQL}'", Reason.TOO_LONG, "", None),
)


@pytest.mark.parametrize(("sql", "reason", "name", "position"), FAULTS, ids=[sql[:40] for sql, *_ in FAULTS])
def test_a_fault_is_told_with_its_name_and_place(explorer: Explorer, sql, reason, name, position):
    refusal = explorer.run(sql)
    assert isinstance(refusal, Refusal), refusal
    assert (refusal.reason, refusal.name) == (reason, name)
    assert position is None or refusal.position == position


def test_a_query_that_overruns_is_killed_and_its_process_replaced(town: City):
    alone = explorer_of(town, replace(SHORT, wall_s=1.0), processes=1)
    try:
        refusal = alone.run(ENDLESS)
        assert isinstance(refusal, Refusal)
        assert refusal.reason is Reason.TIME
        assert rows(alone.run(HONEST)) == [(6,)]
    finally:
        alone.close()


def test_a_visitor_cancels_a_running_and_a_waiting_query(town: City):
    alone = explorer_of(town, replace(SHORT, wall_s=60.0, share_s=60.0), processes=1)
    try:
        first, second = alone.start(ENDLESS), alone.start(ENDLESS)
        assert first.wait(0.3) is None
        second.cancel()
        first.cancel()
        outcomes = [first.wait(10), second.wait(10)]
        assert [one.reason for one in outcomes if isinstance(one, Refusal)] == [Reason.CANCELLED] * 2
        assert rows(alone.run(HONEST)) == [(6,)]
    finally:
        alone.close()


def test_a_process_that_died_is_replaced(town: City):
    alone = explorer_of(town, processes=1)
    try:
        assert rows(alone.run(HONEST)) == [(6,)]
        idle = tuple(alone._idle)
        for process in idle:
            os.kill(process.pid, signal.SIGKILL)
        assert _comes_true(lambda: not any(process.is_alive for process in idle))
        assert rows(alone.run(HONEST)) == [(6,)]
    finally:
        alone.close()


def test_whoever_asks_a_process_that_dies_is_told(town: City):
    process = process_of(town)
    process.ready()
    Timer(0.3, process.kill).start()
    with pytest.raises(HungUpError):
        process.ask({"sql": ENDLESS, "params": {}, "limit": 1})
    process.end()


@pytest.mark.parametrize(
    "sql", [ENDLESS, "select list(range) from range(2000000000)", "select length(lpad('a', 2000000000, 'b'))"]
)
def test_without_limits_of_the_system_the_timer_and_the_memory_watch_still_hold(town: City, sql: str):
    bare = explorer_of(town, replace(SHORT, by_system=False, duckdb_mb=2_000, memory_mb=500))
    try:
        refusal = bare.run(sql)
        assert isinstance(refusal, Refusal), refusal
        assert refusal.reason in (Reason.TIME, Reason.MEMORY)
        assert rows(bare.run(HONEST)) == [(6,)]
    finally:
        bare.close()


def test_while_others_wait_the_longest_query_gives_way(town: City):
    alone = explorer_of(town, replace(SHORT, wall_s=60.0, share_s=0.5), processes=1)
    try:
        greedy = alone.start(ENDLESS)
        greedy.wait(0.2)
        assert rows(alone.run(HONEST)) == [(6,)]
        outcome = greedy.result()
        assert isinstance(outcome, Refusal)
        assert outcome.reason is Reason.BUSY
    finally:
        alone.close()


def test_twenty_visitors_with_the_worst_do_not_keep_an_honest_one_from_an_answer(town: City):
    crowded = explorer_of(town, Limits(wall_s=5.0, share_s=0.3, memory_mb=700, duckdb_mb=200, threads=1), processes=2)
    worst = (
        "select length(lpad('a', 2000000000, 'b'))",
        ENDLESS,
        "select list(range) from range(2000000000)",
        "select levenshtein(repeat('a', 400000), repeat('b', 400000))",
        "select * from range(400000000) order by random()",
    )
    try:
        visitors = [crowded.start(worst[number % len(worst)]) for number in range(20)]
        assert rows(crowded.run(HONEST)) == [(6,)]
        outcomes = [visitor.result() for visitor in visitors]
        assert {type(outcome) for outcome in outcomes} == {Refusal}
        ends = {Reason.TIME, Reason.MEMORY, Reason.BUSY, Reason.BROKEN}
        assert {outcome.reason for outcome in outcomes} <= ends
    finally:
        crowded.close()


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the process through /proc")
def test_a_process_has_no_environment_no_file_of_ours_no_room_for_files_and_a_session_of_its_own(
    town: City, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AN_CU_SECRET", "hush")
    with (town.folder / "held.txt").open("w", encoding="utf-8"):
        process = process_of(town)
        process.ready()
        told = Path(f"/proc/{process.pid}")
        held = [os.readlink(each) for each in (told / "fd").iterdir()]
        assert [each for each in held if each.endswith("held.txt")] == []
        assert "hush" not in (told / "environ").read_text(encoding="utf-8")
        assert "Max file size             0 " in (told / "limits").read_text(encoding="utf-8")
        assert os.getsid(process.pid) == process.pid
        process.end()


def test_a_process_without_an_app_ends(town: City):
    code = (
        "import os, sys; from pathlib import Path; from data.explorer.limits import Limits; "
        "from data.explorer.process import QueryProcess; "
        "process = QueryProcess(Path(sys.argv[1]), (), Limits()); process.ready(); "
        "print(process.pid, flush=True); os._exit(0)"
    )
    call = [sys.executable, "-c", code, str(file_of(town))]
    said = subprocess.run(call, capture_output=True, text=True, check=True, timeout=60)
    assert _comes_true(lambda: not _is_there(int(said.stdout)))


def process_of(city: City) -> QueryProcess:
    return QueryProcess(file_of(city), MACROS, SHORT)


def file_of(city: City) -> Path:
    return city.folder / "snapshots" / f"{city.publish().id}.duckdb"


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def _comes_true(condition: Callable[[], bool]) -> bool:
    """Whether a condition comes to hold within twenty seconds."""
    for _ in range(400):
        if condition():
            return True
        time.sleep(0.05)
    return False


def test_what_the_app_itself_has_in_memory_is_not_held_against_a_query():
    """Linux hands a child its parent's peak: an app of a gigabyte would have every query refused."""
    grown = """
import subprocess, sys
ballast = bytearray(b"x") * 400_000_000
asked = [sys.executable, "-c", "from data.explorer.watch import peak_bytes; print(peak_bytes())"]
print(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
"""
    ran = subprocess.run([sys.executable, "-c", grown], capture_output=True, text=True, check=True)
    assert int(ran.stdout) < 300_000_000


def test_what_has_answered_has_no_process_left_to_kill():
    killed: list[str] = []
    running = Running()
    running.begin(lambda: killed.append("process"))
    assert not running.let_go()
    running.stop(Reason.BUSY)
    assert killed == []
