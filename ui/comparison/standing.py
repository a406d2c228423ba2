"""What is to be said of all wards and metrics compared, in words."""

from analytics.standing import metric_standings, ward_standings
from ui.comparison.compared import Compared
from ui.lists import findings
from ui.markup import show
from wording import comparison as words


def show_standing(compared: Compared) -> None:
    """The findings, gravest first."""
    in_office_order = [ward for ward in compared.names if ward in compared.wards]
    wards = ward_standings(compared.table, in_office_order)
    metrics = metric_standings(compared.table, in_office_order)
    show(findings(words.findings(wards, metrics, compared.names)))
