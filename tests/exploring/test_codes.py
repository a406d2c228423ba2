"""Codes in the rows of one's own SQL are told in Vietnamese, and stay what they are for whoever reads them further."""

import pyarrow as pa
import pytest

from analytics.dictionary import Column, ColumnType, DataDictionary, Part, PartKind
from analytics.exploring.codes import labels_of
from analytics.metric import Dimension
from data.explorer import answer as result
from data.explorer.labelled import applicable, labelled, with_labels

KINDS = {"old": "chung cư cũ", "new": "chung cư mới"}
STATES = {"open": "còn tồn tại", "closed": "đã khắc phục"}
WARDS = {"quynh-loi": "Quỳnh Lôi", "bach-mai": "Bạch Mai"}


def part(name: str, **codes: str) -> Part:
    columns = tuple(Column(column, ColumnType.CODE, listed) for column, listed in codes.items())
    return Part(name, PartKind.TABLE, (), columns, name)


DICTIONARY = DataDictionary(
    (part("building", kind="Kind", status="Kind"), part("violation", kind="Kind", status="State")),
    {"Kind": tuple(KINDS.items()), "State": tuple(STATES.items())},
)


@pytest.mark.parametrize(
    ("name", "type_name", "labels"),
    [
        ("loai", "ENUM('new', 'old')", KINDS),  # an enumeration is known by its codes, whatever it is called
        ("kind", "VARCHAR", KINDS),
        ("KIND", "VARCHAR", KINDS),
        ("status", "VARCHAR", {}),  # two tables mean different things by it
        ("ward", "VARCHAR", WARDS),
        ("phuong", "ENUM('quynh-loi')", WARDS),
        ("kind", "ENUM('no', 'yes')", {}),
        ("count_star()", "BIGINT", {}),
    ],
)
def test_a_column_s_codes_are_known_by_its_type_or_its_name(name: str, type_name: str, labels: dict[str, str]):
    assert labels_of([(name, type_name)], DICTIONARY, {Dimension.WARD: WARDS}) == (labels,)


def test_labels_take_the_place_of_codes_or_stand_beside_them():
    columns = (result.Column("ward", "VARCHAR"), result.Column("kind", "VARCHAR"), result.Column("n", "BIGINT"))
    values = {"ward": ["quynh-loi", None, "elsewhere"], "kind": ["nothing", "of", "ours"], "n": [1, 2, 3]}
    answer = result.Answer(columns, pa.table(values), 3, 0.1, "id")
    labels = applicable(answer, (WARDS, KINDS, {}))
    assert labels == (WARDS, {}, {})
    assert labelled(answer, labels).table.to_pydict() == values | {"ward": ["Quỳnh Lôi", None, "elsewhere"]}
    beside = with_labels(answer, labels, "{name} (nhãn)")
    assert [column.name for column in beside.columns] == ["ward", "ward (nhãn)", "kind", "n"]
    assert beside.table.to_pydict() == values | {"ward (nhãn)": ["Quỳnh Lôi", None, "elsewhere"]}
