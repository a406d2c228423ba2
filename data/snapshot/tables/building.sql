create table building as
select version.ward, number.building_id,
    version.* exclude (version_id, ward, line, place, submission, record_key, ward_name, source_id,
        valid_from, valid_to, known_from, known_to, is_carried),
    building_group.management_group, valid_from, valid_to, known_from, known_to, is_carried, source_id
from building_version as version
join building_number as number on number.line = version.line and number.building = version.building
left join building_group
    on building_group.kind is not distinct from version.kind and building_group.storeys is not distinct from version.storeys
order by version.ward, valid_from, number.building_id, known_from;
