-- The kind and group of the building that each row of {table} names: as the same workbook has it, else the latest
-- one before, else the first after.
create temp table {table}_label as
select filed.source_id, number.building_id,
    coalesce(label.kind, first_label.kind) as building_kind,
    coalesce(label.management_group, first_label.management_group) as management_group
from {table}_filed as filed
join building_number as number on number.line = filed.line and number.building = filed.building
asof left join building_label as label
    on label.line = filed.line and label.building = filed.building and filed.place >= label.place
left join first_building_label as first_label
    on first_label.line = filed.line and first_label.building = filed.building;
