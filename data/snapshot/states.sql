-- {table}: a state. Each version of a record with the days and the knowledge it holds for.
create temp table {table}_version as
select row_number() over () as version_id, filed.* exclude (sheet, sheet_row, cells), rectangle.valid_from, rectangle.valid_to,
    rectangle.known_from, rectangle.known_to, rectangle.is_carried
from {table}_rectangle as rectangle
join {table}_filed as filed using (source_id)
where rectangle.valid_from < rectangle.valid_to;
