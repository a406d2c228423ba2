-- The need that counts is the first one accepted for the building and type, whatever the ward reports later
-- (DOMAIN §6, “need lowered”); a withdrawn submission never spoke. Rows after one that stands for good say nothing new.
create temp table need_told as
select filed.line, filed.record_key, filed.required_reported, submission.received_place, span.known_from, span.known_to
from equipment_filed as filed
join filed as submission using (submission)
join accepted_span as span using (submission)
where filed.required_reported is not null
qualify count(*) filter (where span.known_to = timestamp '9999-12-31') over (
    partition by filed.line, filed.record_key order by submission.received_place
    rows between unbounded preceding and 1 preceding) = 0;

create temp table need_cut as
select distinct line, record_key, unnest([known_from, known_to]) as known_at from need_told;

create table equipment as
with baseline as (
    select piece.version_id, piece.known_from, arg_min(told.required_reported, told.received_place) as required_approved
    from pieces('equipment_version', 'need_cut') as piece
    join need_told as told on told.line = piece.line and told.record_key = piece.record_key
        and told.known_from <= piece.known_from and piece.known_from < told.known_to
    group by piece.version_id, piece.known_from
)
select piece.ward, label.building_id, label.building_kind as kind, label.management_group,
    piece.* exclude (version_id, is_sample, ward, line, place, submission, record_key, building_name, source_id,
        valid_from, valid_to, known_from, known_to, is_carried),
    baseline.required_approved, valid_from, valid_to, piece.known_from, known_to, is_carried, piece.source_id
from pieces('equipment_version', 'need_cut') as piece
left join equipment_label as label using (source_id)
left join baseline on baseline.version_id = piece.version_id and baseline.known_from = piece.known_from
order by piece.ward, valid_from, label.building_id, piece.equipment_type, piece.known_from;
