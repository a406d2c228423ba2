"""Where a task stands against its deadline (DOMAIN §6); `task_facts` says it as `deadline_state`."""

from enum import StrEnum


class DeadlineState(StrEnum):
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    IN_TIME = "in_time"
    DUE_SOON = "due_soon"  # within 7 days
    OVERDUE = "overdue"
    BEHIND_PLAN = "behind_plan"  # in time, but below the progress expected by now
    NO_DEADLINE = "no_deadline"
