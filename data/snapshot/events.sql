-- {table}: an event. The version of a record is the one of the last cut-off known; its own dates decide for as_of.
create temp table {table}_version as
with marked as (
    select source_id, record, is_carried, known_from, known_to,
        lag(known_to) over past is distinct from known_from as starts
    from {table}_rectangle
    where next_place is null
    window past as (partition by source_id, is_carried order by known_from)
),
numbered as (
    select *, count(*) filter (where starts) over (partition by source_id, is_carried order by known_from) as island
    from marked
)
select row_number() over () as version_id, source_id, record,
    min(known_from) as known_from, max(known_to) as known_to, is_carried
from numbered
group by source_id, record, is_carried, island;
