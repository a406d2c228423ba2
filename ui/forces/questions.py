"""What the page on forces and outreach asks a snapshot: pure functions of (source, scope, …)."""

from analytics.ages import AgeCount, regulation_ages
from analytics.scope import Scope, Span, window_start
from analytics.source import Source
from analytics.team_list import FireTeam, fire_teams
from ui.questions import Groups

TEAMS_SHOWN = 200


def ages(source: Source, scope: Scope, within: Groups) -> tuple[AgeCount, ...]:
    """How long ago regulations were issued, by kind of team."""
    return regulation_ages(source, scope, dict(within))


def first_teams(source: Source, scope: Scope, within: Groups) -> tuple[FireTeam, ...]:
    """The teams that a page has room for."""
    return fire_teams(source, scope, dict(within), TEAMS_SHOWN)


def every_team(source: Source, scope: Scope, within: Groups) -> tuple[FireTeam, ...]:
    """The teams to take away."""
    return fire_teams(source, scope, dict(within))


def span(source: Source, scope: Scope) -> Span:
    """The days that flows are counted in."""
    return scope.window.span(scope.as_of, window_start(source))
