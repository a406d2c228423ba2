-- One row per ward and reporting period closed on or before as_of, as known by known_by. Source: the ledger's receipts
-- and the area's schedule; nothing here is typed by anyone.
create or replace macro report_facts(as_of, known_by, from_on, to_on, parts := []) as table
select
    ward.ward,
    ward.ward || '|' || period.period as record,
    period.period,
    period.label as period_label,
    period.kind as period_kind,
    period.cutoff,
    period.due_on,
    receipt.first_received_at,
    receipt.submission,
    -- A ward without apartment buildings owes no report.
    ward.has_apartments as is_obliged,
    period.due_on <= as_of as is_due,
    coalesce(receipt.first_received_at::date <= as_of, false) as is_received,
    coalesce(receipt.first_received_at::date <= least(as_of, period.due_on), false) as is_on_time
from period
join ward on ward.valid_from <= period.cutoff and period.cutoff < coalesce(ward.valid_to, date '9999-12-31')
left join receipt on receipt.ward = ward.ward and receipt.period = period.period
    and receipt.known_from <= known_by and known_by < receipt.known_to
where period.cutoff <= as_of;
