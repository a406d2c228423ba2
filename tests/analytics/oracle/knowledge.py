"""What the ledger's Parquet rows say on a day, as known at an instant: plain pandas, none of the snapshot's SQL."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from data.area import Area
from data.ledger import Ledger, Submission
from data.ledger.events import EventKind
from data.tables import arrow_schema

EVENTS = {"violation", "outreach", "inspection", "incident", "unit_plan", "need_decision"}


@dataclass(eq=False)
class Knowledge:
    """The ledger and the area, with who was heard by `known_by`: a date means the end of that day."""

    ledger: Ledger
    area: Area
    as_of: dt.date
    known_by: dt.datetime
    from_on: dt.date
    to_on: dt.date
    _held: dict[str, pd.DataFrame] = field(default_factory=dict)

    @cached_property
    def accepted(self) -> list[Submission]:
        """Received and not withdrawn by then, superseded ones too, in order of receipt."""
        standing = dict.fromkeys((each.id for each in self.ledger.submissions()), False)
        for event in sorted(self.ledger.data_events(), key=lambda event: (event.at, event.seq)):
            if event.at <= self.known_by:
                standing[event.subject] = event.kind in (EventKind.RECEIVED, EventKind.RESTORED)
        return [each for each in self.ledger.submissions() if standing[each.id]]

    @cached_property
    def current(self) -> list[Submission]:
        """The last accepted of each key, by cut-off, then receipt."""
        latest = {each.key: each for each in self.accepted}
        return sorted(latest.values(), key=lambda each: (each.cutoff, each.received_at, each.seq))

    def filed(self, submission: Submission, table: str) -> pd.DataFrame:
        """A submission's rows with its identity beside; empty without the sheet."""
        if table not in submission.tables:
            return pd.DataFrame()
        return _read(self.ledger.rows(submission.id, table), submission.cutoff)

    def told(self, table: str) -> pd.DataFrame:
        """Every row of every accepted submission, in order of receipt."""
        return _stacked(table, [self.filed(each, table) for each in self.accepted])

    def holding(self, table: str) -> pd.DataFrame:
        """One row a record: the version that holds. A record left out of a later report is carried over."""
        if table not in self._held:
            self._held[table] = self._holding(table)
        return self._held[table]

    def _holding(self, table: str) -> pd.DataFrame:
        heard = [each for each in self.current if table in EVENTS or each.cutoff <= self.as_of]
        stacked = _stacked(table, [self.filed(each, table) for each in heard])
        line = stacked["ward"].fillna("")
        return stacked.assign(line=line).drop_duplicates(["line", "record_key"], keep="last").reset_index(drop=True)

    @cached_property
    def covered(self) -> set[tuple[str, str]]:
        """(ward, table) that some current submission reports on as_of; the office is ''."""
        return {pair for pair, cutoffs in self._cutoffs.items() if any(self._speaks(pair[1], day) for day in cutoffs)}

    @cached_property
    def fresh(self) -> set[tuple[str, str]]:
        """(ward, table) reported up to the cut-off of the latest period due."""
        due = max((period.cutoff for period in self.periods_due), default=None)
        return {
            pair
            for pair, cutoffs in self._cutoffs.items()
            if any(self._speaks(pair[1], day) and (due is None or day >= due) for day in cutoffs)
        }

    @property
    def periods_due(self) -> list:
        """The periods whose due day has come."""
        return [each for each in self.area.expected_periods(self.as_of) if each.due_on <= self.as_of]

    @cached_property
    def wards(self) -> list[str]:
        """The wards in force, in report order."""
        return [each.ward for each in self.area.wards_on(self.as_of)]

    @cached_property
    def wards_with_apartments(self) -> set[str]:
        return {each.ward for each in self.area.wards_on(self.as_of) if each.has_apartments}

    @cached_property
    def _cutoffs(self) -> dict[tuple[str, str], list[dt.date]]:
        cutoffs = defaultdict(list)
        for each in self.current:
            for table in each.tables:
                for ward in self._lines(each, table):
                    cutoffs[ward, table].append(each.cutoff)
        return cutoffs

    def _lines(self, submission: Submission, table: str) -> set[str]:
        if submission.ward:
            return {submission.ward}
        rows = self.filed(submission, table)
        return {""} if rows.empty else set(rows["ward"].fillna(""))

    def _speaks(self, table: str, cutoff: dt.date) -> bool:
        return table in EVENTS or cutoff <= self.as_of


@cache
def _read(path: Path, cutoff: dt.date) -> pd.DataFrame:
    return pq.read_table(path).to_pandas().astype(object).assign(cutoff=cutoff)


def _stacked(table: str, frames: list[pd.DataFrame]) -> pd.DataFrame:
    full = [frame for frame in frames if len(frame)]
    if full:
        return pd.concat(full, ignore_index=True)
    return pd.DataFrame(columns=[*arrow_schema(table).names, "cutoff"], dtype=object)
