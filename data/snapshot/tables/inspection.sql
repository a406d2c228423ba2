create table inspection as
select version.ward, label.building_id, version.kind as inspection_kind, label.building_kind as kind,
    label.management_group,
    version.* exclude (version_id, is_sample, ward, line, place, submission, record_key, building_name, kind)
from inspection_version as version
left join inspection_label as label using (source_id)
order by version.ward, version.inspected_on, version.inspection, version.known_from;
