-- One row per fire team that exists on as_of, as known by known_by. Source: Biểu 04.
-- A team may serve blocks of several groups; it is counted with the old blocks where it serves one.
create or replace macro team_facts(as_of, known_by, from_on, to_on, parts := []) as table
with served as (
    select
        service.ward,
        service.team,
        count(*) as buildings,
        case when bool_or(building.management_group = 'old') then 'old'
            when bool_or(building.management_group = 'high_rise') then 'high_rise'
            when bool_or(building.management_group = 'other') then 'other' end as management_group
    from fire_team_building as service
    left join building on building.building_id = service.building_id
        and building.valid_from <= as_of and as_of < building.valid_to
        and building.known_from <= known_by and known_by < building.known_to
    where service.valid_from <= as_of and as_of < service.valid_to
        and service.known_from <= known_by and known_by < service.known_to
    group by service.ward, service.team
)
select
    fire_team.ward,
    fire_team.team as record,
    fire_team.team,
    fire_team.name,
    fire_team.kind as team_kind,
    served.management_group,
    coalesce(served.buildings, 0) as buildings,
    decision_no,
    decision_on,
    members,
    trained,
    regulation_no,
    regulation_on,
    is_carried,
    source_id,
    -- Kết luận hội nghị 25/12/2019: a regulation counts with its number and date.
    regulation_no is not null and coalesce(regulation_on <= as_of, false) as has_regulation,
    members is not null and trained is not null as has_training_reported,
    least(trained, members) as trained_members
from fire_team
left join served on served.ward = fire_team.ward and served.team = fire_team.team
where fire_team.valid_from <= as_of and as_of < fire_team.valid_to
    and fire_team.known_from <= known_by and known_by < fire_team.known_to;
