-- One row per conclusion that a meeting has given to a unit by as_of, with the progress that holds then. Source: the
-- office's own record (`data/conclusion.py`).
create or replace macro conclusion_facts(as_of, known_by, from_on, to_on, parts := []) as table
with held as (
    select conclusion.*,
        -- Said to be done without a day, it was done when that was told, at the latest.
        case when status = 'done' then coalesce(done_on, evidence_on, valid_from) end as completed_on
    from conclusion
    where valid_from <= as_of and as_of < valid_to and known_from <= known_by and known_by < known_to
),
judged as (
    select *, coalesce(completed_on <= as_of, false) as is_done from held
)
select
    coalesce(unit.ward, ward.ward) as ward,
    judged.conclusion as record,
    judged.unit,
    -- An area without units gives its work to its wards.
    coalesce(unit.name, ward.full_name, judged.unit) as unit_name,
    coalesce(unit.short_name, ward.name, judged.unit) as short_name,
    coalesce(unit.report_order, ward.report_order, 0) as report_order,
    meeting,
    meeting_on,
    chair,
    item_no,
    supports,
    work,
    due_on,
    product,
    status,
    completed_on,
    evidence_no,
    evidence_on,
    note,
    source_id,
    status is not null as is_reported,
    is_done,
    -- DOMAIN §1: “Đã hoàn thành” without the number and date of a document is only “tự báo cáo”.
    is_done and evidence_no is not null and evidence_on is not null as is_evidenced,
    -- The deadline day itself is still in time.
    not is_done and due_on < as_of as is_overdue,
    due_on - as_of as days_left,
    case
        when is_done then if(completed_on <= due_on, 'done_on_time', 'done_late')
        when due_on < as_of then 'overdue'
        -- DOMAIN §6: within 7 days.
        when due_on <= as_of + 7 then 'due_soon'
        else 'in_time'
    end as deadline_state
from judged
left join unit on unit.unit = judged.unit
left join ward on ward.ward::varchar = judged.unit;
