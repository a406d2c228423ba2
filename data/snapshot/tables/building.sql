create table building as
select filed.ward, number.building_id, filed.is_sample,
    filed.* exclude (ward, {origin}, ward_name),
    building_group.management_group,
    -- A building leaves only with a reason and a document; absence from a report is no departure.
    case when filed.left_reason is not null and filed.left_document is not null then filed.left_on end as gone_on,
    valid_from, valid_to, known_from, known_to, is_carried, source_id
from building_version
join building_filed as filed using (source_id)
join building_number as number on number.line = filed.line and number.building = filed.building
left join building_group on building_group.kind is not distinct from filed.kind
    and building_group.storeys is not distinct from filed.storeys
order by filed.ward, valid_from, number.building_id, known_from;
