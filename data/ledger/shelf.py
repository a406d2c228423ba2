"""The files of a submission on disk: as it came, its report, its typed rows."""

import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pydantic import TypeAdapter

from data.intake.report import Intake, IntakeReport, SubmissionDraft
from data.ledger.durable import copy_file, finish_folder, unfinished_beside, write_file
from data.ledger.errors import FileChanged
from data.ledger.layout import Layout
from data.tables import arrow_schema

_REPORT = TypeAdapter(IntakeReport)


def store(layout: Layout, draft: SubmissionDraft, intake: Intake) -> None:
    """Put everything of a submission on disk for good; afterwards the log may speak of it."""
    _store_file(layout, draft.sha256, intake)
    folder = layout.submission(draft.id)
    unfinished = unfinished_beside(folder)
    unfinished.mkdir(parents=True)
    (unfinished / "report.json").write_bytes(_REPORT.dump_json(intake.report, indent=1))
    for table in draft.tables:
        _store_rows(unfinished / f"{table}.parquet", table, intake)
    finish_folder(unfinished, folder)


def _store_file(layout: Layout, sha256: str, intake: Intake) -> None:
    target = layout.file(sha256)
    if target.exists():
        return
    if intake.on_disk is None:
        write_file(target, intake.content)
    elif not copy_file(intake.on_disk.file, target, sha256):
        raise FileChanged(intake.report.file)


def _store_rows(target: Path, table: str, intake: Intake) -> None:
    if intake.on_disk is not None:
        shutil.copyfile(intake.on_disk.tables[table], target)
        return
    rows = intake.tables.get(table, arrow_schema(table).empty_table())
    pq.write_table(rows, target, use_dictionary=False, write_statistics=False)


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
