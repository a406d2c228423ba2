-- One row per ward and period: the submission that speaks for it as known by known_by, closed on or before as_of.
-- Source: the ledger.
create or replace macro current_submission(as_of, known_by) as table
select submission.*
from submission
semi join (select submission from coverage where known_from <= known_by and known_by < known_to) as current
    on current.submission = submission.submission
where submission.cutoff <= as_of;
