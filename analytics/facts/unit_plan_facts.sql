-- One row per unit and district plan that the unit must answer with a plan of its own. Source: the covers of the wards'
-- workbooks and the office's sheet QLĐT 01.
create or replace macro unit_plan_facts(as_of, known_by, from_on, to_on, parts := []) as table
with obliged as (
    select plan.plan, plan.own_plan_due_on, unit.unit, unit.name as unit_name, unit.report_order, unit.ward,
        -- A ward without apartment buildings has nothing to plan for (DOMAIN §1: 19 of 20 wards).
        coalesce(ward.has_apartments, true) as is_obliged
    from plan
    join unit on plan.own_plan_units = 'all' or unit.ward is not null
    left join ward on ward.ward = unit.ward
    -- Nobody owes an answer to a plan that is not yet issued.
    where plan.own_plan_due_on is not null and plan.issued_on <= as_of
        and unit.valid_from <= as_of and as_of < coalesce(unit.valid_to, date '9999-12-31')
),
issued as (
    -- A ward and the office may both name a plan: its first date counts.
    select unit, plan, own_plan_no, issued_on, source_id
    from unit_plan
    where known_from <= known_by and known_by < known_to and issued_on <= as_of
    qualify row_number() over (partition by unit, plan order by issued_on, source_id) = 1
)
select
    obliged.ward,
    obliged.unit || '|' || obliged.plan as record,
    obliged.unit,
    obliged.unit_name,
    obliged.report_order,
    obliged.plan,
    obliged.own_plan_due_on,
    issued.own_plan_no,
    issued.issued_on,
    issued.source_id,
    obliged.is_obliged,
    issued.issued_on is not null as is_issued,
    -- Kế hoạch 245/KH-UBND: “trước ngày 06/01/2020”, strictly before.
    coalesce(issued.issued_on < obliged.own_plan_due_on, false) as is_issued_on_time,
    -- Until that day nobody is late: the share is not due, neither 0 nor 100 %.
    obliged.own_plan_due_on <= as_of as is_due
from obliged
left join issued on issued.unit = obliged.unit and issued.plan = obliged.plan;
