-- One row per building and equipment type on as_of, as known by known_by. Source: Biểu 02, decisions of QLĐT 03.
-- A line approved by the district that no ward ever listed is a row too: leaving it out hides no need.
create or replace macro equipment_facts(
    as_of, known_by, from_on, to_on, parts := [], prices := map([]::varchar[], []::bigint[])
) as table
with gone as (
    select building_id from building
    where valid_from <= as_of and as_of < valid_to and known_from <= known_by and known_by < known_to
        and left_on <= as_of and left_reason is not null and left_document is not null
),
-- Read twice; materialised it would keep DuckDB from leaving out the columns nobody asked for.
decided as not materialized (
    select place.ward, place.building_id, place.building, place.kind, place.management_group, need.equipment_type,
        need.required_approved, need.source_id
    from need_decision as need
    join building as place on place.ward = need.ward and place.building = need.building
        and place.valid_from <= as_of and as_of < place.valid_to
        and place.known_from <= known_by and known_by < place.known_to
    where need.known_from <= known_by and known_by < need.known_to and need.decided_on <= as_of
        and need.decision = 'approved' and need.required_approved is not null
    qualify row_number() over (
        partition by place.building_id, need.equipment_type order by need.decided_on desc, need.source_id desc) = 1
),
line as (
    select
        listed.ward, listed.building_id, listed.building, listed.kind, listed.management_group,
        listed.equipment_type, listed.required_reported, listed.required_not_applicable, listed.installed,
        listed.working, listed.installed_on, listed.funding, listed.cost_vnd, listed.is_carried, listed.source_id,
        coalesce(decided.required_approved, listed.required_approved) as approved_need
    from equipment as listed
    left join decided on decided.building_id = listed.building_id
        and decided.equipment_type = listed.equipment_type
    where listed.valid_from <= as_of and as_of < listed.valid_to
        and listed.known_from <= known_by and known_by < listed.known_to
    union all
    select
        decided.ward, decided.building_id, decided.building, decided.kind, decided.management_group,
        decided.equipment_type, null, null, null, null, null, null, null, false, decided.source_id,
        decided.required_approved
    from decided
    anti join equipment as listed on listed.building_id = decided.building_id
        and listed.equipment_type = decided.equipment_type
        and listed.valid_from <= as_of and as_of < listed.valid_to
        and listed.known_from <= known_by and known_by < listed.known_to
)
select
    ward,
    building || '|' || equipment_type as record,
    building_id,
    building,
    kind,
    management_group,
    equipment_type,
    approved_need,
    required_reported,
    installed,
    working,
    installed_on,
    funding,
    cost_vnd,
    is_carried,
    source_id,
    -- Kế hoạch 141/KH-UBND covers the old blocks.
    management_group = 'old' as is_in_plan_141,
    -- The approved need alone makes the denominator: what the ward reports later is a request.
    approved_need is not null and approved_need > 0 as has_need,
    approved_need is null and not coalesce(required_not_applicable, false) as is_need_unknown,
    installed is not null as is_installed_reported,
    installed is not null and approved_need is not null and installed >= approved_need as is_met,
    least(installed, approved_need) as installed_towards_need,
    greatest(approved_need - installed, 0) as shortage,
    installed is null or installed > 0 as may_be_installed,
    installed is not null and working is not null as is_working_reported,
    least(working, installed) as working_of_installed,
    working is not null and installed is not null and working >= installed as is_all_working,
    installed_on is not null and installed_on between from_on and to_on as is_installed_in_window,
    prices[equipment_type::varchar] as unit_price_vnd,
    -- “Đề nghị điều chỉnh”: the ward now asks for another need than the approved one.
    coalesce(required_reported <> approved_need, coalesce(required_not_applicable and approved_need > 0, false))
        as is_need_change_asked
from line
anti join gone using (building_id);
