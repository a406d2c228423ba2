create table inspection as
select filed.ward, label.building_id, filed.kind as inspection_kind, label.building_kind as kind,
    label.management_group,
    filed.* exclude (ward, {origin}, building_name, kind),
    known_from, known_to, is_carried, source_id
from inspection_version
join inspection_filed as filed using (source_id)
left join inspection_label as label using (source_id)
order by filed.ward, filed.inspected_on, filed.inspection, known_from;
