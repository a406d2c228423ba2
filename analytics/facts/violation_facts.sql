-- One row per violation found on or before as_of, as known by known_by. Source: Biểu 03.
create or replace macro violation_facts(as_of, known_by, from_on, to_on, parts := []) as table
with known as (
    select
        *,
        -- “Đã khắc phục” is a re-inspection, by its own date; a declaration alone closes nothing.
        -- An open one is asked for most often: written as itself, not as the contrary, it skips what it cannot be.
        open_to <= as_of as is_verified,
        open_to > as_of as is_open,
        coalesce(declared_on <= as_of, false) as was_declared,
        least(case when declared_on <= as_of then declared_on end, case when verified_on <= as_of then verified_on end)
            as answered_on
    from violation
    where known_from <= known_by and known_by < known_to and found_on <= as_of
)
select
    ward,
    violation as record,
    violation,
    building_id,
    building,
    kind,
    management_group,
    violation_group,
    violation_type,
    description,
    responsible,
    status,
    found_on,
    first_due_on,
    deadline_on,
    extension_count,
    declared_on,
    verified_on,
    repeats,
    minutes_document,
    measures,
    decision_no,
    decision_on,
    fine_vnd,
    fine_paid_vnd,
    is_carried,
    source_id,
    is_serious,
    is_repeated,
    is_verified,
    is_open,
    is_open and was_declared as is_declared,
    is_open and has_way_out as is_out_of_rate,
    is_open and deadline_on is not null as is_open_with_deadline,
    is_open and first_due_on is not null as is_open_with_first_deadline,
    -- The deadline day itself is still in time.
    is_open and deadline_on is not null and deadline_on < as_of as is_overdue,
    is_open and first_due_on is not null and first_due_on < as_of as is_overdue_by_first,
    found_on between from_on and to_on as is_found_in_window,
    coalesce(sanctioned_on between from_on and to_on, false) as is_decided_in_window,
    is_fined,
    coalesce(fine_paid_vnd >= fine_vnd, false) as is_fine_paid,
    is_suspension,
    -- Days to the re-inspection, or to the first word that it is mended; open cases run to as_of.
    (least(open_to, as_of) - found_on)::integer as days_to_verified,
    coalesce(answered_on, as_of) - found_on as days_to_answered,
    answered_on is not null as is_answered
from known;
