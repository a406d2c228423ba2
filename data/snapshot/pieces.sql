-- Versions cut where what other rows tell about their record changes. `cuts` has record and known_at.
create temp macro pieces(versions, cuts) as table
with inner_cut as (
    select version.version_id, cut.known_at
    from query_table(versions) as version
    join query_table(cuts) as cut on cut.record = version.record
        and version.known_from < cut.known_at and cut.known_at < version.known_to
),
edge as (
    from inner_cut
    union all
    select version_id, known_from from query_table(versions) where version_id in (select version_id from inner_cut)
)
from query_table(versions) where version_id not in (select version_id from inner_cut)
union all
select version.* replace (
    edge.known_at as known_from,
    coalesce(lead(edge.known_at) over (partition by edge.version_id order by edge.known_at), version.known_to)
        as known_to)
from edge
join query_table(versions) as version using (version_id);

-- The same along the other clock: pieces cut where the day matters. `cuts` has record and day.
create temp macro day_pieces(pieces, cuts) as table
with inner_cut as (
    select distinct piece.version_id, piece.known_from, cut.day
    from query_table(pieces) as piece
    join query_table(cuts) as cut on cut.record = piece.record
        and piece.valid_from < cut.day and cut.day < piece.valid_to
),
edge as (
    from inner_cut
    union all
    select piece.version_id, piece.known_from, piece.valid_from
    from query_table(pieces) as piece
    semi join inner_cut using (version_id, known_from)
)
select piece.*
from query_table(pieces) as piece
anti join inner_cut using (version_id, known_from)
union all
select piece.* replace (
    edge.day as valid_from,
    coalesce(lead(edge.day) over (partition by edge.version_id, edge.known_from order by edge.day), piece.valid_to)
        as valid_to)
from edge
join query_table(pieces) as piece using (version_id, known_from);
