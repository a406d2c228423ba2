-- The need that counts is the first one accepted for the building and type, whatever the ward reports later
-- (DOMAIN §6, “need lowered”); a withdrawn submission never spoke. Rows after one that stands for good say nothing new.
create temp table need_told as
select filed.record, filed.required_reported, submission.received_place, span.known_from, span.known_to
from equipment_filed as filed
join filed as submission using (submission)
join accepted_span as span using (submission)
where filed.required_reported is not null
qualify count(*) filter (where span.known_to = timestamp '9999-12-31') over (
    partition by filed.record order by submission.received_place
    rows between unbounded preceding and 1 preceding) = 0;

-- Only the district changes a need: the latest decision on or before the day counts, for a building in the register.
create temp table need_decided as
select number.building_id, filed.equipment_type, filed.required_approved, filed.decided_on, source_id, known_from, known_to
from need_decision_version
join need_decision_filed as filed using (source_id)
join building_number as number using (line, building)
where filed.decision = 'approved' and filed.required_approved is not null;

-- The register, for the buildings where a decision or a departure has a say in it.
create temp table stay as
select ward, building_id, building, kind, management_group, gone_on, valid_from, valid_to, known_from, known_to
from building
where building_id in (select building_id from need_decided)
    or building_id in (select building_id from building where gone_on is not null);

-- A line that the district approved and no ward listed is a line too: leaving it out hides no need.
create temp table approved_line as
select distinct -dense_rank() over (order by building_id, equipment_type) as record, building_id, equipment_type
from need_decided;

create temp table equipment_stretch as
from equipment_version
union all by name
select -row_number() over () as version_id, record, valid_from, valid_to, known_from, known_to, false as is_carried
from approved_line
join stay using (building_id);

-- What cuts a line's rectangles: the register's, its decisions', and for the lines nobody listed the listed ones.
create temp table ruled_line as
select distinct filed.record, label.building_id, filed.equipment_type
from equipment_filed as filed
join equipment_label as label using (source_id)
where label.building_id in (select building_id from stay)
union all
from approved_line;

create temp table line_edge as
select record, unnest([valid_from, valid_to, gone_on]) as day, unnest([known_from, known_to, null]) as known_at
from ruled_line
join stay using (building_id)
union
select record, decided_on, unnest([known_from, known_to])
from ruled_line
join need_decided using (building_id, equipment_type)
union
select approved_line.record, unnest([valid_from, valid_to]), unnest([known_from, known_to])
from approved_line
join ruled_line as listed using (building_id, equipment_type)
join equipment_version as version on version.record = listed.record;

create temp table need_cut as
select distinct record, unnest([known_from, known_to]) as known_at from need_told
union
select record, known_at from line_edge;

create temp table equipment_known as from pieces('equipment_stretch', 'need_cut');

create temp table equipment_piece as from day_pieces('equipment_known', 'line_edge');

create temp table ruling as
select piece.version_id, piece.valid_from, piece.known_from, any_value(stay) as stay,
    coalesce(piece.valid_from >= any_value(stay.gone_on), false) as is_gone,
    arg_max(need.required_approved, (need.decided_on, need.source_id)) as required_approved,
    arg_max(need.source_id, (need.decided_on, need.source_id)) as source_id
from equipment_piece as piece
join ruled_line as line using (record)
join stay on stay.building_id = line.building_id
    and stay.valid_from <= piece.valid_from and piece.valid_from < stay.valid_to
    and stay.known_from <= piece.known_from and piece.known_from < stay.known_to
left join need_decided as need on need.building_id = line.building_id and need.equipment_type = line.equipment_type
    and need.decided_on <= piece.valid_from
    and need.known_from <= piece.known_from and piece.known_from < need.known_to
group by piece.version_id, piece.valid_from, piece.known_from;

-- The need is settled here and a line ends with its building, so that no figure joins. What a line says by itself is
-- decided here, once: figures then count flags and add up quantities that are blank where they do not count.
create table equipment as
with baseline as (
    select piece.version_id, piece.known_from, arg_min(told.required_reported, told.received_place) as required_approved
    from equipment_known as piece
    join need_told as told on told.record = piece.record
        and told.known_from <= piece.known_from and piece.known_from < told.known_to
    group by piece.version_id, piece.known_from
),
listed as (
    select filed.ward, label.building_id, label.building_kind as kind, label.management_group,
        filed.* exclude (ward, {origin}, building_name),
        coalesce(ruling.required_approved, baseline.required_approved) as required_approved,
        piece.valid_from, piece.valid_to, piece.known_from, piece.known_to, piece.is_carried, filed.source_id
    from equipment_piece as piece
    join equipment_filed as filed using (source_id)
    left join equipment_label as label using (source_id)
    left join baseline using (version_id, known_from)
    left join ruling using (version_id, valid_from, known_from)
    where not coalesce(is_gone, false)
),
approved as (
    select stay.ward, stay.building_id, stay.kind, stay.management_group, stay.building, line.equipment_type,
        ruling.required_approved,
        piece.valid_from, piece.valid_to, piece.known_from, piece.known_to, piece.is_carried, ruling.source_id
    from ruling
    join equipment_piece as piece using (version_id, valid_from, known_from)
    join approved_line as line using (record)
    where ruling.required_approved is not null and not is_gone
        and not exists (
            from ruled_line as same
            join equipment_version as version using (record)
            where same.building_id = line.building_id and same.equipment_type = line.equipment_type
                and version.valid_from <= piece.valid_from and piece.valid_from < version.valid_to
                and version.known_from <= piece.known_from and piece.known_from < version.known_to)
),
line as (
    from listed
    union all by name
    from approved
)
select *,
    -- The approved need alone makes the denominator: what the ward reports later is a request.
    coalesce(required_approved > 0, false) as has_need,
    has_need or (required_approved is null and not coalesce(required_not_applicable, false)) as may_have_need,
    has_need and installed is not null as is_need_answered,
    is_need_answered and installed >= required_approved as is_met,
    case when is_need_answered then required_approved end as need_answered,
    case when is_need_answered then least(installed, required_approved) end as installed_towards_need,
    coalesce(installed > 0, true) as may_be_installed,
    coalesce(installed > 0 and working is not null, false) as is_working_reported,
    case when is_working_reported then installed end as installed_checked,
    case when is_working_reported then least(working, installed) end as working_of_installed
from line
order by ward, valid_from, building_id, equipment_type, known_from;
