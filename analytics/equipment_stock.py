"""Plan 141's equipment by type, ward or source of funds: what is needed, there, working and missing.

Lines (building × type) may be counted over anything; pieces mean something within one type only.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.metric import Dimension
from analytics.query import COLUMN_OF, Query
from analytics.registry import REGISTRY
from analytics.scope import Scope
from analytics.selection import Selection
from analytics.source import Source

LINES = REGISTRY["equipment_lines_met"]
_STOCK = """
with line as ({lines}),
-- A ward that became another one stands under its successor, as in every figure.
placed as (
    select line.* replace (coalesce(successor.ward_then, line.ward) as ward)
    from line
    left join ward_then as successor on successor.ward = line.ward
        and successor.valid_from <= $as_of and $as_of < successor.valid_to
)
select
    {key}::varchar as key,
    count(*) as lines,
    count(*) filter (where is_met) as met,
    count(*) filter (where installed is null) as blank,
    sum(approved_need)::bigint as needed,
    coalesce(sum(installed), 0)::bigint as installed,
    coalesce(sum(working_of_installed) filter (where installed is not null), 0)::bigint as working,
    -- Towards the need: what one building has too much of meets no other building's need.
    coalesce(sum(case when working < approved_need then working else approved_need end)
        filter (where is_working_reported), 0)::bigint as working_towards_need,
    coalesce(sum(installed_towards_need) filter (where installed is not null), 0)::bigint as installed_towards_need,
    coalesce(sum(shortage) filter (where installed is not null), 0)::bigint as missing,
    coalesce(sum(approved_need) filter (where installed is null), 0)::bigint as unreported
from placed
where is_in_plan_141 and has_need
group by key
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """One group's lines with an approved need and their pieces; `key` is "" where the lines name no group.

    lines = met + short + blank; needed = installed_towards_need + missing + unreported. `installed` and `working` are
    all that is there, surplus included; `unreported` is the need of the lines whose ward told no number.
    """

    key: str
    lines: int
    met: int
    blank: int
    needed: int
    installed: int
    working: int
    working_towards_need: int
    installed_towards_need: int
    missing: int
    unreported: int

    @property
    def short(self) -> int:
        """The lines that lack something: as many buildings, within one type."""
        return self.lines - self.met - self.blank


def equipment_stock(source: Source, scope: Scope, by: Dimension, within: Mapping[Dimension, str]) -> tuple[Stock, ...]:
    """One entry a group that has lines with an approved need, in no order; `by` is a dimension of equipment."""
    query = Query()
    lines = Selection(source, LINES, scope, within).facts(query)
    query.sql = _STOCK.format(lines=lines, key=COLUMN_OF[by])
    rows = source.rows(query.sql, query.params)
    return tuple(Stock(**(row | {"key": row["key"] or ""})) for row in rows)
