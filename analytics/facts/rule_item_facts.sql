-- One row per building on as_of and item of the rule set in force that day (TCVN 3890:2009, QCVN 10:2025/BCA …).
-- Source: Biểu 01, Biểu 02, the area's rules.csv. A comparison for reference (“đối chiếu tham khảo”), never a violation.
create or replace macro rule_item_facts(as_of, known_by, from_on, to_on, parts := []::varchar[]) as table
with item_in_force as (
    select * from rule_item where valid_from <= as_of and as_of < valid_to
),
register as (
    select * from building_facts(as_of, known_by, from_on, to_on, parts := []::varchar[])
),
pieces as (
    -- Any of an item's equipment types meets it; a type nobody reported says nothing.
    select line.building_id, wanted.item, sum(line.installed) as installed, sum(line.working) as working
    from equipment_facts(as_of, known_by, from_on, to_on) as line
    join (select item, unnest(equipment_types) as equipment_type from item_in_force) as wanted
        on wanted.equipment_type = line.equipment_type::varchar
    group by line.building_id, wanted.item
),
compared as (
    select
        register.ward,
        register.building || '|' || item.item as record,
        register.building_id,
        register.building,
        register.name as building_name,
        register.kind,
        register.management_group,
        register.is_carried,
        register.source_id,
        item.rule_set,
        item.item,
        item.name as item_name,
        item.is_verified as is_rule_verified,
        pieces.installed,
        pieces.working,
        -- Required when any stated minimum is reached, or none is stated; unknown while the deciding field is blank.
        coalesce(item.min_storeys, item.min_height_m, item.min_floor_area_m2, item.min_basements) is null
            or (item.min_storeys is not null and register.storeys >= item.min_storeys)
            or (item.min_height_m is not null and register.fire_height_m >= item.min_height_m)
            or (item.min_floor_area_m2 is not null and register.floor_area_m2 >= item.min_floor_area_m2)
            or (item.min_basements is not null and register.basements >= item.min_basements) as is_required_or_unknown,
        -- A rule does not look back: a building in use before the rule's year is shown apart.
        register.year_built < year(item.valid_from) as is_older_or_unknown,
        pieces.installed >= if(item.is_per_storey, register.storeys, 1) as is_present_or_unknown,
        pieces.working > 0 as is_working_or_unknown
    from register
    cross join item_in_force as item
    left join pieces on pieces.building_id = register.building_id and pieces.item = item.item
)
select
    * exclude (is_required_or_unknown, is_older_or_unknown, is_present_or_unknown, is_working_or_unknown),
    coalesce(is_required_or_unknown, false) as is_required,
    coalesce(is_older_or_unknown, false) as predates_rule,
    coalesce(is_present_or_unknown, false) as is_present,
    coalesce(is_working_or_unknown, false) as is_working,
    coalesce(is_present_or_unknown and is_working_or_unknown, false) as is_compliant,
    -- Không thuộc diện: certainly not required, or certainly older than the rule.
    coalesce(is_required_or_unknown, true) and not coalesce(is_older_or_unknown, false) as applies,
    -- Chưa có số liệu: a field that decides is blank.
    is_required_or_unknown is not null and is_older_or_unknown is not null
        and (is_present_or_unknown and is_working_or_unknown) is not null as is_reported,
    -- Shown apart: what an older building has of the items that a new one would need.
    coalesce(is_required_or_unknown and is_older_or_unknown, false)
        and (is_present_or_unknown and is_working_or_unknown) is not null as is_reported_of_older
from compared;
