"""A snapshot of a large city in the real layout: 1 M buildings, 5 M equipment rows, 10 M violations."""

import tempfile
from pathlib import Path

import duckdb

from data.area import default_area_folder, load_area
from data.ledger.layout import Layout
from data.snapshot import BUILD_VERSION, publish
from data.snapshot.catalogue import Notes, Snapshot, write_notes

BUILDINGS = 1_000_000
EQUIPMENT = 5_000_000
VIOLATIONS = 10_000_000
EDITION = f"5-{BUILD_VERSION}"  # a store of another layout is another store

# One row in ten is an earlier version: it held until the October cut-off, or was corrected in December.
_RECTANGLE = """
    case when i % 10 = 3 then date '2019-07-14' else date '2019-10-14' end as valid_from,
    case when i % 10 = 3 then date '2019-10-14' else date '9999-12-31' end as valid_to,"""
_KNOWN = """
    timestamp '2019-10-16 09:00' as known_from,
    case when i % 10 = 7 then timestamp '2019-12-16 15:00' else timestamp '9999-12-31' end as known_to,
    i % 20 = 0 as is_carried, 0 as source_id"""
_PLACE = """
    list_extract(enum_range(null::ward_key), 1 + (b * 20 // {buildings})::int) as ward, b::int as building_id,
    'B' || b as building,
    (case b % 3 when 0 then 'commercial' else 'old_block' end)::BuildingKind as kind,
    (case b % 3 when 0 then 'high_rise' else 'old' end)::ManagementGroup as management_group,"""
