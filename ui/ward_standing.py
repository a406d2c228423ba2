"""What is to be said of one ward before its tables: how it stands against its targets, then the findings about it."""

from analytics.standing import metric_standings, ward_standings
from data.area import Ward
from ui import questions
from ui.lists import findings
from ui.markup import show
from ui.view import View
from ui.ward_metrics import comparable_metrics
from wording import comparison as words
from wording.findings import sentence


def show_ward_standing(view: View, ward: Ward) -> None:
    """One sentence on all its targets and what it is late with, then the findings of its scope."""
    measured, own = view.ask(questions.by_ward, comparable_metrics()), (ward.ward,)
    said = words.findings(ward_standings(measured, own), metric_standings(measured, own), {ward.ward: ward.name})
    said += [(finding.light, sentence(finding.facts)) for finding in view.ask(questions.stated)]
    show(findings(said))
