-- safety_field_facts: one row per building on as_of and field of the area's grading.csv that its data answer, with its
-- grade 0–5. A field without data is not observed: it is neither good nor bad.
create or replace macro safety_field_facts(as_of, known_by, from_on, to_on) as table
with rule as (
    select
        parameter,
        name as parameter_name,
        weight,
        field,
        string_split(field, ':')[1] as source,
        string_split(field, ':')[2] as type,
        grade,
        condition,
        value as is_value,
        -- Of several minima reached the largest counts: each holds up to the next.
        try_cast(value as double) as least,
        coalesce(lead(try_cast(value as double)) over (
            partition by parameter, field, condition order by try_cast(value as double)), 'infinity'::double) as below
    from grading
    where field is not null
),
regulated as (
    select service.building_id, bool_or(team.has_regulation) as has_regulation
    from fire_team_building as service
    join team_facts(as_of, known_by, from_on, to_on) as team on team.ward = service.ward and team.team = service.team
    where service.valid_from <= as_of and as_of < service.valid_to
        and service.known_from <= known_by and known_by < service.known_to
    group by service.building_id
),
answered as (
    select
        building_id,
        unnest(['kind', 'management_group', 'storeys', 'escape_routes', 'truck_access', 'fire_acceptance',
            'inspection_grade', 'year_built', 'has_team', 'has_regulation']) as field,
        unnest([kind::varchar, management_group::varchar, storeys::varchar, escape_routes::varchar,
            truck_access::varchar, fire_acceptance::varchar, inspection_grade::varchar, year_built::varchar,
            -- A ward that sent no Biểu 04 said nothing of teams.
            case when has_team_sheet then if(has_team, 'yes', 'no') end,
            case when has_team_sheet and has_team then if(has_regulation, 'yes', 'no') end]) as value
    from building_facts(as_of, known_by, from_on, to_on, parts := ['teams'])
    left join regulated using (building_id)
),
told as (
    select *, try_cast(value as double) as number from answered where value is not null
),
inspected as (
    -- Template: an inspection of the last twelve months would have found what is wrong; silence alone proves nothing.
    select distinct building_id from inspection_facts(as_of, known_by, from_on, to_on)
    where inspected_on > as_of - interval 12 months
),
open_type as (
    select building_id, violation_type, count(*) as open_violations
    from violation_facts(as_of, known_by, from_on, to_on)
    where is_open and violation_type in (select try_cast(type as violation_type_key) from rule where source = 'open')
    group by building_id, violation_type
),
counted as (
    select building_id, 'working' as source, equipment_type::varchar as type, working as number
    from equipment_facts(as_of, known_by, from_on, to_on)
    where equipment_type in (select try_cast(type as equipment_type_key) from rule where source = 'working')
    union all
    select building_id, 'open', violation_type::varchar, open_violations
    from open_type
    union all
    select building_id, 'open', type, 0
    from inspected
    cross join (select distinct type from rule where source = 'open') as asked
    anti join open_type on open_type.building_id = inspected.building_id and open_type.violation_type::varchar = asked.type
)
select building_id, parameter, parameter_name, weight, rule.field, value, grade
from told
join rule on rule.field = told.field and rule.condition = 'is' and rule.is_value = told.value
union all
select building_id, parameter, parameter_name, weight, rule.field, value, grade
from told
join rule on rule.field = told.field and rule.condition = 'at_least'
    and told.number >= rule.least and told.number < rule.below
union all
select building_id, parameter, parameter_name, weight, rule.field, number::varchar, grade
from counted
join rule on rule.source = counted.source and rule.type = counted.type and number >= rule.least and number < rule.below;

-- safety_facts: one row per building on as_of and parameter that any field lets us grade; the grade is their mean.
-- Source: FRIM-MAB v1.2 (Hultquist & Karlsson, Lund 3088, 2000; Karlsson & Tomasson, IAFSS 8, 2005).
create or replace macro safety_facts(as_of, known_by, from_on, to_on) as table
select building_id, parameter, any_value(weight) as weight, avg(grade) as grade
from safety_field_facts(as_of, known_by, from_on, to_on)
group by building_id, parameter;
