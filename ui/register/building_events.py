"""What was done about a building, and who watches over it: inspections, teams, outreach, fires."""

from collections.abc import Sequence

import streamlit as st

from analytics.building_records import BuildingRecords, Fire, Inspection, ServingTeam, Session
from ui import questions as shared
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import building_records as words
from wording import numbers
from wording.building_facts import Vocabulary

Row = tuple[Cell | str, ...]


def show_events(view: View, records: BuildingRecords) -> None:
    """Four short lists, each saying so when it is empty."""
    labels = view.ask(shared.code_labels).vocabulary
    inspections = [_inspection(each, labels) for each in records.inspections]
    sessions = [_session(each, labels) for each in records.sessions]
    left, right = st.columns(2, gap="large")
    with left:
        _show(words.INSPECTIONS, words.INSPECTIONS_NONE, words.INSPECTION_COLUMNS, inspections)
        _show(words.FIRES, words.FIRES_NONE, words.FIRE_COLUMNS, [_fire(each, labels) for each in records.fires])
    with right:
        _show(words.TEAMS, words.TEAMS_NONE, words.TEAM_COLUMNS, [_team(each, labels) for each in records.teams])
        _show(words.SESSIONS, words.SESSIONS_NONE, words.SESSION_COLUMNS, sessions)


def _show(title: str, nothing: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    show(tag("h2", title, css="section"))
    show(table([Column(each) for each in columns], rows) if rows else tag("p", nothing, css="under"))


def _inspection(inspection: Inspection, labels: Vocabulary) -> Row:
    kind = _label(labels, "InspectionKind", inspection.inspection_kind)
    return (
        numbers.date(inspection.inspected_on),
        Cell(kind, under=inspection.agency or ""),
        _label(labels, "InspectionResult", inspection.result),
        inspection.minutes_no or numbers.MISSING,
        numbers.date(inspection.next_due_on),
    )


def _team(team: ServingTeam, labels: Vocabulary) -> Row:
    served = words.TEAM_SERVES.format(n=numbers.integer(team.buildings))
    under = f"{_label(labels, 'TeamKind', team.team_kind)} · {served}"
    regulation = (
        Cell(team.regulation_no or "", under=numbers.date(team.regulation_on))
        if team.has_regulation
        else Cell(str(words.NO_REGULATION), css="light late")
    )
    return (
        Cell(team.name or team.team, css="clip", under=under),
        Cell(team.decision_no or numbers.MISSING, under=numbers.date(team.decision_on)),
        numbers.integer(team.members),
        numbers.integer(team.trained),
        regulation,
    )


def _session(session: Session, labels: Vocabulary) -> Row:
    return (
        numbers.date(session.held_on),
        Cell(_label(labels, "OutreachForm", session.form), under=session.topic or ""),
        numbers.integer(session.attendees),
        numbers.integer(session.households_committed),
    )


def _fire(fire: Fire, labels: Vocabulary) -> Row:
    return (
        numbers.date(fire.occurred_on),
        Cell(_label(labels, "IncidentSeverity", fire.severity), under=fire.cause or ""),
        numbers.integer(fire.dead),
        numbers.integer(fire.injured),
        numbers.vnd(fire.damage_vnd),
    )


def _label(labels: Vocabulary, name: str, code: str | None) -> str:
    return labels.get(name, {}).get(code, code) if code else numbers.MISSING
