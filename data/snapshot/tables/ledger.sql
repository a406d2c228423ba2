-- What the ledger itself tells: the files, their problems, who reported what and when.
create table submission as
select submission, ward::ward_key as ward, period, profile, cutoff, received_at, seq, file, document_no, signed_on, signed_by,
    is_sample, accepted, rejected, skipped, status
from filed
order by received_place;

create table coverage as
select nullif(line, '')::ward_key as ward, table_name, cutoff, submission, known_from, known_to
from held
-- What the office was told about a record is no report of its ward.
anti join (from filed where is_adjustment) as adjustment using (submission)
order by ward, table_name, cutoff, known_from;

-- The first accepted receipt of a ward's report on a period; a correction later does not make it late.
create table receipt as
with spoken as (
    select distinct cover.line, filed.period, filed.submission, filed.received_at, filed.received_place,
        span.known_from, span.known_to
    from cover
    join filed using (submission)
    join accepted_span as span using (submission)
    -- The office's decision about a ward's need is no report of that ward; a meeting's conclusion is no report at all.
    where cover.table_name not in ('need_decision', 'conclusion') and not filed.is_adjustment
),
edge as (
    select distinct line, period, unnest([known_from, known_to]) as known_at from spoken
),
epoch as (
    select line, period, known_at as known_from,
        lead(known_at) over (partition by line, period order by known_at) as known_to
    from edge
    qualify known_to is not null
)
select nullif(epoch.line, '')::ward_key as ward, epoch.period,
    min(spoken.received_at) as first_received_at, arg_min(spoken.submission, spoken.received_place) as submission,
    epoch.known_from, epoch.known_to
from epoch
join spoken on spoken.line = epoch.line and spoken.period = epoch.period
    and spoken.known_from <= epoch.known_from and epoch.known_to <= spoken.known_to
group by epoch.line, epoch.period, epoch.known_from, epoch.known_to
order by ward, epoch.period, epoch.known_from;
