"""What units and wards owe: tasks, reports, plans of their own."""

from analytics.exploring.column import choice, date, flag, number, text
from analytics.exploring.shared_columns import CARRIED, WARD
from analytics.exploring.subject import Subject
from analytics.metric import Dimension
from data import vocabulary as v

TASKS = Subject(
    id="task",
    relation="task_facts",
    sheet="task_progress",
    order="fact.report_order, fact.plan, fact.task_order",
    has_group=False,
    columns=(
        choice("unit", Dimension.UNIT),
        WARD,
        choice("plan", Dimension.PLAN),
        choice("task", Dimension.TASK),
        choice("role", v.TaskRole),
        date("due_on"),
        number("days_left"),
        choice("deadline_state", "deadline_state"),
        choice("status", v.TaskStatus),
        number("progress_percent"),
        date("completed_on"),
        text("evidence_no"),
        date("evidence_on"),
        text("difficulty"),
        flag("is_done", "case when fact.is_reported then fact.is_done end"),
        flag("is_evidenced", "case when fact.is_reported then fact.is_evidenced end"),
        flag("is_overdue"),
        CARRIED,
    ),
    shown=("unit", "task", "due_on", "deadline_state", "status", "progress_percent"),
)
REPORTS = Subject(
    id="report",
    relation="report_facts",
    order="fact.cutoff, fact.ward",
    has_group=False,
    columns=(
        WARD,
        text("period_label"),
        date("cutoff"),
        date("due_on"),
        date("first_received_on", "fact.first_received_at::date"),
        flag("is_obliged"),
        flag("is_due"),
        flag("is_received"),
        flag("is_on_time"),
    ),
    shown=("ward", "period_label", "cutoff", "due_on", "first_received_on", "is_on_time"),
)
OWN_PLANS = Subject(
    id="unit_plan",
    relation="unit_plan_facts",
    order="fact.report_order, fact.plan",
    has_group=False,
    columns=(
        choice("unit", Dimension.UNIT),
        WARD,
        choice("plan", Dimension.PLAN),
        date("own_plan_due_on"),
        text("own_plan_no"),
        date("issued_on"),
        flag("is_obliged"),
        flag("is_issued"),
        flag("is_issued_on_time"),
    ),
    shown=("unit", "plan", "own_plan_due_on", "own_plan_no", "issued_on"),
)
