-- One row per fire on or before as_of, as known by known_by. Source: Biểu 08.
create or replace macro incident_facts(as_of, known_by, from_on, to_on, parts := []) as table
select
    ward,
    incident as record,
    occurred_on,
    building_id,
    building,
    kind,
    management_group,
    severity,
    dead,
    injured,
    damage_vnd,
    cause,
    is_carried,
    source_id,
    occurred_on between from_on and to_on as is_in_window
from incident
where known_from <= known_by and known_by < known_to and occurred_on <= as_of;
