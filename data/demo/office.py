"""What the district office reports at a cut-off: other units' plans and tasks, decisions on needs, targets."""

import datetime as dt
from collections.abc import Iterator

from data.demo.phrases import phrase
from data.demo.story import Story
from data.demo.view import Records, task_record
from data.demo.world import World
from data.templates.records import Record
from data.vocabulary import Decision

FIRST_NUMBER = 310  # of the office's letters


def office_records(world: World, story: Story, day: dt.date) -> Records:
    """The office's rows on a day, by table name."""
    return {
        "unit_plan": list(_plans(story, day)),
        "task_progress": [
            task_record(task, day, unit)
            for unit, tasks in world.office_tasks.items()
            for task in tasks
            if task.begun_on <= day
        ],
        "need_decision": list(_decisions(world, day)),
        "target": list(_targets(story)),
    }


def _plans(story: Story, day: dt.date) -> Iterator[Record]:
    for number, (unit, issued_on) in enumerate(story.office_plans.items(), start=40):
        if issued_on <= day:
            own_plan_no = phrase("documents", "own_plan", number=number)
            yield {"unit": unit, "plan": story.own_plan, "own_plan_no": own_plan_no, "issued_on": issued_on}


def _decisions(world: World, day: dt.date) -> Iterator[Record]:
    lines = [line for ward in world.wards.values() for line in ward.lines]
    wards = {line.building.code: key for key, ward in world.wards.items() for line in ward.lines}
    for line in lines:
        request = line.request
        if request is None or request.decided_on is None or request.decided_on > day:
            continue
        is_approved = request.decision is Decision.APPROVED
        yield {
            "ward_name": wards[line.building.code],
            "building": line.building.code,
            "equipment_type": line.equipment,
            "decision": request.decision,
            "required_approved": line.requested() if is_approved else line.need,
            "decided_on": request.decided_on,
            "document_no": phrase("documents", "need_decision", number=FIRST_NUMBER + request.decided_on.day),
        }


def _targets(story: Story) -> Iterator[Record]:
    for target in story.target:
        yield {
            "metric": target.metric,
            "value": target.value,
            "due_on": target.due_on,
            "document": phrase("names", "target_document"),
        }
