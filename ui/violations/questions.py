"""The questions of the page on violations: pure functions of (store, scope, …), remembered by `View.ask`."""

from analytics.legal_bases import TypeBasis, legal_bases
from analytics.longest_open import OpenViolation, longest_open
from analytics.metric import Dimension
from analytics.scope import Scope
from analytics.source import Source
from analytics.violation_ageing import Ageing, Since, violation_ageing
from analytics.violation_flow import PeriodFlow, violation_flow
from ui.questions import Groups

PERIODS_SHOWN = 12


def ageing(source: Source, scope: Scope, by: Dimension, since: Since, within: Groups) -> tuple[Ageing, ...]:
    """The open or overdue violations of each group in bands of days."""
    return violation_ageing(source, scope, by, since, dict(within))


def longest(source: Source, scope: Scope, since: Since, within: Groups, limit: int | None) -> tuple[OpenViolation, ...]:
    """The violations open or overdue for longest; all of them without a limit."""
    return longest_open(source, scope, since, dict(within), limit)


def flow(source: Source, scope: Scope, within: Groups) -> tuple[PeriodFlow, ...]:
    """Found, repeated and verified in the last periods of the window."""
    return violation_flow(source, scope, dict(within), PERIODS_SHOWN)


def bases(source: Source, scope: Scope, within: Groups) -> tuple[TypeBasis, ...]:
    """What each type rests on by the days its violations were found."""
    return legal_bases(source, scope, dict(within))
