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
