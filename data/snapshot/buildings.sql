-- Every building that any row names, numbered once and for all: the ward's order, then the code.
create temp table building_number as
with named as (
    select line, building from building_filed
    union select line, building from equipment_filed
    union select line, building from violation_filed
    union select line, building from inspection_filed
    union select line, building from incident_filed
    union select line, building from need_decision_filed
    union select line, unnest(buildings) from fire_team_filed
    union select line, unnest(buildings) from outreach_filed
)
select line, building, (row_number() over (order by ward.report_order nulls last, line, building))::integer as building_id
from named
left join ward on ward.ward = line
where building is not null;

create temp table building_label as
select filed.line, filed.building, filed.place, filed.kind, building_group.management_group
from building_filed as filed
left join building_group
    on building_group.kind is not distinct from filed.kind and building_group.storeys is not distinct from filed.storeys
where filed.building is not null;

create temp table first_building_label as
select line, building, arg_min(kind, place) as kind, arg_min(management_group, place) as management_group
from building_label
where kind is not null
group by line, building;
