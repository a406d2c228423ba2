-- {table}: each row with its number in `source`, its submission's place, its line of reports (the ward, '' for none)
-- and its record: the first row that ever told of it. Rows are numbered by receipt, then as the sheet has them.
create temp table {table}_file as
with file as (
    select filename, parse_path(filename, 'both_slash')[-2] as submission, count(*) as rows
    from {table}_row
    group by filename
)
select file.filename, filed.submission, filed.place, filed.is_sample, filed.ward as sender,
    (select count(*) from source)
        + coalesce(sum(file.rows) over (order by filed.received_place rows between unbounded preceding and 1 preceding), 0)
        as rows_before
from file
join filed using (submission);

create temp table {table}_filed as
with told as (
    select (file.rows_before + row.file_row_number + 1)::integer as source_id, file.submission, file.place,
        file.is_sample, coalesce(file.sender, row.ward) as sent_by, coalesce(file.sender, row.ward, '') as line, row.*
    from {table}_row as row
    join {table}_file as file using (filename)
),
first_told as (
    select line, record_key, min(source_id) as record from told group by line, record_key
)
select source_id, submission, place, is_sample, sent_by::ward_key as ward, line, record, record_key,
    sheet, sheet_row, cells, {columns}
from told
join first_told using (line, record_key);

insert into source
select source_id, submission, sheet, sheet_row, cells from {table}_filed order by source_id;
