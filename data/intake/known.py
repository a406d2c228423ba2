"""What the rules look things up in: the buildings as they stand now, approved needs, types of violation."""

import duckdb
import pyarrow as pa

from data.area import Area
from data.intake.buildings import BuildingBook
from data.intake.history import History
from data.tables import arrow_schema

BUILDING_FACTS = ("ward", "building", "name", "kind", "storeys")
_NEED = ("ward", "building", "equipment_type", "required_approved", "decided_on")


def know_types(connection: duckdb.DuckDBPyConnection, area: Area) -> None:
    """Defines `violation_kind`: to which buildings a type of violation applies."""
    types = {
        "violation_type": pa.array([kind.violation_type for kind in area.violation_types], pa.string()),
        "applies_to": pa.array([str(kind.applies_to) for kind in area.violation_types], pa.string()),
    }
    connection.register("violation_kind", pa.table(types))


def know_needs(connection: duckdb.DuckDBPyConnection, history: History, ward: str | None) -> None:
    """Defines `approved_need`: the first need accepted before this cut-off, or what the district decided since."""
    decisions = history.records.current_rows(ward, "need_decision").select(_NEED)
    connection.register("need_decided", decisions)
    connection.execute(
        f"""
        create temp view approved_need as
        with first_need as (
            select ward, building, equipment_type, arg_min(required_reported, position) as first_reported
            from reported_equipment
            where required_reported is not null and position < {history.count_before}
            group by all
        ), decided as (
            select ward, building, equipment_type, arg_max(required_approved, decided_on) as decided
            from need_decided where required_approved is not null group by all
        )
        select ward, building, equipment_type, coalesce(decided, first_reported) as required_approved
        from first_need left join decided using (ward, building, equipment_type)
        """
    )


def know_buildings(
    connection: duckdb.DuckDBPyConnection, area: Area, new: pa.Table, *, has_earlier: bool
) -> BuildingBook:
    """The buildings of `new` and, where there are any, of earlier reports.

    Defines `building_now` with each one's management group.
    """
    columns = ", ".join(BUILDING_FACTS)
    earlier = connection.execute(f"select {columns} from known_building").fetchall() if has_earlier else []
    told = zip(*(new[name].to_pylist() for name in BUILDING_FACTS), strict=True)
    known: dict[tuple[str | None, str], tuple[str | None, str | None, int | None]] = {}
    for ward, building, *facts in (*(row for row in told if row[1] is not None), *earlier):
        known.setdefault((ward, building), tuple(facts))
    found = dict(sorted(known.items(), key=lambda item: (item[0][0] is None, *map(str, item[0]))))
    groups = [str(area.management_group(kind, storeys)) for _, kind, storeys in found.values()]
    table = {
        "ward": pa.array([ward for ward, _ in found], pa.string()),
        "building": pa.array([building for _, building in found], pa.string()),
        "management_group": pa.array(groups, pa.string()),
    }
    connection.register("building_now", pa.table(table))
    return BuildingBook({key: name or "" for key, (name, _, _) in found.items()})


def office_buildings(history: History, area: Area) -> pa.Table:
    """The buildings of every ward, for the district office's decisions on them."""
    rows = [history.records.current_rows(ward.ward, "building") for ward in area.wards_on(history.cutoff)]
    return pa.concat_tables([arrow_schema("building").empty_table(), *rows])