_BUILDINGS = """
insert into building by name
select {place} 'Nhà ' || b as name, false as is_sample, 1960 + b % 60 as year_built, 4 + b % 20 as storeys,
    case when b % 50 <> 0 then b % 200 end as apartments, b % 180 as households, b % 700 as residents,
    list_extract(enum_range(null::BoardStatus), 1 + (b % 5)::int) as board_status,
    list_extract(enum_range(null::FundStatus), 1 + (b % 5)::int) as fund_status,
    list_extract(enum_range(null::YesNo), 1 + (b % 3)::int) as dossier_handed_over,
    list_extract(enum_range(null::YesNo), 1 + (b // 7 % 3)::int) as first_meeting_held,
    list_extract(enum_range(null::FireAcceptance), 1 + (b % 4)::int) as fire_acceptance,
    list_extract(enum_range(null::TruckAccess), 1 + (b // 3 % 3)::int) as truck_access,
    case when b % 1000 = 1 then date '2019-11-01' end as left_on,
    case when b % 1000 = 1 then 'demolished'::LeftReason end as left_reason,
    case when b % 1000 = 1 then '1/QĐ' end as left_document, left_on as gone_on, {rectangle} {known}
from (select range as i, range as b from range({buildings})) order by ward, valid_from, building_id"""
# A line ends with its building; the needs are those that hold, decided or reported.
_EQUIPMENT = """
insert into equipment by name
select * replace (if(building_id % 1000 = 1, least(valid_to, date '2019-11-01'), valid_to) as valid_to),
    coalesce(required_approved > 0, false) as has_need,
    has_need or (required_approved is null and not required_not_applicable) as may_have_need,
    has_need and installed is not null as is_need_answered,
    is_need_answered and installed >= required_approved as is_met,
    case when is_need_answered then required_approved end as need_answered,
    case when is_need_answered then least(installed, required_approved) end as installed_towards_need,
    coalesce(installed > 0, true) as may_be_installed,
    coalesce(installed > 0 and working is not null, false) as is_working_reported,
    case when is_working_reported then installed end as installed_checked,
    case when is_working_reported then least(working, installed) end as working_of_installed
from (select {place}
    list_extract(enum_range(null::equipment_type_key), 1 + ((i + b) % 25)::int) as equipment_type,
    i % 12 as required_reported, i % 100 = 0 as required_not_applicable,
    case when i % 50 <> 0 then i % 12 end as required_approved,
    case when i % 9 <> 0 then i % 15 end as installed, case when i % 9 <> 0 and i % 8 <> 0 then i % 11 end as working,
    date '2019-01-01' + (i % 360)::int as installed_on,
    list_extract(enum_range(null::Funding), 1 + (i % 7)::int) as funding, i % 1000 * 1000 as cost_vnd,
    {rectangle} {known}
from (select range as i, range % {buildings} as b from range({equipment})))
order by ward, valid_from, building_id, equipment_type"""
_VIOLATIONS = """
insert into violation by name
select {place}
    'V' || i as violation, kinds.violation_type, kinds.violation_group::violation_group_key as violation_group,
    kinds.is_serious, i % 40 = 0 as is_repeated, found_on,
    case when i % 5 <> 0 then found_on + 30 end as first_due_on,
    case when i % 5 <> 0 then found_on + 30 + (i % 3)::int * 30 end as due_on,
    case when i % 7 = 0 then '1/GH' end as extension_document, 0 as extension_count,
    list_extract(enum_range(null::ViolationStatus), 1 + (i % 7)::int) as status,
    case when i % 11 = 0 then '2/CV' end as transfer_document,
    case when i % 2 = 0 then found_on + (i % 90)::int end as declared_on,
    case when i % 3 = 0 then found_on + (i % 120)::int end as verified_on,
    case when i % 6 = 0 then 'QĐ' || i end as decision_no,
    case when i % 6 = 0 then found_on + (i % 30)::int end as decision_on,
    case when i % 12 = 0 then ['fined'] when i % 6 = 0 then ['suspended'] end as measures,
    case when i % 12 = 0 then i % 100 * 10000 end as fine_vnd,
    case when i % 24 = 0 then i % 100 * 10000 end as fine_paid_vnd,
    case when extension_document is not null then due_on else first_due_on end as deadline_on,
    coalesce(verified_on, date '9999-12-31') as open_to,
    transfer_document is not null and status in ('impossible', 'transferred') as has_way_out,
    case when decision_no is not null then decision_on end as sanctioned_on,
    fine_vnd is not null as is_fined, i % 12 = 6 as is_suspension, {known}
from (
    select range as i, range % {buildings} as b, date '2018-06-01' + (range * 31 % 590)::int as found_on
    from range({violations})
)
join (select *, row_number() over (order by display_order) - 1 as place from violation_type) as kinds
    on kinds.place = i * 7 % (select count(*) from violation_type)
order by ward, building_id, found_on"""
# One ward has not sent its December report.
_COVERAGE = """
insert into coverage by name
select ward::ward_key as ward, table_name,
    if(ward = 'bach-khoa', date '2019-11-14', date '2019-12-14') as cutoff, 'bench' as submission,
    timestamp '2019-10-16 09:00' as known_from, timestamp '9999-12-31' as known_to
from ward, (values ('building'), ('equipment'), ('violation'), ('fire_team')) as sheet(table_name)"""


def large_store() -> Path:
    """The folder of the store, built once and kept in the machine's temporary folder."""
    folder = Path(tempfile.gettempdir()) / f"an-cu-bench-measure-{EDITION}"
    ready = folder / "ready"
    if not ready.exists():
        snapshot = publish(folder, load_area(default_area_folder()))
        _fill(Layout(folder).snapshot(snapshot.id))
        _say_that_all_reported(Layout(folder), snapshot)
        ready.touch()
    return folder


def _say_that_all_reported(layout: Layout, snapshot: Snapshot) -> None:
    """Pages call a snapshot without submissions empty."""
    told = (snapshot.area_fingerprint, snapshot.build_version)
    write_notes(layout, Notes(snapshot.id, snapshot.built_at, BUILDINGS, *told))


def _fill(file: Path) -> None:
    sizes = {"buildings": BUILDINGS, "equipment": EQUIPMENT, "violations": VIOLATIONS}
    pieces = {"place": _PLACE.format(**sizes), "rectangle": _RECTANGLE, "known": _KNOWN}
    with duckdb.connect(str(file)) as connection:
        for statement in (_BUILDINGS, _EQUIPMENT, _VIOLATIONS, _COVERAGE):
            connection.execute(statement.format(**sizes, **pieces))
