-- One row per building in the register on as_of, as known by known_by. Source: Biểu 01.
-- Parts bring in what other grains say of a building: equipment, violations, teams, inspections, outreach.
-- Without `parts` all of them; figures name what they need.
create or replace macro building_facts(
    as_of, known_by, from_on, to_on, parts := ['equipment', 'violations', 'teams', 'inspections', 'outreach']
) as table
with register as (
    select * from building
    where valid_from <= as_of and as_of < valid_to and known_from <= known_by and known_by < known_to
        and (gone_on is null or gone_on > as_of)
),
lines as (
    select
        building_id,
        count(*) filter (where has_need) as needed_lines,
        count(*) filter (where has_need and is_met) as met_lines,
        count(*) filter (where has_need and not is_installed_reported) as blank_lines
    from equipment_facts(as_of, known_by, from_on, to_on)
    where list_contains(parts, 'equipment')
    group by building_id
),
found as (
    select building_id, count(*) as open_violations
    from violation
    where list_contains(parts, 'violations') and known_from <= known_by and known_by < known_to
        and found_on <= as_of and as_of < open_to
    group by building_id
),
guarded as (
    select building_id, count(*) as teams
    from fire_team_building
    where list_contains(parts, 'teams') and valid_from <= as_of and as_of < valid_to
        and known_from <= known_by and known_by < known_to
    group by building_id
),
inspected as (
    select
        building_id,
        count(*) filter (where inspected_on between from_on and to_on) as inspections_in_window,
        max(inspected_on) as last_inspected_on,
        max(next_due_on) as next_inspection_due_on
    from inspection
    where list_contains(parts, 'inspections') and known_from <= known_by and known_by < known_to
        and inspected_on <= as_of
    group by building_id
),
reached as (
    select building_id, count(*) as sessions, sum(households_committed) as households_committed
    from outreach_building
    where list_contains(parts, 'outreach') and known_from <= known_by and known_by < known_to
        and held_on <= as_of
        -- Counted since the plan began, whatever the window shown.
        and held_on >= coalesce((select value::date from area where key = 'window_start'), date '0001-01-01')
    group by building_id
),
sheets as (
    select
        ward,
        bool_or(table_name = 'violation' and is_covered) as has_violation_sheet,
        bool_or(table_name = 'fire_team' and is_covered) as has_team_sheet,
        bool_or(table_name = 'inspection' and is_covered) as has_inspection_sheet,
        bool_or(table_name = 'outreach' and is_covered) as has_outreach_sheet
    from freshness(as_of, known_by)
    where len(parts) > 0
    group by ward
)
select
    register.building as record,
    register.*,
    -- Kế hoạch 141/KH-UBND covers the old blocks.
    management_group = 'old'::ManagementGroup as is_in_plan_141,
    -- Old blocks have neither developer nor board as a rule: such checks concern the high-rises.
    management_group = 'high_rise'::ManagementGroup as is_managed_high_rise,
    coalesce(needed_lines, 0) as needed_lines,
    coalesce(met_lines, 0) as met_lines,
    coalesce(blank_lines, 0) as blank_lines,
    coalesce(needed_lines > 0, false) as has_need,
    coalesce(needed_lines > 0 and blank_lines = 0, false) as is_need_answered,
    coalesce(needed_lines > 0 and met_lines = needed_lines, false) as is_fully_equipped,
    coalesce(open_violations, 0) as open_violations,
    coalesce(teams, 0) > 0 as has_team,
    coalesce(inspections_in_window, 0) > 0 as is_inspected_in_window,
    last_inspected_on,
    next_inspection_due_on,
    next_inspection_due_on is not null as has_inspection_due,
    coalesce(next_inspection_due_on < as_of, false) as is_inspection_overdue,
    coalesce(sessions, 0) > 0 as is_reached,
    -- One household cannot commit twice.
    least(coalesce(reached.households_committed, 0), households) as households_committed,
    coalesce(has_violation_sheet, false) as has_violation_sheet,
    coalesce(has_team_sheet, false) as has_team_sheet,
    coalesce(has_inspection_sheet, false) as has_inspection_sheet,
    coalesce(has_outreach_sheet, false) as has_outreach_sheet
from register
left join lines using (building_id)
left join found using (building_id)
left join guarded using (building_id)
left join inspected using (building_id)
left join reached using (building_id)
left join sheets using (ward);
