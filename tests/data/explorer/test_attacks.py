"""What a visitor must not reach or change, tried by statement, on a real process."""

import duckdb
import pytest

from data.explorer.answer import Reason, Refusal
from data.explorer.explorer import Explorer
from data.explorer.statement import FORBIDDEN, HARMLESS, TABLE_FUNCTIONS
from tests.city import City
from tests.data.explorer.attacks import BOMBS, REFUSED
from tests.data.explorer.conftest import explorer_of, rows, secret_file

ENDS = (Reason.TIME, Reason.MEMORY, Reason.OUT_OF_RANGE, Reason.UNSUPPORTED, Reason.TOO_LARGE, Reason.BROKEN)
HONEST = "select count(*) from building"


@pytest.mark.parametrize(("sql", "reason"), REFUSED)
def test_a_statement_that_is_no_question_to_the_snapshot_is_refused(
    explorer: Explorer, town: City, sql: str, reason: Reason
):
    file = secret_file(town.folder.parent)
    outcome = explorer.run(sql.replace("{file}", str(file)))
    assert isinstance(outcome, Refusal), outcome
    assert outcome.reason is reason
    assert "hush" not in repr(outcome)
    assert file.read_text(encoding="utf-8") == "a\nhush-hush\n"


def test_after_all_of_them_the_snapshot_answers_as_before(explorer: Explorer):
    before = rows(explorer.run(HONEST))
    for sql, _ in REFUSED:
        explorer.run(sql.replace("{file}", "x.csv"))
    assert rows(explorer.run(HONEST)) == before == [(6,)]
    assert rows(explorer.run("select upper('a'), (select count(*) from (show tables)) > 30")) == [("A", True)]


@pytest.mark.slow
@pytest.mark.parametrize("sql", BOMBS)
def test_a_bomb_takes_neither_more_time_nor_more_memory_than_a_query_may(explorer: Explorer, sql: str):
    outcome = explorer.run(sql)
    assert isinstance(outcome, Refusal), outcome
    assert outcome.reason in ENDS
    assert rows(explorer.run(HONEST)) == [(6,)]


def test_no_refusal_tells_where_the_store_is(explorer: Explorer, town: City):
    statements = ("from 'x.csv'", "select * from building limit 'a'", "select error('x')", "from read_csv('x')")
    said = repr([explorer.run(sql) for sql in statements])
    assert str(town.folder) not in said


def test_every_function_with_an_effect_or_a_memory_of_its_own_has_been_judged():
    sql = (
        "select lower(function_name) from duckdb_functions() where function_type = 'scalar' and stability = 'VOLATILE'"
    )
    names = {name for (name,) in duckdb.connect().execute(sql).fetchall()}
    assert names - FORBIDDEN - HARMLESS == set()
    assert not FORBIDDEN & (HARMLESS | TABLE_FUNCTIONS)


def test_what_one_visitor_makes_is_gone_for_the_next(town: City):
    alone = explorer_of(town, processes=1)
    try:
        assert rows(alone.run("pivot building on kind using count(*) group by ward")) != []
        assert rows(alone.run("select count(*) from (show tables) where name like '%pivot%'")) == [(0,)]
        first = rows(alone.run("select random(), uuid()"))
        assert rows(alone.run("select random(), uuid()")) != first
    finally:
        alone.close()
