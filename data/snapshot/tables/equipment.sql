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

create temp table need_cut as
select distinct record, unnest([known_from, known_to]) as known_at from need_told;

create temp table equipment_piece as from pieces('equipment_version', 'need_cut');

create table equipment as
with baseline as (
    select piece.version_id, piece.known_from, arg_min(told.required_reported, told.received_place) as required_approved
    from equipment_piece as piece
    join need_told as told on told.record = piece.record
        and told.known_from <= piece.known_from and piece.known_from < told.known_to
    group by piece.version_id, piece.known_from
)
select filed.ward, label.building_id, label.building_kind as kind, label.management_group,
    filed.* exclude (ward, {origin}, building_name),
    baseline.required_approved, valid_from, valid_to, piece.known_from, known_to, is_carried, source_id
from equipment_piece as piece
join equipment_filed as filed using (source_id)
left join equipment_label as label using (source_id)
left join baseline using (version_id, known_from)
order by filed.ward, valid_from, label.building_id, filed.equipment_type, piece.known_from;
