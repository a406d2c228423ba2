"""The ward's template: a cover and Biểu 01–09, blank or prefilled with the ward's last accepted rows."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from data.area import Area
from data.area.model import OwnPlanUnits, Ward
from data.periods import Period
from data.tables import WARD_TABLES, Table
from data.templates.columns import columns_of
from data.templates.content import Cover, Heading, OwnPlan, SheetContent, Signature, WorkbookContent
from data.templates.options import Options, option_lists
from data.templates.records import Record, sheet_content
from data.templates.texts import texts
from data.templates.workbook import workbook_bytes

Records = Mapping[str, Sequence[Record]]
FORM_TABLES = tuple(table for table in WARD_TABLES if table.name != "unit_plan")
COVER_TABLE = next(table for table in WARD_TABLES if table.name == "unit_plan")
SPARE_ROWS = 20


def write_ward_template(
    out: Path, area: Area, ward: Ward, period: Period, prefill: Records | None = None, *, is_sample: bool = False
) -> None:
    """Writes the ward's workbook for a period.

    `prefill` gives records by table name, as `ledger.current_rows` holds them; tables without records come blank,
    but for the tasks assigned to the ward and the plans it owes one of its own.
    """
    records = {"task_progress": assigned_tasks(area, period, {ward.unit})} | dict(prefill or {})
    content = ward_workbook(area, ward, period, records, is_sample=is_sample, spare_rows=SPARE_ROWS)
    out.write_bytes(workbook_bytes(content))


def ward_workbook(
    area: Area,
    ward: Ward,
    period: Period,
    records: Records,
    *,
    signature: Signature | None = None,
    is_sample: bool = False,
    spare_rows: int = 0,
) -> WorkbookContent:
    """What the ward's workbook says, its forms filled with `records` by table name."""
    options = option_lists(area, period)
    forms = [ward_form(table, records.get(table.name, ()), options) for table in FORM_TABLES]
    plans = own_plans(area, period, records.get(COVER_TABLE.name, ()))
    return WorkbookContent(
        cover_name=COVER_TABLE.sheet,
        cover=Cover(period, ward.name, signature or Signature(), plans),
        heading=ward_heading(area, ward, period, is_sample=is_sample),
        forms=tuple(replace(form, spare_rows=spare_rows) for form in forms),
        options=options,
    )


def ward_form(table: Table, records: Iterable[Record], options: Options) -> SheetContent:
    """One form of the ward; Biểu 02 leaves out the lines without a need."""
    shown = filter(is_worth_a_line, records) if table.name == "equipment" else records
    return sheet_content(table, texts("titles")[table.name], columns_of(table), shown, options)


def is_worth_a_line(equipment: Record) -> bool:
    """Whether an equipment record says anything: a stated need of 0 with nothing installed does not."""
    return equipment.get("required_reported") != 0 or bool(equipment.get("installed"))


def assigned_tasks(area: Area, period: Period, units: Collection[str | None]) -> list[Record]:
    """The tasks of some units under the plans in force at the cut-off, as rows that want only their progress."""
    plans = {plan.plan for plan in area.plans if plan.issued_on <= period.cutoff}
    names = {task.task: task.name for task in area.tasks if task.plan in plans}
    return [
        {
            "unit": given.unit,
            "task": given.task,
            "task_name": names[given.task],
            "role": given.role,
            "due_on": given.due_on,
        }
        for given in area.assignments
        if given.unit in units and given.task in names
    ]


def own_plans(area: Area, period: Period, records: Iterable[Record]) -> tuple[OwnPlan, ...]:
    """A line for every plan in force that wards owe a plan of their own, filled where the ward has issued it."""
    issued = {str(record["plan"]): record for record in records}
    owed = [
        plan for plan in area.plans if plan.own_plan_units is not OwnPlanUnits.NONE and plan.issued_on <= period.cutoff
    ]
    return tuple(_own_plan(plan.number, issued.get(plan.plan, {})) for plan in owed)


def _own_plan(number: str, record: Record) -> OwnPlan:
    known = {field: record.get(field) for field in ("own_plan_no", "issued_on", "note")}
    return OwnPlan(number, **known)  # type: ignore[arg-type]  # the fields of rows.UnitPlanRow


def ward_heading(area: Area, ward: Ward, period: Period, *, is_sample: bool) -> Heading:
    """The heading and foot of every form of a ward."""
    units = {unit.unit: unit.name for unit in area.units}
    return Heading(
        unit=units.get(ward.unit or "", ward.full_name),
        receiver=lead_office(area, period),
        period=period.label,
        cutoff=period.cutoff,
        place=ward.name,
        signers=signers(area, "sign_ward"),
        country=area.authority.get("country", ""),
        motto=area.authority.get("motto", ""),
        is_sample=is_sample,
    )


def lead_office(area: Area, period: Period) -> str:
    """The name of the unit that wards report to: the first of the others in official order."""
    offices = [unit for unit in area.units if unit.ward is None and unit.valid_from <= period.cutoff < unit.valid_to]
    return min(offices, key=lambda unit: unit.report_order).name if offices else area.full_name


def signers(area: Area, key: str) -> tuple[str, ...]:
    """The lines over a signature, as the area pack writes them."""
    return tuple(area.authority.get(key, "").split("\n"))
