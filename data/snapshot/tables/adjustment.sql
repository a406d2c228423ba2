-- One row per figure told by telephone and version of its record: what was told, and when it holds and was known.
-- building_ids are the buildings that the record speaks of.
create table adjustment as
with rows as (
    select distinct table_name, source_id from adjusted_version
),
touched as (
    select rows.table_name, source_id, number.building_id
    from rows
    join building_filed as filed using (source_id)
    join building_number as number on number.line = filed.line and number.building = filed.building
    union
    select rows.table_name, source_id, building_id from rows join equipment_label using (source_id)
    union
    select rows.table_name, source_id, building_id from rows join violation_label using (source_id)
    union
    select table_name, source_id, number.building_id
    from (
        select rows.table_name, source_id, line, unnest(buildings) as building
        from rows
        join fire_team_filed using (source_id)
    ) as served
    join building_number as number on number.line = served.line and number.building = served.building
),
place as (
    select table_name, source_id, list(building_id order by building_id) as building_ids
    from touched
    group by table_name, source_id
)
select version.table_name, source.source_id, submission.ward::ward_key as ward, source.submission,
    told.title, told.field, told.old as old_value, told.new as new_value, told.told_by, told.position, told.reason, told.told_at,
    coalesce(place.building_ids, []::integer[]) as building_ids,
    coalesce(version.valid_from, date '0001-01-01') as valid_from,
    coalesce(version.valid_to, date '9999-12-31') as valid_to,
    version.known_from, version.known_to
from adjusted_version as version
join source using (source_id)
join filed as submission on submission.submission = source.submission
join told on told.submission = source.submission
left join place on place.table_name = version.table_name and place.source_id = version.source_id
order by submission.ward, told.told_at, source.source_id, told.field, version.known_from;
