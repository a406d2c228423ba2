create table need_decision as
select version.ward, label.building_id, label.building_kind as kind, label.management_group,
    version.* exclude (version_id, is_sample, ward, line, place, submission, record_key, ward_name)
from need_decision_version as version
left join need_decision_label as label using (source_id)
order by version.ward, version.decided_on, version.building, version.equipment_type, version.known_from;
