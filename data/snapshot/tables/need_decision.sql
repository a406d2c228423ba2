create table need_decision as
select filed.ward, label.building_id, label.building_kind as kind, label.management_group,
    filed.* exclude (ward, {origin}, ward_name),
    known_from, known_to, is_carried, source_id
from need_decision_version
join need_decision_filed as filed using (source_id)
left join need_decision_label as label using (source_id)
order by filed.ward, filed.decided_on, filed.building, filed.equipment_type, known_from;
