-- One row per building on as_of, as known by known_by: the four numbers of risk side by side, never mixed (DOMAIN §7).
-- Source: Biểu 01–04, 07; the area's rules, grading and cut points. Parts: 'compliance', 'safety', 'violations';
-- 'triage' stands for all three, as none named does. group_weights: the user's weight of each violation group, 1 where none is given.
create or replace macro risk_facts(
    as_of, known_by, from_on, to_on, parts := ['triage'], group_weights := map([]::varchar[], []::double[])
) as table
with register as (
    select * from building_facts(as_of, known_by, from_on, to_on, parts := []::varchar[])
),
cut as (
    -- The cut points in force; before the first set, the first. Fixed days, never terciles of the data.
    select
        max(min_value) filter (where axis = 'people' and level = 1) as people_1,
        max(min_value) filter (where axis = 'people' and level = 2) as people_2,
        max(min_value) filter (where axis = 'people' and level = 3) as people_3,
        max(min_value) filter (where axis = 'violations' and level = 1) as violations_1,
        max(min_value) filter (where axis = 'violations' and level = 2) as violations_2,
        max(min_value) filter (where axis = 'violations' and level = 3) as violations_3,
        max(min_value) filter (where axis = 'serious_violations' and level = 1) as serious_1,
        max(min_value) filter (where axis = 'serious_violations' and level = 2) as serious_2,
        max(min_value) filter (where axis = 'serious_violations' and level = 3) as serious_3,
        max(min_value) filter (where axis = 'compliance_gap' and level = 1) as compliance_1,
        max(min_value) filter (where axis = 'compliance_gap' and level = 2) as compliance_2,
        max(min_value) filter (where axis = 'compliance_gap' and level = 3) as compliance_3,
        max(min_value) filter (where axis = 'safety_gap' and level = 1) as safety_1,
        max(min_value) filter (where axis = 'safety_gap' and level = 2) as safety_2,
        max(min_value) filter (where axis = 'safety_gap' and level = 3) as safety_3,
        max(min_value) filter (where axis = 'structure' and level = 1) as structure_1,
        max(min_value) filter (where axis = 'structure' and level = 2) as structure_2,
        max(min_value) filter (where axis = 'structure' and level = 3) as structure_3,
        max(min_value) filter (where axis = 'safety_coverage') as least_coverage
    from cut_point
    where valid_from = coalesce(
        (select max(valid_from) from cut_point where valid_from <= as_of), (select min(valid_from) from cut_point))
),
compliance as (
    select
        building_id,
        count(*) filter (where applies and is_reported) as compliance_items,
        count(*) filter (where applies and is_reported and is_compliant) as compliance_met,
        count(*) filter (where applies and not is_reported) as compliance_unreported,
        count(*) filter (where is_reported_of_older) as older_items,
        count(*) filter (where is_reported_of_older and is_compliant) as older_met
    from rule_item_facts(as_of, known_by, from_on, to_on)
    where list_has_any(parts, ['compliance', 'triage'])
    group by building_id
),
safety as (
    select building_id, sum(weight * grade) as graded_weight, sum(weight) as observed_weight
    from safety_facts(as_of, known_by, from_on, to_on)
    where list_has_any(parts, ['safety', 'triage'])
    group by building_id
),
found as (
    select
        building_id,
        count(*) as open_violations,
        count(*) filter (where is_overdue) as overdue_violations,
        count(*) filter (where is_serious) as serious_violations,
        sum(coalesce(group_weights[violation_group::varchar], 1.0)) as weighted_violations
    from violation_facts(as_of, known_by, from_on, to_on)
    where list_has_any(parts, ['violations', 'triage']) and is_open
    group by building_id
),
violation_sheet as (
    select ward from freshness(as_of, known_by) where table_name = 'violation' and is_covered
),
sprinkler as (
    select building_id, bool_or(working > 0) as has_sprinkler
    from equipment_facts(as_of, known_by, from_on, to_on)
    where equipment_type = try_cast('automatic_suppression' as equipment_type_key)
    group by building_id
),
jcss as (
    -- JCSS Probabilistic Model Code 2.20: ignitions per m² and year in dwellings; P(flashover | ignition) with a fire
    -- brigade, and with sprinklers.
    select 0.5e-6 as ignition_low, 4e-6 as ignition_high, 1e-1 as flashover_with_brigade, 1e-2 as flashover_with_sprinklers
),
measured as (
    select
        register.ward,
        register.record,
        register.building_id,
        register.building,
        register.name,
        register.address,
        register.kind,
        register.management_group,
        register.storeys,
        register.floor_area_m2,
        register.residents,
        register.truck_access,
        register.inspection_grade,
        register.is_carried,
        register.source_id,
        coalesce(compliance_met, 0) as compliance_met,
        coalesce(compliance_items, 0) as compliance_items,
        coalesce(compliance_unreported, 0) as compliance_unreported,
        coalesce(older_met, 0) as older_met,
        coalesce(older_items, 0) as older_items,
        compliance_met / nullif(compliance_items, 0) as compliance,
        graded_weight,
        -- Rounded, as every level is: sums of fractions come in any order.
        round(coalesce(observed_weight, 0), 9) as observed_weight,
        round(graded_weight / nullif(observed_weight, 0), 9) as safety_index,
        -- No Biểu 03 is no word about violations, not none.
        case when violation_sheet.ward is not null or found.building_id is not null then coalesce(found.open_violations, 0) end
            as open_violations,
        coalesce(overdue_violations, 0) as overdue_violations,
        coalesce(serious_violations, 0) as serious_violations,
        round(coalesce(weighted_violations, 0), 9) as weighted_violations,
        -- Kết quả kiểm định A, B, C, D as 0–3; not inspected says nothing.
        nullif(strpos('abcd', register.inspection_grade::varchar), 0) - 1 as structure_gap,
        has_sprinkler,
        ignition_low * floor_area_m2
            * if(coalesce(has_sprinkler, true), flashover_with_sprinklers, flashover_with_brigade) as flashovers_low,
        ignition_high * floor_area_m2
            * if(coalesce(has_sprinkler, false), flashover_with_sprinklers, flashover_with_brigade) as flashovers_high
    from register
    cross join jcss
    left join compliance using (building_id)
    left join safety using (building_id)
    left join found using (building_id)
    left join sprinkler using (building_id)
    left join violation_sheet using (ward)
),
levelled as (
    select
        measured.*,
        flashovers_low * residents as exposed_low,
        flashovers_high * residents as exposed_high,
        case when residents >= people_3 then 3 when residents >= people_2 then 2 when residents >= people_1 then 1 end
            as people_level,
        case when open_violations is null then null
            when weighted_violations >= violations_3 then 3
            when weighted_violations >= violations_2 then 2
            when weighted_violations >= violations_1 then 1 end as violations_level,
        case when open_violations is null then null
            when serious_violations >= serious_3 then 3
            when serious_violations >= serious_2 then 2
            when serious_violations >= serious_1 then 1 end as serious_level,
        case when round(1 - compliance, 9) >= compliance_3 then 3
            when round(1 - compliance, 9) >= compliance_2 then 2
            when round(1 - compliance, 9) >= compliance_1 then 1 end as compliance_level,
        -- An index over too little of the weights plays no part.
        case when observed_weight < least_coverage then null
            when round(5 - safety_index, 9) >= safety_3 then 3
            when round(5 - safety_index, 9) >= safety_2 then 2
            when round(5 - safety_index, 9) >= safety_1 then 1 end as safety_level,
        case when structure_gap >= structure_3 then 3
            when structure_gap >= structure_2 then 2
            when structure_gap >= structure_1 then 1 end as structure_level
    from measured
    left join cut on true
),
judged as (
    select
        *,
        -- The gravest of what is known, not a mean of it: each level stays visible beside.
        greatest(violations_level, serious_level, compliance_level, safety_level, structure_level) as hazard_level
    from levelled
)
select
    *,
    residents is not null as has_residents,
    safety_index is not null as is_graded,
    coalesce(hazard_level = 3 and people_level = 3, false) as is_priority
from judged;
