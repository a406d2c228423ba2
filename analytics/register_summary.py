"""What the register says as a whole: how many buildings of which group, with what matter, lacking which fact."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.register import RegisteredBuilding
from analytics.register_filter import Condition, Facet, Missing, Triage, Violations, select

OVERDUE = Condition(Facet.VIOLATIONS, Violations.OVERDUE)
PRIORITY = Condition(Facet.TRIAGE, Triage.PRIORITY)
LEFT_OUT = Condition(Facet.MISSING, Missing.LEFT_OUT)


@dataclass(frozen=True, slots=True)
class RegisterSummary:
    """Counts of buildings: all, by management group, with a matter, and by the field that they lack (most first).

    `priority_residents` are the people told of in the priority buildings, `overdue_violations` the cases in those that
    are overdue; `incomplete` buildings lack at least one field.
    """

    buildings: int
    groups: Mapping[str | None, int]
    priority: int
    priority_residents: int
    overdue: int
    overdue_violations: int
    left_out: int
    incomplete: int
    missing: Mapping[Missing, int]


def summarise(buildings: Sequence[RegisteredBuilding]) -> RegisterSummary:
    """The summary of a register, or of a part of it."""
    priority = select(buildings, conditions=[PRIORITY])
    fields = [Condition(Facet.MISSING, field) for field in Missing if field is not Missing.LEFT_OUT]
    lacking = Counter({Missing(each.key): len(select(buildings, conditions=[each])) for each in fields})
    return RegisterSummary(
        buildings=len(buildings),
        groups=Counter(each.risk.management_group for each in buildings),
        priority=len(priority),
        priority_residents=sum(each.risk.residents or 0 for each in priority),
        overdue=len(select(buildings, conditions=[OVERDUE])),
        overdue_violations=sum(each.risk.overdue_violations for each in buildings),
        left_out=len(select(buildings, conditions=[LEFT_OUT])),
        incomplete=len(select(buildings, conditions=fields)),
        missing={field: lacked for field, lacked in lacking.most_common() if lacked},
    )
