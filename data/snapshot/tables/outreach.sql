create table outreach as
select filed.* exclude ({origin}, buildings, building_commitments),
    known_from, known_to, is_carried, source_id
from outreach_version
join outreach_filed as filed using (source_id)
order by ward, held_on, session, known_from;

create table outreach_building as
with reached as (
    select source_id, ward, line, session, held_on, unnest(buildings) as building,
        unnest(building_commitments) as households_committed
    from outreach_filed
)
select reached.ward, reached.session, reached.held_on, number.building_id, reached.building,
    reached.households_committed, known_from, known_to, is_carried, source_id
from outreach_version
join reached using (source_id)
left join building_number as number on number.line = reached.line and number.building = reached.building
where reached.building is not null
order by reached.ward, reached.held_on, reached.session, number.building_id, known_from;
