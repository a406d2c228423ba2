"""What the page on equipment asks a snapshot: pure functions of (source, scope, …), remembered by `View.ask`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from analytics.ages import AgeCount, check_ages
from analytics.equipment_stock import Stock, equipment_stock
from analytics.metric import Dimension
from analytics.missing_equipment import MissingLine, missing_lines
from analytics.need_changes import NeedChange, need_changes
from analytics.scope import Scope
from analytics.source import Source
from ui.questions import Groups

LINES_SHOWN = 200
_TYPES = "select equipment_type::varchar as key, name, unit_of_measure from equipment_type order by display_order"


@dataclass(frozen=True, slots=True)
class EquipmentType:
    """A type of the catalogue; its pieces are told in its unit of measure."""

    key: str
    name: str
    unit_of_measure: str


def types(source: Source, scope: Scope) -> Mapping[str, EquipmentType]:
    """The catalogue by key, in its own order."""
    found = [EquipmentType(**row) for row in source.rows(_TYPES, {})]
    return {each.key: each for each in found}


def stock(source: Source, scope: Scope, by: Dimension, within: Groups) -> Mapping[str, Stock]:
    """What is needed, there and missing by group; by ward whatever wards are being filtered by."""
    asked = replace(scope, wards=()) if by is Dimension.WARD else scope
    return {each.key: each for each in equipment_stock(source, asked, by, dict(within))}


def first_missing(source: Source, scope: Scope, within: Groups) -> tuple[MissingLine, ...]:
    """The missing lines that a page has room for."""
    return missing_lines(source, scope, dict(within), LINES_SHOWN)


def every_missing(source: Source, scope: Scope, within: Groups) -> tuple[MissingLine, ...]:
    """The missing lines to take away."""
    return missing_lines(source, scope, dict(within))


def checks(source: Source, scope: Scope, within: Groups) -> tuple[AgeCount, ...]:
    """How long ago equipment was last checked, by type."""
    return check_ages(source, scope, dict(within))


def requests(source: Source, scope: Scope, within: Groups) -> tuple[NeedChange, ...]:
    """The requests for another need than the approved one."""
    return need_changes(source, scope, dict(within))
