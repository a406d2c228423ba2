"""The register of buildings on a day: what a list shows of each, and the folded text that a search goes through."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.query import Query
from analytics.risk import BuildingRisk, risk
from analytics.risk_query import days
from analytics.scope import Scope
from analytics.source import Source

_TOLD = """
with fact as (
    select * from building_facts({days}, parts := ['equipment'])
),
stale as (
    select ward from freshness($as_of, $known_by) where table_name = 'building' and is_covered and not is_fresh
)
select
    fact.building_id, estate, year_built, apartments, households, needed_lines, met_lines, blank_lines,
    fact.ward in (select ward from stale) as is_stale, submission.file, source.sheet, source.sheet_row,
    -- As data.cleaning.fold has it, words only; a code is found with and without its hyphens.
    ' ' || regexp_replace(lower(strip_accents(translate(
        concat_ws(' ', building, regexp_replace(building, '\\W', '', 'g'), fact.name, address, estate, ward.name),
        'đĐðÐ', 'dddd'))), '[^\\p{{L}}\\p{{N}}]+', ' ', 'g') as searched
from fact
left join ward on ward.ward = fact.ward
left join source on source.source_id = fact.source_id
left join submission on submission.submission = source.submission
"""


class Equipped(StrEnum):
    """What a building has of its approved needs."""

    MET = "met"
    SHORT = "short"
    NOT_REPORTED = "not_reported"
    NO_NEED = "no_need"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredBuilding:
    """A building in the register. `risk` has its code, name, place, people and violations; None is chưa có số liệu.

    `needed_lines` counts the equipment types with an approved need, `met_lines` those met, `blank_lines` those of which
    nothing is reported. `is_stale`: the ward's sheet is older than the latest period due. `searched` is lower case
    without marks, one space before each word.
    """

    risk: BuildingRisk
    estate: str | None
    year_built: int | None
    apartments: int | None
    households: int | None
    needed_lines: int
    met_lines: int
    blank_lines: int
    is_stale: bool
    file: str | None
    sheet: str | None
    sheet_row: int | None
    searched: str

    @property
    def equipped(self) -> Equipped:
        """As the metric buildings_fully_equipped judges it, for buildings outside plan 141 too."""
        if not self.needed_lines:
            return Equipped.NO_NEED
        if self.blank_lines:
            return Equipped.NOT_REPORTED
        return Equipped.MET if self.met_lines == self.needed_lines else Equipped.SHORT


def register(source: Source, scope: Scope) -> tuple[RegisteredBuilding, ...]:
    """The buildings of a scope by ward in official order and by code; those of wards that were split last."""
    query = Query()
    query.sql = _TOLD.format(days=days(query, source, scope))
    told = {row.pop("building_id"): row for row in source.rows(query.sql, query.params)}
    rows = [RegisteredBuilding(risk=each, **told[each.building_id]) for each in risk(source, scope).rows]
    return tuple(sorted(rows, key=_official))


def _official(building: RegisteredBuilding) -> tuple[bool, int, str]:
    order = building.risk.report_order
    return order is None, order or 0, building.risk.building


def departed(source: Source, scope: Scope) -> int:
    """How many buildings of the scope have left the register by as_of, with a reason and a document."""
    rows = source.rows(
        "select count(distinct building_id) as buildings from building "
        "join ward_then as place using (ward) "
        "where building.valid_from <= $as_of and $as_of < building.valid_to "
        "and known_from <= $known_by and $known_by < known_to and gone_on <= $as_of "
        "and place.valid_from <= $as_of and $as_of < place.valid_to "
        "and (len($wards) = 0 or list_contains($wards, place.ward_then::varchar)) "
        "and (len($groups) = 0 or list_contains($groups, management_group::varchar))",
        {**scope.params(), "wards": list(scope.wards), "groups": list(scope.groups)},
    )
    return int(rows[0]["buildings"])


def names(source: Source, scope: Scope) -> dict[int, str]:
    """What each building in the register is called, by building id: its name, or its code where it has none."""
    query = Query()
    query.sql = (
        "select building_id, coalesce(name, building) as name "
        f"from building_facts({days(query, source, scope)}, parts := []::varchar[])"
    )
    return {row["building_id"]: row["name"] for row in source.rows(query.sql, query.params)}
