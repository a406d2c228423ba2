"""Every subject that the snapshot answers, over the facts macros: a column means what the dashboard means by it."""

from analytics.exploring.subject import Subject
from analytics.exploring.subjects_of_buildings import BUILDINGS, EQUIPMENT, RISK, TEAMS
from analytics.exploring.subjects_of_events import INCIDENTS, INSPECTIONS, OUTREACH, VIOLATIONS
from analytics.exploring.subjects_of_work import OWN_PLANS, REPORTS, TASKS

SUBJECTS: dict[str, Subject] = {
    subject.id: subject
    for subject in (
        BUILDINGS,
        VIOLATIONS,
        EQUIPMENT,
        TEAMS,
        INSPECTIONS,
        TASKS,
        REPORTS,
        OWN_PLANS,
        OUTREACH,
        INCIDENTS,
        RISK,
    )
}
