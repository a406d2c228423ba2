-- From spans to turns: in each line of reports, which submission speaks from when to when, and which one follows it.
-- A line is a ward, or '' where rows name none (the district office).

-- Which lines a submission speaks for, table by table. A file of many wards speaks for those it names: a ward that has
-- a building in it has reported every table of it.
create temp table cover as
with named as (
    select submission, table_name, line from filed_line
    union
    select building.submission, unnest(filed.tables) as table_name, building.line
    from filed_line as building
    join filed using (submission)
    where building.table_name = 'building' and filed.ward is null
),
spoken as (
    select submission, unnest(tables) as table_name, ward::varchar as ward from filed
)
select distinct spoken.submission, spoken.table_name, coalesce(spoken.ward, named.line, '') as line
from spoken
left join named using (submission, table_name);

-- Current submissions that carry the table's sheet.
create temp table held as
select cover.line, cover.table_name, filed.submission, filed.place, filed.cutoff, filed.is_delta,
    span.known_from, span.known_to
from cover
join filed using (submission)
join current_span as span using (submission);

create temp table turn as
with edge as (
    select distinct line, table_name, unnest([known_from, known_to]) as known_at from held
),
epoch as (
    select line, table_name, known_at as known_from,
        lead(known_at) over (partition by line, table_name order by known_at) as known_to
    from edge
    qualify known_to is not null
),
standing as (
    select held.* exclude (known_from, known_to), epoch.known_from, epoch.known_to,
        lead(held.place) over following as next_place,
        lead(held.cutoff) over following as next_cutoff
    from epoch
    join held on held.line = epoch.line and held.table_name = epoch.table_name
        and held.known_from <= epoch.known_from and epoch.known_to <= held.known_to
    window following as (partition by epoch.line, epoch.table_name, epoch.known_from order by held.place)
),
-- Neighbouring epochs that say the same are one turn.
marked as (
    select *, lag(known_to) over past is distinct from known_from
        or lag(next_place) over past is distinct from next_place as starts
    from standing
    window past as (partition by line, table_name, place order by known_from)
),
numbered as (
    select *, count(*) filter (where starts)
        over (partition by line, table_name, place order by known_from) as island
    from marked
)
select line, table_name, place, cutoff, is_delta, next_place,
    coalesce(next_cutoff, date '9999-12-31') as next_cutoff,
    min(known_from) as known_from, max(known_to) as known_to
from numbered
group by line, table_name, place, cutoff, is_delta, next_place, next_cutoff, island;
