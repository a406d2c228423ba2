"""The files of a submission on disk: as it came, its report, its typed rows."""

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pydantic import TypeAdapter

from data.intake.report import Intake, IntakeReport, SubmissionDraft
from data.ledger.durable import finish_folder, unfinished_beside, write_file
from data.ledger.layout import Layout
from data.tables import arrow_schema

_REPORT = TypeAdapter(IntakeReport)


def store(layout: Layout, draft: SubmissionDraft, intake: Intake) -> None:
    """Put everything of a submission on disk for good; afterwards the log may speak of it."""
    if not layout.file(draft.sha256).exists():
        write_file(layout.file(draft.sha256), intake.content)
    folder = layout.submission(draft.id)
    unfinished = unfinished_beside(folder)
    unfinished.mkdir(parents=True)
    (unfinished / "report.json").write_bytes(_REPORT.dump_json(intake.report, indent=1))
    for table in draft.tables:
        rows = intake.tables.get(table, arrow_schema(table).empty_table())
        pq.write_table(rows, unfinished / f"{table}.parquet", use_dictionary=False, write_statistics=False)
    finish_folder(unfinished, folder)


def rows_path(layout: Layout, submission_id: str, table: str) -> Path:
    """The Parquet file of a table's rows."""
    return layout.submission(submission_id) / f"{table}.parquet"


def read_report(layout: Layout, submission_id: str) -> IntakeReport:
    """The report as the intake gave it."""
    return _REPORT.validate_json((layout.submission(submission_id) / "report.json").read_bytes())


def read_rows(layout: Layout, submission_id: str, table: str, ward: str | None) -> pa.Table:
    """A submission's rows of one ward; of no ward (the district office's own) when `ward` is None."""
    rows = pq.read_table(rows_path(layout, submission_id, table), schema=arrow_schema(table))
    wanted = pc.is_null(rows["ward"]) if ward is None else pc.equal(rows["ward"], ward)
    return rows.filter(wanted)
