create table incident as
select filed.ward, label.building_id, label.building_kind as kind, label.management_group,
    filed.* exclude (ward, {origin}, building_name),
    known_from, known_to, is_carried, source_id
from incident_version
join incident_filed as filed using (source_id)
left join incident_label as label using (source_id)
order by filed.ward, filed.occurred_on, filed.incident, known_from;
