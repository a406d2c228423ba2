-- The valid × known rectangles of {table}: which row of the ledger holds for a record, for which days, known when.
-- A row holds from its submission's cut-off until the next one's. Where that one leaves the record out, the row is
-- carried on, flagged unless the sender only sends changes.
create temp table {table}_rectangle as
with recursive rectangle as (
    select filed.source_id, filed.record, filed.line, turn.next_place,
        turn.cutoff as valid_from, turn.next_cutoff as valid_to, turn.known_from, turn.known_to, false as is_carried
    from {table}_filed as filed
    join turn on turn.table_name = '{table}' and turn.line = filed.line and turn.place = filed.place
    union all
    select held.source_id, held.record, held.line, turn.next_place,
        turn.cutoff, turn.next_cutoff,
        greatest(held.known_from, turn.known_from), least(held.known_to, turn.known_to),
        held.is_carried or not turn.is_delta
    from rectangle as held
    join turn on turn.table_name = '{table}' and turn.line = held.line and turn.place = held.next_place
        and turn.known_from < held.known_to and held.known_from < turn.known_to
    where not exists (
        from {table}_filed as filed where filed.place = held.next_place and filed.record = held.record
    )
)
from rectangle;
