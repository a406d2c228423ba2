"""The head of a building's page: what it is called, whether it is in the register, what to know first."""

from analytics.building_profile import BuildingProfile, Standing
from analytics.building_records import BuildingRecords
from analytics.metric_table import Light
from analytics.risk import BuildingRisk
from ui import questions as shared
from ui.lists import findings
from ui.markup import show, tag
from ui.view import View
from wording import building as words
from wording import numbers
from wording.labels import GROUPS


def show_building_head(view: View, profile: BuildingProfile) -> None:
    """Name, code, address; a notice where the building is not in the register on the day, or was left out."""
    group = GROUPS.get(profile.now.management_group or "", "") if profile.now else ""
    show(
        tag("h2", words.title(profile.identity), css="building-name clip"),
        tag("p", words.under_title(profile.identity, profile.now, group), css="under clip"),
    )
    said = words.standing(profile, view.scope, view.ask(shared.code_labels).vocabulary)
    if said:
        show(tag("div", said, css=f"notice {'late' if profile.standing is Standing.LEFT else 'at_risk'}"))


def show_building_findings(profile: BuildingProfile, records: BuildingRecords, risk: BuildingRisk | None) -> None:
    """Sentences computed from the building's own records; where it stands in the triage comes first."""
    triage = [(Light.LATE if risk.is_priority else None, words.triage(risk))] if risk else []
    households = profile.now.facts["households"] if profile.now else None
    show(findings([*triage, *words.findings(records, households)]))
    latest = profile.now.origin if profile.now else None
    if latest:
        told = words.REST_ON.format(file=latest.file or numbers.MISSING, day=numbers.date(latest.cutoff))
        show(tag("p", told, css="under"))
