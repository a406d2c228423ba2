create table fire_team as
select filed.* exclude ({origin}, buildings),
    valid_from, valid_to, known_from, known_to, is_carried, source_id
from fire_team_version
join fire_team_filed as filed using (source_id)
order by ward, valid_from, team, known_from;

create table fire_team_building as
with served as (
    select source_id, ward, line, team, unnest(buildings) as building from fire_team_filed
)
select served.ward, served.team, number.building_id, served.building,
    valid_from, valid_to, known_from, known_to, is_carried, source_id
from fire_team_version
join served using (source_id)
left join building_number as number on number.line = served.line and number.building = served.building
order by served.ward, valid_from, served.team, number.building_id, known_from;
