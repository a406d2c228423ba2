"""The district office's own template: plans and tasks of the other units, decisions on needs, targets."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from data.area import Area
from data.area.model import OwnPlanUnits, Unit
from data.periods import Period
from data.tables import DISTRICT_TABLES, Table
from data.templates.columns import columns_of
from data.templates.content import Cover, Heading, SheetContent, Signature, WorkbookContent
from data.templates.options import Options, option_lists
from data.templates.records import Record, sheet_content
from data.templates.texts import texts
from data.templates.ward import COVER_TABLE, SPARE_ROWS, Records, assigned_tasks, lead_office, signers
from data.templates.workbook import workbook_bytes


def write_district_template(
    out: Path, area: Area, period: Period, prefill: Records | None = None, *, is_sample: bool = False
) -> None:
    """Writes the office's workbook for a period; `prefill` gives records by table name.

    Without them the plans and tasks that the units other than wards owe stand there, wanting only their result.
    """
    units = {unit.unit for unit in other_units(area, period)}
    owed = {"unit_plan": plans_owed(area, period), "task_progress": assigned_tasks(area, period, units)}
    records = owed | dict(prefill or {})
    content = district_workbook(area, period, records, is_sample=is_sample, spare_rows=SPARE_ROWS)
    out.write_bytes(workbook_bytes(content))


def district_workbook(
    area: Area,
    period: Period,
    records: Records,
    *,
    signature: Signature | None = None,
    is_sample: bool = False,
    spare_rows: int = 0,
) -> WorkbookContent:
    """What the office's workbook says, its forms filled with `records` by table name."""
    options = option_lists(area, period)
    forms = [_form(table, records.get(table.name, ()), options) for table in DISTRICT_TABLES]
    return WorkbookContent(
        cover_name=COVER_TABLE.sheet,
        cover=Cover(period, None, signature or Signature(), ()),
        heading=_heading(area, period, is_sample=is_sample),
        forms=tuple(replace(form, spare_rows=spare_rows) for form in forms),
        options=options,
    )


def other_units(area: Area, period: Period) -> list[Unit]:
    """The units that report to the office directly: all in force but the wards, in official order."""
    units = [unit for unit in area.units if unit.ward is None and unit.valid_from <= period.cutoff < unit.valid_to]
    return sorted(units, key=lambda unit: unit.report_order)


def plans_owed(area: Area, period: Period) -> list[Record]:
    """A line for every plan and unit other than a ward that owes it a plan of its own."""
    plans = [plan for plan in area.plans if plan.own_plan_units is OwnPlanUnits.ALL and plan.issued_on <= period.cutoff]
    return [{"unit": unit.unit, "plan": plan.plan} for plan in plans for unit in other_units(area, period)]


def _form(table: Table, records: Sequence[Record], options: Options) -> SheetContent:
    columns = columns_of(table, shown={"unit"})  # the office reports for many units, a ward only for itself
    return sheet_content(table, texts("titles")[table.name], columns, records, options)


def _heading(area: Area, period: Period, *, is_sample: bool) -> Heading:
    return Heading(
        unit=lead_office(area, period),
        receiver=area.authority.get("committee_lines", area.full_name).replace("\n", " "),
        period=period.label,
        cutoff=period.cutoff,
        place=area.authority.get("place", area.name),
        signers=signers(area, "sign_office"),
        country=area.authority.get("country", ""),
        motto=area.authority.get("motto", ""),
        is_sample=is_sample,
    )
