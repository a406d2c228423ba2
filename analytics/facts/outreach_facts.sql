-- One row per outreach session held on or before as_of, as known by known_by. Source: Biểu 06.
create or replace macro outreach_facts(as_of, known_by, from_on, to_on, parts := []) as table
select
    ward,
    session as record,
    held_on,
    unit_name,
    form,
    topic,
    attendees,
    documents,
    is_carried,
    source_id,
    held_on between from_on and to_on as is_in_window,
    -- An attendance left blank is unknown, not nobody.
    attendees is not null as has_attendance
from outreach
where known_from <= known_by and known_by < known_to and held_on <= as_of;
