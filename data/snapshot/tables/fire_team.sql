create table fire_team as
select version.* exclude (version_id, is_sample, line, place, submission, record_key, buildings)
from fire_team_version as version
order by ward, valid_from, team, known_from;

create table fire_team_building as
with served as (
    select version.*, unnest(buildings) as building from fire_team_version as version
)
select served.ward, served.team, number.building_id, served.building,
    valid_from, valid_to, known_from, known_to, is_carried, source_id
from served
left join building_number as number on number.line = served.line and number.building = served.building
order by served.ward, valid_from, served.team, number.building_id, known_from;
