-- {table}: the versions that rest on a figure told by telephone, until a report of the ward covers the record.
insert into adjusted_version by name
select '{table}' as table_name, version.* exclude (version_id, record, is_carried)
from {table}_version as version
join {table}_filed as filed using (source_id)
join filed as submission using (submission)
where submission.is_adjustment;
