"""Whose a plan's tasks are and by when, in words: the timeline of deadlines, who leads and who cooperates."""

import datetime as dt
from collections.abc import Sequence

from analytics.metric_table import Light
from analytics.own_plans import OwnPlanList, issued_of
from analytics.plan_tasks import PlanTask
from data.vocabulary import TaskRole
from wording.numbers import date, integer
from wording.plan_tasks import NO_DEADLINE, numbered

CHARGE = "Phân công thực hiện"
CHARGE_COLUMNS = ("Nhiệm vụ, thời hạn", "Chủ trì, phối hợp")
TEMPLATE = "Nội dung, phân công và thời hạn là mẫu, cần kiểm tra với văn bản của kế hoạch."
TIMELINE_SUBTITLE = "Mỗi thanh: từ ngày ban hành kế hoạch đến thời hạn; gạch chéo: không có thời hạn."
AS_OF_MARK = "Tính đến {day}"
_NAMED = 3


def deadline_group(tasks: Sequence[PlanTask]) -> tuple[str, str]:
    """A bar's name and the line under it: the task; its deadline, whose it is and how many are done."""
    due = f"Hạn {date(tasks[0].due_on)}" if tasks[0].due_on else NO_DEADLINE
    done = f"{integer(sum(task.is_done for task in tasks))}/{integer(len(tasks))} hoàn thành"
    return numbered(tasks[0]), f"{due} · {who(tasks)} · {done}"


def own_plan_row(own: OwnPlanList) -> tuple[str, str]:
    """The bar of the own plans: its name and the line under it."""
    issued, owed = issued_of(own.units)
    return (
        "Ban hành kế hoạch riêng",
        f"Trước ngày {date(own.due_before)} · {integer(issued)}/{integer(owed)} đơn vị đã ban hành",
    )


def who(tasks: Sequence[PlanTask]) -> str:
    """The units of some tasks: “19 phường, Phòng QLĐT”, “12 đơn vị”; names while they are few."""
    wards = sum(task.ward is not None for task in tasks)
    others = [task.short_name for task in tasks if task.ward is None]
    named = others if len(others) <= _NAMED else [f"{integer(len(others))} cơ quan, đơn vị"]
    one_ward = [task.short_name for task in tasks if task.ward is not None]
    return ", ".join([*(one_ward if wards == 1 else [f"{integer(wards)} phường"] if wards else []), *named])


def charge_row(tasks: Sequence[PlanTask]) -> tuple[str, str, str]:
    """One task: its name, its deadlines, who leads and who cooperates."""
    leading, supporting = ([task for task in tasks if task.role is role] for role in (TaskRole.LEAD, TaskRole.SUPPORT))
    days = sorted({task.due_on for task in tasks if task.due_on})
    undated = [NO_DEADLINE.lower()] if any(task.due_on is None for task in tasks) else []
    due = f"Thời hạn: {', '.join([*map(date, days), *undated])}"
    units = [f"{name}: {_all_units(each)}." for name, each in (("Chủ trì", leading), ("Phối hợp", supporting)) if each]
    return numbered(tasks[0]), due, " ".join(units)


def _all_units(tasks: Sequence[PlanTask]) -> str:
    wards = [task.short_name for task in tasks if task.ward is not None]
    counted = [f"UBND {integer(len(wards))} phường"] if len(wards) > _NAMED else wards
    return ", ".join([*counted, *(task.short_name for task in tasks if task.ward is None)])


def timeline_title(groups: Sequence[Sequence[PlanTask]], as_of: dt.date) -> str:
    """The finding of the timeline: what is overdue by now, else the next deadline."""
    late = sum(task.light is Light.LATE for group in groups for task in group)
    if late:
        return f"{integer(late)} nhiệm vụ đã quá hạn"
    coming = sorted(task.due_on for group in groups for task in group if task.due_on and task.due_on >= as_of)
    if not coming:
        return "Các nhiệm vụ không có thời hạn phía trước"
    return f"Chưa có nhiệm vụ quá hạn; thời hạn gần nhất {date(coming[0])}"
