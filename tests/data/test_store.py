"""The opened snapshot: threads, plain names, and a lock that no SQL can lift."""

import threading
from pathlib import Path

import duckdb
import pytest

import data.store
from data.closed_store import ClosedStore
from data.ledger.errors import NoSnapshot, SnapshotOutdated, UnknownSnapshot
from data.store import Store, open_store
from tests.city import City

BUILDINGS = """
    building | name | kind      | storeys
    B1       | A    | old_block | 5
    B2       | B    | old_block | 6
"""
MACRO = """
    create macro tall_buildings(least) as table
    select building from building where storeys >= least order by building
"""


@pytest.fixture
def store(city: City) -> Store:
    city.buildings(BUILDINGS)
    return city.store(macros=(MACRO,))


def test_macros_name_tables_plainly_and_bind_parameters(store: Store) -> None:
    assert store.rows("from tall_buildings($least)", {"least": 6}) == [{"building": "B2"}]


def test_rows_frame_and_arrow_give_the_same(store: Store) -> None:
    sql = "select building, storeys from building order by building"
    rows = [{"building": "B1", "storeys": 5}, {"building": "B2", "storeys": 6}]
    assert store.rows(sql) == rows
    assert store.frame(sql).to_dict("records") == rows
    assert store.arrow(sql).to_pylist() == rows


def test_choices_compare_as_text_even_with_values_that_do_not_exist(store: Store) -> None:
    sql = "select count(*) as n from building where kind = $kind and ward in ('quynh-loi', 'nowhere')"
    assert store.rows(sql, {"kind": "old_block"}) == [{"n": 2}]
    assert store.rows(sql, {"kind": "castle"}) == [{"n": 0}]


def test_a_small_snapshot_is_read_on_one_thread_unless_more_are_asked_for(city: City, monkeypatch) -> None:
    city.buildings(BUILDINGS)
    city.store()

    def threads(**asked: int) -> int:
        opened = open_store(city.folder, **asked)
        return opened.rows("select current_setting('threads') as threads")[0]["threads"]

    assert threads() == 1
    assert threads(threads=3) == 3
    monkeypatch.setattr(data.store, "SMALL_SNAPSHOT_ROWS", 0)
    assert threads() == duckdb.connect().sql("select current_setting('threads')").fetchall()[0][0]


def test_the_area_speaks_through_the_store(store: Store) -> None:
    assert store.area_value("name") == "Hai Bà Trưng"
    assert store.area_value("no_such_key") is None


def test_fifty_threads_read_at_once(store: Store) -> None:
    counts: list[int] = []

    def read() -> None:
        counts.extend(store.rows("select count(*) as n from building a, building b")[0]["n"] for _ in range(20))

    threads = [threading.Thread(target=read) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [4] * 1000


@pytest.mark.parametrize(
    "sql",
    [
        "copy (select 1) to '{folder}/out.csv'",
        "copy building to '{folder}/out.parquet'",
        "from read_csv('{folder}/secret.csv')",
        "attach '{folder}/other.duckdb'",
        "insert into snapshot.building select * from snapshot.building",
        "install httpfs",
        "set threads = 1",
        "set enable_external_access = true",
        "set lock_configuration = false",
    ],
)
def test_no_sql_leaves_the_snapshot_or_lifts_the_lock(store: Store, tmp_path: Path, sql: str) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with pytest.raises(duckdb.Error):
        store.rows(sql.format(folder=tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["secret.csv", "store"]


def test_variables_of_the_program_are_not_tables(store: Store) -> None:
    secret = store.frame("select 1 as a")
    assert len(secret) == 1
    with pytest.raises(duckdb.CatalogException):
        store.rows("from secret")


def test_a_store_without_snapshot_says_so(city: City) -> None:
    with pytest.raises(NoSnapshot):
        open_store(city.folder)


def test_an_unknown_snapshot_is_named(store: Store, city: City) -> None:
    with pytest.raises(UnknownSnapshot) as caught:
        open_store(city.folder, snapshot_id="0123456789ab")
    assert caught.value.context == ("0123456789ab",)


def test_a_choice_compared_as_its_type_is_never_misspelt(store: Store) -> None:
    assert store.rows("select count(*) as n from building where kind = 'old_block'::BuildingKind") == [{"n": 2}]
    with pytest.raises(duckdb.ConversionException):
        store.rows("select count(*) as n from building where kind = 'old_blok'::BuildingKind")


def test_a_key_compared_as_its_type_lets_the_scan_skip(city: City) -> None:
    city.buildings(BUILDINGS)
    city.buildings(BUILDINGS, ward="bach-mai")
    sql = "explain select building from building where ward = try_cast($ward as ward_key)"
    plan = city.store(macros=()).rows(sql, {"ward": "quynh-loi"})[0]["explain_value"]
    assert "ward='quynh-loi'" in plan
    assert "CAST" not in plan


def test_a_snapshot_that_macros_do_not_fit_was_built_by_another_version(store: Store, city: City) -> None:
    with pytest.raises(SnapshotOutdated, match=store.id):
        open_store(city.folder, ["create macro lifts() as table select number_of_lifts from building"])


def test_a_closed_store_knows_its_snapshot_and_refuses_every_question(store: Store) -> None:
    closed = ClosedStore(store.snapshot, SnapshotOutdated(store.id))
    assert closed.id == store.id
    for ask in (closed.rows, closed.frame, closed.arrow):
        with pytest.raises(SnapshotOutdated):
            ask("select 1")
