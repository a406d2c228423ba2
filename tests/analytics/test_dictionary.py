"""The data dictionary tells of everything that a query can name, and of nothing else."""

import pytest

from analytics.dictionary import ColumnType, DataDictionary, Part, data_dictionary, metric_example
from analytics.metric import Dimension
from analytics.near_names import near_names
from analytics.registry import REGISTRY
from data.store import Store
from tests.city import City
from tests.pages.conftest import fill
from ui.explorer.dictionary_book import code_rows, column_rows, metric_rows, part_rows, sheets
from wording import data_dictionary as words
from wording.data_columns import COLUMNS, IN_TABLE


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    city = City(tmp_path_factory.mktemp("dictionary"))
    fill(city, "quynh-loi")
    return city.store()


@pytest.fixture(scope="module")
def dictionary(store: Store) -> DataDictionary:
    return data_dictionary(store)


def part(dictionary: DataDictionary, name: str) -> Part:
    return next(each for each in dictionary.parts if each.name == name)


def test_every_table_macro_and_column_is_there(store: Store, dictionary: DataDictionary):
    tables = {row["name"] for row in store.rows("select table_name as name from duckdb_tables() where not internal")}
    macros = {
        row["name"] for row in store.rows("select function_name as name from duckdb_functions() where not internal")
    }
    assert {each.name for each in dictionary.parts} == tables | macros
    for each in dictionary.parts:
        told = store.rows(f"describe {each.example}")
        assert [column.name for column in each.columns] == [row["column_name"] for row in told]


def test_everything_has_a_meaning_in_vietnamese(dictionary: DataDictionary):
    assert [each.name for each in dictionary.parts if each.name not in words.PARTS] == []
    assert [name for each in dictionary.parts for name in each.parameters if name not in words.PARAMETERS] == []
    unnamed = [
        (each.name, column.name)
        for each in dictionary.parts
        for column in each.columns
        if not words.column_meaning(each.name, column.name)
    ]
    assert unnamed == []


def test_no_meaning_tells_of_what_is_not_there(dictionary: DataDictionary):
    names = {column.name for each in dictionary.parts for column in each.columns}
    assert set(COLUMNS) - names == set()
    assert set(words.PARTS) == {each.name for each in dictionary.parts}
    assert {(each.name, column.name) for each in dictionary.parts for column in each.columns} >= set(IN_TABLE)


def test_a_column_bears_type_unit_and_codes(dictionary: DataDictionary):
    columns = {column.name: column for column in part(dictionary, "building").columns}
    assert words.column_meaning("building", "households") == "Số hộ"
    assert words.type_words(columns["floor_area_m2"]) == "số (m²)"
    assert columns["kind"].type is ColumnType.CODE
    assert words.codes(columns["kind"], dictionary).startswith("old_block = ")
    assert words.codes(columns["ward"], dictionary) == "mã của bảng ward"
    coded = [
        (each.name, column.name)
        for each in dictionary.parts
        for column in each.columns
        if column.type is ColumnType.CODE and not words.codes(column, dictionary)
    ]
    assert coded == []


def test_every_example_runs(store: Store, dictionary: DataDictionary):
    for each in dictionary.parts:
        store.rows(each.example)
    for metric in REGISTRY.values():
        if not metric.needs_prices:
            by = metric.needs_one_of[0] if metric.needs_one_of else Dimension.WARD
            store.rows(metric_example(metric.id, by))


def test_the_workbook_has_everything(dictionary: DataDictionary):
    assert [sheet.name for sheet in sheets(dictionary)] == list(words.SHEETS)
    assert len(part_rows(dictionary)) == len(dictionary.parts)
    assert len(column_rows(dictionary)) == sum(len(each.columns) for each in dictionary.parts)
    assert {row[0] for row in metric_rows()} == set(REGISTRY)
    assert ("BuildingKind", "old_block") in {(row[0], row[1]) for row in code_rows(dictionary)}


def test_names_that_come_near_are_found_the_likest_first():
    assert near_names("houshold", ["households", "house", "ward"])[0] == "households"
    assert near_names("xyz", ["households", "ward"]) == ()
