"""The rival of `measure` in idiomatic pandas: the same tables in memory, text as categories, a column a condition."""

from collections.abc import Callable

import pandas as pd

from bench.measure_case import AS_OF, BUILDINGS, EQUIPMENT, KNOWN_BY, SINCE, VIOLATIONS, Case, Figures, Reports
from data.store import Store

DAY, START = pd.Timestamp(AS_OF), pd.Timestamp(SINCE)
COLUMNS = {
    "violation": "ward, building_id, is_serious, is_repeated, first_due_on, deadline_on, found_on, declared_on, "
    "open_to, has_way_out, is_fined, fine_vnd, sanctioned_on, known_from, known_to",
    "equipment": "ward, equipment_type, management_group, required_approved, required_not_applicable, installed, "
    "working, installed_on, cost_vnd, valid_from, valid_to, known_from, known_to",
    "building": "ward, building_id, management_group, board_status, fund_status, fire_acceptance, truck_access, "
    "apartments, gone_on, valid_from, valid_to, known_from, known_to",
    "coverage": "ward, table_name, cutoff, known_from, known_to",
    "period": "cutoff, due_on",
    "ward": "ward, has_apartments, valid_from, valid_to",
}


class PandasCity:
    """Reading the tables is not timed, neither is deciding what a row says by itself: the snapshot did both."""

    def __init__(self, store: Store) -> None:
        self.tables = {name: _read(store, columns, name) for name, columns in COLUMNS.items()}

    def figures(self, case: Case) -> Figures:
        """The figures of a case."""
        sums: dict[str, Callable[[], pd.DataFrame]] = {
            VIOLATIONS.name: self._violations,
            EQUIPMENT.name: self._lines,
            BUILDINGS.name: self._buildings,
        }
        return case.figures(sums[case.name]().reset_index().to_dict("records"), self._reports(case.sheet))

    def _reports(self, sheet: str) -> Reports:
        wards, periods, told = self.tables["ward"], self.tables["period"], self.tables["coverage"]
        owed = wards[wards["has_apartments"] & (wards["valid_from"] <= DAY) & (wards["valid_to"] > DAY)]
        told = told[_known(told) & (told["table_name"] == sheet) & (told["cutoff"] <= DAY)]
        latest = told.groupby("ward", observed=True)["cutoff"].max()
        due = periods.loc[periods["due_on"] <= DAY, "cutoff"].max()
        return Reports(frozenset(owed["ward"]), frozenset(latest[latest >= due].index))

    def _violations(self) -> pd.DataFrame:
        rows = self.tables["violation"]
        rows = rows[_known(rows) & (rows["found_on"] <= DAY)]
        is_open, is_recent = rows["open_to"] > DAY, rows["found_on"] >= START
        deadline, first_due = rows["deadline_on"], rows["first_due_on"]
        is_decided = rows["sanctioned_on"].between(START, DAY)
        in_rate = ~(is_open & rows["has_way_out"])
        sums = pd.DataFrame(
            {
                "known": True,
                "found": is_recent,
                "open": is_open,
                "overdue": is_open & (deadline < DAY),
                "with_deadline": is_open & deadline.notna(),
                "overdue_by_first": is_open & (first_due < DAY),
                "with_first_deadline": is_open & first_due.notna(),
                "without_deadline": is_open & deadline.isna(),
                "verified": ~is_open,
                "in_rate": in_rate,
                "declared": is_open & (rows["declared_on"] <= DAY) & in_rate,
                "repeated": is_recent & rows["is_repeated"],
                "serious": rows["is_serious"],
                "serious_open": is_open & rows["is_serious"],
                "fines_vnd": rows["fine_vnd"].where(is_decided),
                "fines_decided": is_decided & rows["is_fined"],
                "fines_reported": is_decided & rows["fine_vnd"].notna(),
            }
        )
        return sums.groupby(rows["ward"], observed=True).sum()

    def _lines(self) -> pd.DataFrame:
        rows = self.tables["equipment"]
        rows = rows[_holds(rows) & (rows["management_group"] == "old")]
        need, installed, working = rows["required_approved"], rows["installed"], rows["working"]
        has_need, is_bought = need > 0, rows["installed_on"].between(START, DAY)
        is_answered = has_need & installed.notna()
        is_working_told = installed.notna() & working.notna()
        works = is_working_told & (installed > 0)
        sums = pd.DataFrame(
            {
                "met": has_need & (installed >= need),
                "answered": is_answered,
                "needed_or_unknown": has_need | (need.isna() & ~rows["required_not_applicable"]),
                "towards_need": installed.clip(upper=need).where(is_answered),
                "need": need.where(is_answered),
                "working": working.clip(upper=installed).where(works),
                "installed": installed.where(works),
                "working_reported": works,
                "maybe_installed": installed.isna() | (installed > 0),
                "spent_vnd": rows["cost_vnd"].where(is_bought),
                "spend_reported": is_bought & rows["cost_vnd"].notna(),
                "bought": is_bought,
            }
        )
        # By ward too: only wards in time count as covered.
        return sums.groupby([rows["ward"], rows["equipment_type"]], observed=True).sum()

    def _buildings(self) -> pd.DataFrame:
        found, rows = self.tables["violation"], self.tables["building"]
        found = found[_known(found) & (found["found_on"] <= DAY) & (found["open_to"] > DAY)]
        rows = rows[_holds(rows) & ~(rows["gone_on"] <= DAY)]
        open_violations = rows["building_id"].map(found.groupby("building_id").size()).fillna(0)
        is_high = rows["management_group"] == "high_rise"
        board, fund, acceptance = rows["board_status"], rows["fund_status"], rows["fire_acceptance"]
        access, apartments = rows["truck_access"], rows["apartments"]
        board_due, fund_due = is_high & (board != "not_applicable"), is_high & (fund != "not_applicable")
        acceptance_due = acceptance != "not_applicable"
        sums = pd.DataFrame(
            {
                "recognised": is_high & (board == "recognised"),
                "board_told": board_due & board.notna(),
                "board_due": board_due,
                "handed_over": is_high & (fund == "handed_over"),
                "fund_told": fund_due & fund.notna(),
                "fund_due": fund_due,
                "accepted": acceptance == "accepted",
                "acceptance_told": acceptance.isin(["accepted", "not_accepted"]),
                "acceptance_due": acceptance_due,
                "accessible": access == "yes",
                "access_told": access.notna(),
                "buildings": True,
                "open_violations": open_violations.where(apartments > 0),
                "apartments": apartments,
                "apartments_told": apartments > 0,
                "apartments_due": apartments != 0,
            }
        )
        return sums.groupby(rows["ward"], observed=True).sum()


def _read(store: Store, columns: str, table: str) -> pd.DataFrame:
    frame = store.frame(f"select {columns} from {table}")
    text = dict.fromkeys(frame.select_dtypes(include=["object", "string"]).columns, "category")
    numbers = dict.fromkeys(frame.select_dtypes(include=["Int32", "Int64"]).columns, "float64")
    return frame.astype(text | numbers)


def _known(rows: pd.DataFrame) -> pd.Series:
    return (rows["known_from"] <= KNOWN_BY) & (rows["known_to"] > KNOWN_BY)


def _holds(rows: pd.DataFrame) -> pd.Series:
    return _known(rows) & (rows["valid_from"] <= DAY) & (rows["valid_to"] > DAY)
