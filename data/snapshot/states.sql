-- {table}: a state. Each version of a record with the days and the knowledge it holds for.
create temp table {table}_version as
select row_number() over () as version_id, source_id, record, valid_from, valid_to, known_from, known_to, is_carried
from {table}_rectangle
where valid_from < valid_to;
