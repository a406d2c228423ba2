-- {table}: an event. The version of a record is the one of the last cut-off known; its own dates decide for as_of.
create temp table {table}_version as
with last_known as (
    select source_id, is_carried, known_from, known_to from {table}_rectangle where next_submission is null
),
marked as (
    select *, lag(known_to) over past is distinct from known_from as starts
    from last_known
    window past as (partition by source_id, is_carried order by known_from)
),
numbered as (
    select *, count(*) filter (where starts) over (partition by source_id, is_carried order by known_from) as island
    from marked
),
merged as (
    select source_id, is_carried, min(known_from) as known_from, max(known_to) as known_to
    from numbered
    group by source_id, is_carried, island
)
select row_number() over () as version_id, filed.* exclude (sheet, sheet_row, cells), merged.known_from, merged.known_to, merged.is_carried
from merged
join {table}_filed as filed using (source_id);
