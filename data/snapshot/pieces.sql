-- Versions cut where what is known of them from other rows changes. `cuts` has line, record_key, known_at.
create temp macro pieces(versions, cuts) as table
with edge as (
    select version_id, known_from as known_at from query_table(versions)
    union
    select version.version_id, cut.known_at
    from query_table(versions) as version
    join query_table(cuts) as cut on cut.line = version.line and cut.record_key = version.record_key
        and version.known_from < cut.known_at and cut.known_at < version.known_to
)
select version.* replace (
    edge.known_at as known_from,
    coalesce(lead(edge.known_at) over (partition by edge.version_id order by edge.known_at), version.known_to)
        as known_to)
from edge
join query_table(versions) as version using (version_id);
