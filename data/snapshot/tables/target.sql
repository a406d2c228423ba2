-- The area's targets hold from the beginning of knowledge; the district's own rows since they were received.
create table target as
select metric, unit, value, due_on, document,
    timestamp '1900-01-01' as known_from, timestamp '9999-12-31' as known_to, false as is_carried,
    null::integer as source_id
from reference_target
union all
select metric, coalesce(unit, '*'), value, due_on, document, known_from, known_to, is_carried, source_id
from target_version
join target_filed using (source_id)
order by metric, unit, due_on, known_from;
