-- One row per ward and table for which any report counts on known_by. Source: the ledger.
-- was_reported_then: reporting had begun by as_of, so that a figure of that day can be compared with.
-- is_covered: something was reported that holds on as_of. is_fresh: it reaches the cut-off of the latest period due by
-- as_of; without a schedule, or before its first due day, anything reported is fresh (DESIGN §3, “Stale”).
create or replace macro freshness(as_of, known_by) as table
with due as (
    select max(cutoff) as cutoff from period where due_on <= as_of
),
known as (
    select
        ward,
        table_name,
        cutoff,
        -- Events decide by their own dates, so a later report tells about an earlier day; a state does not.
        cutoff <= as_of or table_name in ('violation', 'outreach', 'inspection', 'incident', 'unit_plan', 'target',
            'need_decision') as speaks_of_day
    from coverage
    where known_from <= known_by and known_by < known_to
)
select
    ward,
    table_name,
    max(known.cutoff) filter (where speaks_of_day) as latest_cutoff,
    coalesce(bool_or(speaks_of_day), false) as is_covered,
    coalesce(bool_or(known.cutoff <= as_of), false) as was_reported_then,
    coalesce(bool_or(speaks_of_day and known.cutoff >= coalesce(due.cutoff, known.cutoff)), false) as is_fresh
from known, due
group by ward, table_name;
