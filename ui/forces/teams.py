"""The fire teams: by kind, by the age of their regulations, and one by one with the houses they serve."""

from collections.abc import Mapping, Sequence

from analytics.metric import Dimension, RecordState
from analytics.metric_table import MetricTable
from analytics.registry import REGISTRY
from analytics.team_list import FireTeam
from charts import forces as charts
from ui import questions
from ui.chart import draw
from ui.downloads import offer_downloads
from ui.forces import questions as own
from ui.markup import Markup, show, tag
from ui.note import show_note
from ui.page_filter import chosen_keys, filter_by, those_of
from ui.questions import Groups
from ui.records import show_records
from ui.table import Cell, Column, table
from ui.view import View
from wording import forces as words
from wording import numbers

_REGULATIONS, _TRAINING = REGISTRY["team_regulations"], REGISTRY["team_training"]
_METRICS = (_REGULATIONS.id, _TRAINING.id)


def show_kinds(view: View, chosen: Groups) -> None:
    """Both kinds of team with their regulations and training, then how old the regulations are."""
    kinds = view.ask(questions.by_group, _METRICS, (Dimension.TEAM_KIND,))
    if not kinds.rows:
        show(tag("p", words.NO_TEAMS, css="under"))
        return
    show(tag("h3", words.KINDS, css="section"), tag("p", words.KINDS_UNDER, css="under"), _kinds_table(kinds))
    names = view.ask(questions.labels, Dimension.TEAM_KIND)
    selected = chosen_keys(chosen, Dimension.TEAM_KIND)
    spec = charts.regulation_ages(view.ask(own.ages, ()), names, view.scope.as_of, selected)
    draw(spec, "regulation-ages", filter_by(Dimension.TEAM_KIND))
    show_note(view, _REGULATIONS, kinds.total(_REGULATIONS.id), words.AGES_NOTE)


def show_teams(view: View, chosen: Groups) -> None:
    """The teams, those without a regulation first, and all of them to take away; then the houses without a team."""
    within = those_of(chosen, _REGULATIONS)
    some = view.ask(own.first_teams, within)
    if not some:
        return
    names = view.ask(questions.labels, Dimension.TEAM_KIND)
    under = words.TEAMS_UNDER.format(day=numbers.date(view.scope.as_of))
    show(tag("h2", words.TEAMS, css="section"), tag("p", under, css="under"), _teams_table(some, names))
    total = view.ask(questions.pooled, (_REGULATIONS.id,), within).total(_REGULATIONS.id).denominator or 0
    if len(some) < total:
        show(tag("p", words.LIST_SHOWN.format(shown=len(some), total=numbers.integer(total)), css="under"))
    name = words.TEAM_FILE.format(day=f"{view.scope.as_of:%Y%m%d}")

    def rows() -> list[tuple[object, ...]]:
        return [words.team_row(team, names) for team in view.ask(own.every_team, within)]

    offer_downloads(name, words.TEAM_SHEET_COLUMNS, rows, "teams")
    show_records(view, "buildings_with_team", words.WITHOUT_TEAM, RecordState.NOT_DONE, key="without-team")


def _kinds_table(kinds: MetricTable) -> Markup:
    columns = [Column(title, is_number=place > 0) for place, title in enumerate(words.KIND_COLUMNS)]
    rows = []
    for own_row in kinds.of(_REGULATIONS.id):
        trained = kinds.row(_TRAINING.id, own_row.group_key)
        rows.append((own_row.group or words.NOT_GIVEN, words.kinds_cell(own_row), words.kinds_cell(trained)))
    return table(columns, rows)


def _teams_table(teams: Sequence[FireTeam], names: Mapping[str, str]) -> Markup:
    return table([Column(title) for title in words.TEAM_COLUMNS], [_team(team, names) for team in teams])


def _team(team: FireTeam, names: Mapping[str, str]) -> tuple[Cell | str, ...]:
    return (
        Cell(team.name, under=team.ward_name),
        names.get(team.kind or "", words.NOT_GIVEN),
        words.blocks(team),
        words.trained(team),
        Cell(words.regulation(team), css="" if team.has_regulation else "light late"),
        words.source(team),
    )
