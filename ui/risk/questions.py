"""The questions of the risk page: pure functions of (store, scope, …), remembered by `View.ask`."""

from analytics.risk import BuildingRisk, Matrix, WardRisk, matrix, risk, risk_by_ward
from analytics.risk_explained import CutPointTerm, cut_points
from analytics.risk_sensitivity import Shift, shifts, top_cut_points
from analytics.risk_summary import Place
from analytics.scope import Scope
from analytics.source import Source

Rows = tuple[BuildingRisk, ...]


def every_building(source: Source, scope: Scope) -> Rows:
    """The buildings of the scope, the gravest first."""
    return risk(source, scope).rows


def triage(source: Source, scope: Scope) -> Matrix:
    """How many buildings, with how many residents, stand in each cell."""
    return matrix(source, scope)


def thresholds(source: Source, scope: Scope) -> tuple[CutPointTerm, ...]:
    """The cut points in force."""
    return cut_points(source, scope)


def by_ward(source: Source, scope: Scope) -> tuple[WardRisk, ...]:
    """The wards of the scope in official order."""
    return risk_by_ward(source, scope)


def what_if(source: Source, scope: Scope) -> tuple[Shift, ...]:
    """What each cut point moved alone would do to the priority list."""
    return shifts(risk(source, scope).rows, top_cut_points(cut_points(source, scope)))


def in_place(source: Source, scope: Scope, place: Place) -> Rows:
    """The buildings of one cell, or of none, the gravest first."""
    return tuple(row for row in risk(source, scope).rows if place.holds(row))
