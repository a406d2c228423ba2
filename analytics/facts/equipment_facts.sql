-- One row per building and equipment type on as_of, as known by known_by. Source: Biểu 02, decisions of QLĐT 03.
-- The snapshot has settled which need holds and which lines there are: one approved by the district that no ward listed
-- is a row too, a line of a building that has left is none.
create or replace macro equipment_facts(
    as_of, known_by, from_on, to_on, parts := [], prices := map([]::varchar[], []::bigint[])
) as table
with line as (
    select *, required_approved as approved_need
    from equipment
    where valid_from <= as_of and as_of < valid_to and known_from <= known_by and known_by < known_to
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
    checked_on,
    funding,
    cost_vnd,
    is_carried,
    source_id,
    -- Kế hoạch 141/KH-UBND covers the old blocks.
    management_group = 'old'::ManagementGroup as is_in_plan_141,
    has_need,
    may_have_need,
    may_have_need and not has_need as is_need_unknown,
    installed is not null as is_installed_reported,
    is_need_answered,
    is_met,
    need_answered,
    installed_towards_need,
    greatest(approved_need - installed, 0) as shortage,
    may_be_installed,
    is_working_reported,
    installed_checked,
    working_of_installed,
    coalesce(working >= installed, false) as is_all_working,
    coalesce(installed_on between from_on and to_on, false) as is_installed_in_window,
    prices[equipment_type::varchar] as unit_price_vnd,
    -- “Đề nghị điều chỉnh”: the ward now asks for another need than the approved one.
    coalesce(required_reported <> approved_need, coalesce(required_not_applicable and approved_need > 0, false))
        as is_need_change_asked
from line;
