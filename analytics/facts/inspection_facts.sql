-- One row per inspection on or before as_of, as known by known_by. Source: Biểu 07.
create or replace macro inspection_facts(as_of, known_by, from_on, to_on, parts := []) as table
select
    ward,
    inspection as record,
    inspected_on,
    building_id,
    building,
    kind,
    management_group,
    agency,
    inspection_kind,
    result,
    minutes_no,
    next_due_on,
    is_carried,
    source_id,
    inspected_on between from_on and to_on as is_in_window,
    -- DOMAIN §3: kinds are định kỳ, đột xuất and phúc tra.
    inspection_kind = 'reinspection' as is_reinspection,
    minutes_no is not null as has_minutes
from inspection
where known_from <= known_by and known_by < known_to and inspected_on <= as_of;
