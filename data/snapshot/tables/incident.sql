create table incident as
select version.ward, label.building_id, label.building_kind as kind, label.management_group,
    version.* exclude (version_id, is_sample, ward, line, place, submission, record_key, building_name)
from incident_version as version
left join incident_label as label using (source_id)
order by version.ward, version.occurred_on, version.incident, version.known_from;
