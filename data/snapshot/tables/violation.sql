-- Deadlines as they were told: the earliest one ever reported stays, and each later one is an extension
-- (DOMAIN §6, “deadline pushed back”). A row that repeats the one before it says nothing new.
create temp table deadline_told as
select filed.line, filed.record_key, filed.place, filed.due_on_first, coalesce(filed.due_on, filed.due_on_first) as due_on,
    span.known_from, span.known_to
from violation_filed as filed
join accepted_span as span using (submission)
where coalesce(filed.due_on, filed.due_on_first) is not null
window past as (partition by filed.line, filed.record_key order by filed.place, span.known_from)
qualify not coalesce(
    lag(coalesce(filed.due_on, filed.due_on_first)) over past = coalesce(filed.due_on, filed.due_on_first)
    and lag(filed.due_on_first) over past is not distinct from filed.due_on_first
    and lag(span.known_to) over past = timestamp '9999-12-31'
    and lag(span.known_from) over past <= span.known_from, false);

create temp table deadline as
with edge as (
    select distinct line, record_key, unnest([known_from, known_to]) as known_at from deadline_told
),
epoch as (
    select line, record_key, known_at as known_from,
        lead(known_at) over (partition by line, record_key order by known_at) as known_to
    from edge
    qualify known_to is not null
),
heard as (
    select epoch.*, told.due_on, told.due_on_first,
        told.due_on > coalesce(lag(told.due_on) over past, told.due_on_first) as is_extension
    from epoch
    join deadline_told as told on told.line = epoch.line and told.record_key = epoch.record_key
        and told.known_from <= epoch.known_from and epoch.known_to <= told.known_to
    window past as (partition by epoch.line, epoch.record_key, epoch.known_from order by told.place)
)
select line, record_key, known_from, known_to, min(least(due_on, due_on_first)) as first_due_on,
    (count(*) filter (where is_extension))::integer as extension_count
from heard
group by line, record_key, known_from, known_to;

-- Tái phạm: the same building and type again within 90 days of a closure with re-inspection (DOMAIN §3).
create temp table repetition as
select later.line, later.record_key, earlier.violation as repeats, earlier.verified_on,
    greatest(later.known_from, earlier.known_from) as known_from, least(later.known_to, earlier.known_to) as known_to
from violation_version as later
join violation_version as earlier
    on earlier.line = later.line and earlier.building = later.building
    and earlier.violation_type = later.violation_type and earlier.record_key <> later.record_key
    and later.found_on between earlier.verified_on and earlier.verified_on + 90
    and earlier.found_on <= later.found_on
    and earlier.known_from < later.known_to and later.known_from < earlier.known_to;

create temp table violation_cut as
select distinct line, record_key, unnest([known_from, known_to]) as known_at from deadline
union
select distinct line, record_key, unnest([known_from, known_to]) as known_at from repetition;

create temp table violation_piece as from pieces('violation_version', 'violation_cut');

create table violation as
with repeated as (
    select piece.version_id, piece.known_from, arg_max(repetition.repeats, repetition.verified_on) as repeats
    from violation_piece as piece
    join repetition on repetition.line = piece.line and repetition.record_key = piece.record_key
        and repetition.known_from <= piece.known_from and piece.known_from < repetition.known_to
    group by piece.version_id, piece.known_from
)
select piece.ward, label.building_id, label.building_kind as kind, label.management_group,
    type.violation_group, coalesce(type.is_serious, false) as is_serious,
    repeated.repeats is not null as is_repeated, repeated.repeats,
    deadline.first_due_on, coalesce(deadline.extension_count, 0) as extension_count,
    piece.* exclude (version_id, is_sample, ward, line, place, submission, record_key, building_name, source_id,
        known_from, known_to, is_carried),
    piece.known_from, piece.known_to, piece.is_carried, piece.source_id
from violation_piece as piece
left join violation_label as label using (source_id)
left join violation_type as type on type.violation_type = piece.violation_type
left join deadline on deadline.line = piece.line and deadline.record_key = piece.record_key
    and deadline.known_from <= piece.known_from and piece.known_from < deadline.known_to
left join repeated on repeated.version_id = piece.version_id and repeated.known_from = piece.known_from
order by piece.ward, piece.found_on, piece.violation, piece.known_from;
