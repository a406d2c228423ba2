-- Deadlines as they were told: the earliest one ever reported stays, and each later one is an extension
-- (DOMAIN §6, “deadline pushed back”). A row that repeats the one before it says nothing new.
create temp table deadline_told as
with told as (
    select filed.record, filed.place, filed.due_on_first, coalesce(filed.due_on, filed.due_on_first) as due_on,
        span.known_from, span.known_to
    from violation_filed as filed
    join accepted_span as span using (submission)
    where coalesce(filed.due_on, filed.due_on_first) is not null
)
from told
window past as (partition by record order by place, known_from)
qualify not coalesce(
    lag(due_on) over past = due_on
    and lag(due_on_first) over past is not distinct from due_on_first
    and lag(known_to) over past = timestamp '9999-12-31'
    and lag(known_from) over past <= known_from, false);

create temp table deadline as
with edge as (
    select distinct record, unnest([known_from, known_to]) as known_at from deadline_told
),
epoch as (
    select record, known_at as known_from, lead(known_at) over (partition by record order by known_at) as known_to
    from edge
    qualify known_to is not null
),
heard as (
    select epoch.*, told.due_on, told.due_on_first,
        told.due_on > coalesce(lag(told.due_on) over past, told.due_on_first) as is_extension
    from epoch
    join deadline_told as told on told.record = epoch.record
        and told.known_from <= epoch.known_from and epoch.known_to <= told.known_to
    window past as (partition by epoch.record, epoch.known_from order by told.place)
)
select record, known_from, known_to, min(least(due_on, due_on_first)) as first_due_on,
    (count(*) filter (where is_extension))::integer as extension_count
from heard
group by record, known_from, known_to;

-- Tái phạm: the same building and type again within 90 days of a closure with re-inspection (DOMAIN §3).
create temp table repetition as
with known as (
    select version.record, known_from, known_to, filed.line, filed.building, filed.violation_type, filed.violation,
        filed.found_on, filed.verified_on
    from violation_version as version
    join violation_filed as filed using (source_id)
)
select later.record, earlier.violation as repeats, earlier.verified_on,
    greatest(later.known_from, earlier.known_from) as known_from, least(later.known_to, earlier.known_to) as known_to
from known as later
join known as earlier on earlier.line = later.line and earlier.building = later.building
    and earlier.violation_type = later.violation_type and earlier.record <> later.record
    and later.found_on between earlier.verified_on and earlier.verified_on + 90
    and earlier.found_on <= later.found_on
    and earlier.known_from < later.known_to and later.known_from < earlier.known_to;

create temp table violation_cut as
select distinct record, unnest([known_from, known_to]) as known_at from deadline
union
select distinct record, unnest([known_from, known_to]) as known_at from repetition;

create temp table violation_piece as from pieces('violation_version', 'violation_cut');

-- What a row says by itself is decided here, once: figures then read dates and flags, never texts and lists.
-- Ordered by building, since other grains count a building's violations.
create table violation as
with repeated as (
    select piece.version_id, piece.known_from,
        arg_max(repetition.repeats, (repetition.verified_on, repetition.repeats)) as repeats
    from violation_piece as piece
    join repetition on repetition.record = piece.record
        and repetition.known_from <= piece.known_from and piece.known_from < repetition.known_to
    group by piece.version_id, piece.known_from
)
select filed.ward, label.building_id, label.building_kind as kind, label.management_group,
    type.violation_group, coalesce(type.is_serious, false) as is_serious,
    repeated.repeats is not null as is_repeated, repeated.repeats,
    deadline.first_due_on, coalesce(deadline.extension_count, 0) as extension_count,
    -- An extension counts with its document; a deadline blanked later leaves the first one standing.
    case when filed.extension_document is not null then coalesce(filed.due_on, deadline.first_due_on)
        else coalesce(deadline.first_due_on, filed.due_on) end as deadline_on,
    -- Half-open like valid_to: a violation is open from found_on until the re-inspection's own date.
    coalesce(filed.verified_on, date '9999-12-31') as open_to,
    -- Out of the ward's rate only with a document; still open for safety.
    filed.transfer_document is not null and coalesce(filed.status in ('impossible', 'transferred'), false) as has_way_out,
    -- A sanction counts with the number and the date of its decision.
    case when filed.decision_no is not null then filed.decision_on end as sanctioned_on,
    filed.fine_vnd is not null or coalesce(list_contains(filed.measures, 'fined'), false) as is_fined,
    coalesce(list_has_any(filed.measures, ['suspended', 'suspended_temporarily']), false) as is_suspension,
    filed.* exclude (ward, {origin}, building_name),
    piece.known_from, piece.known_to, is_carried, source_id
from violation_piece as piece
join violation_filed as filed using (source_id)
left join violation_label as label using (source_id)
left join violation_type as type on type.violation_type = filed.violation_type
left join deadline on deadline.record = piece.record
    and deadline.known_from <= piece.known_from and piece.known_from < deadline.known_to
left join repeated on repeated.version_id = piece.version_id and repeated.known_from = piece.known_from
order by filed.ward, label.building_id, filed.found_on, filed.violation, piece.known_from;
