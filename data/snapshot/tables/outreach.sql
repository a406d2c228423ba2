create table outreach as
select version.* exclude (version_id, is_sample, line, place, submission, record_key, buildings, building_commitments)
from outreach_version as version
order by ward, held_on, session, known_from;

create table outreach_building as
with reached as (
    select version.*, unnest(buildings) as building, generate_subscripts(buildings, 1) as position
    from outreach_version as version
)
select reached.ward, reached.session, reached.held_on, number.building_id, reached.building,
    building_commitments[position] as households_committed, known_from, known_to, is_carried, source_id
from reached
left join building_number as number on number.line = reached.line and number.building = reached.building
order by reached.ward, reached.held_on, reached.session, number.building_id, known_from;
