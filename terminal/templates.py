"""`template`: the workbook a ward, or the office, fills in."""

import datetime as dt
from pathlib import Path

from data.area import Ward
from data.ledger import Ledger
from data.periods import Period
from data.tables import DISTRICT_TABLES, WARD_TABLES
from data.templates import write_district_template, write_ward_template
from terminal.options import Call
from terminal.output import print_done
from terminal.reading import read_period, read_ward
from terminal.unusable import UnusableCallError
from wording import terminal as words


def write_template(call: Call, out: Path, ward_name: str | None, period_text: str, *, prefilled: bool) -> None:
    """Writes a ward's template, or without a ward the office's.

    `prefilled` fills in the sender's last accepted rows: of the period itself, where it is being corrected, else of the
    latest one before it.
    """
    if out.suffix.lower() != ".xlsx":
        raise UnusableCallError(words.NOT_XLSX.format(path=out))
    period = read_period(period_text)
    ward = call.area.ward(read_ward(ward_name, call.area)) if ward_name is not None else None
    prefill = last_rows(Ledger(call.store), ward, period) if prefilled else {}
    is_sample = bool(prefill) and holds_sample(Ledger(call.store), ward)
    if ward is None:
        write_district_template(out, call.area, period, prefill, is_sample=is_sample)
    else:
        write_ward_template(out, call.area, ward, period, prefill, is_sample=is_sample)
    sentences = [words.WRITTEN.format(path=out), *([words.NOTHING_TO_PREFILL] if prefilled and not prefill else [])]
    rows = {name: len(records) for name, records in prefill.items()}
    print_done(call.output, "\n".join(sentences), file=str(out), prefilled=rows)


def holds_sample(ledger: Ledger, ward: Ward | None) -> bool:
    """Whether a sender's reports are demonstration data: what is prefilled from them stays marked as such."""
    sender = ward.ward if ward else None
    return any(each.is_sample for each in ledger.submissions() if each.ward == sender)


def last_rows(ledger: Ledger, ward: Ward | None, period: Period) -> dict[str, list[dict[str, object]]]:
    """A sender's last accepted rows by table, up to the period's cut-off; tables without any are left out."""
    tables, sender = WARD_TABLES if ward else DISTRICT_TABLES, ward.ward if ward else None
    before = period.cutoff + dt.timedelta(days=1)
    rows = {table.name: ledger.current_rows(sender, table.name, before).to_pylist() for table in tables}
    return {name: records for name, records in rows.items() if records}
