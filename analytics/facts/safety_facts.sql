-- One row per building on as_of and parameter that its data let us grade, with the grade 0–5 and the weight.
-- Source: FRIM-MAB v1.2 (Hultquist & Karlsson, Lund 3088, 2000; Karlsson & Tomasson, IAFSS 8, 2005); how our fields
-- grade a parameter is the area's grading.csv. A field without data is not observed: it is neither good nor bad.
create or replace macro safety_facts(as_of, known_by, from_on, to_on) as table
with register as (
    select * from building_facts(as_of, known_by, from_on, to_on, parts := ['teams'])
),
regulated as (
    select service.building_id, bool_or(team.has_regulation) as has_regulation
    from fire_team_building as service
    join team_facts(as_of, known_by, from_on, to_on) as team on team.ward = service.ward and team.team = service.team
    where service.valid_from <= as_of and as_of < service.valid_to
        and service.known_from <= known_by and known_by < service.known_to
    group by service.building_id
),
told as (
    select
        register.building_id,
        unnest([
            {field: 'kind', value: kind::varchar},
            {field: 'management_group', value: management_group::varchar},
            {field: 'storeys', value: storeys::varchar},
            {field: 'escape_routes', value: escape_routes::varchar},
            {field: 'truck_access', value: truck_access::varchar},
            {field: 'fire_acceptance', value: fire_acceptance::varchar},
            {field: 'inspection_grade', value: inspection_grade::varchar},
            {field: 'year_built', value: year_built::varchar},
            -- A ward that sent no Biểu 04 said nothing of teams.
            {field: 'has_team', value: case when has_team_sheet then if(has_team, 'yes', 'no') end},
            {field: 'has_regulation', value: case when has_team_sheet and has_team then if(has_regulation, 'yes', 'no') end}
        ], recursive := true)
    from register
    left join regulated using (building_id)
),
working as (
    select building_id, 'working:' || equipment_type::varchar as field, working::varchar as value
    from equipment_facts(as_of, known_by, from_on, to_on)
),
inspected as (
    -- Template: an inspection of the last twelve months would have found what is wrong; silence alone proves nothing.
    select distinct building_id from inspection_facts(as_of, known_by, from_on, to_on)
    where inspected_on > as_of - interval 12 months
),
open_type as (
    select building_id, violation_type::varchar as violation_type, count(*) as open_violations
    from violation_facts(as_of, known_by, from_on, to_on)
    where is_open
    group by building_id, violation_type
),
open as (
    select building_id, 'open:' || violation_type as field, open_violations::varchar as value from open_type
    union all
    select inspected.building_id, asked.field, '0'
    from inspected
    cross join (select distinct field from grading where starts_with(field, 'open:')) as asked
    anti join open_type on open_type.building_id = inspected.building_id and 'open:' || open_type.violation_type = asked.field
),
observed as (
    from told where value is not null
    union all from working where value is not null
    union all from open
),
field_grade as (
    select observed.building_id, rule.parameter, rule.name, rule.weight, rule.field, observed.value,
        -- Of several minima reached the largest counts.
        arg_max(rule.grade, coalesce(try_cast(rule.value as double), 0)) as grade
    from observed
    join grading as rule on rule.field = observed.field
        and case rule.condition
            when 'is' then rule.value = observed.value
            else try_cast(observed.value as double) >= try_cast(rule.value as double) end
    group by all
)
select building_id, parameter, name as parameter_name, weight, avg(grade) as grade,
    list({field: field, value: value, grade: grade} order by field) as fields
from field_grade
group by building_id, parameter, name, weight;
