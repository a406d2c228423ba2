"""What `measure` races against: the same figures by hand-written SQL, and by idiomatic pandas with categories."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data.store import Store

AS_OF = dt.date(2019, 12, 24)
KNOWN_BY = dt.datetime(2019, 12, 31, 12, 0)
SINCE = dt.date(2019, 6, 10)
KNOWN = "known_from <= $known_by and $known_by < known_to"
HOLDS = f"{KNOWN} and valid_from <= $day and $day < valid_to"
GONE = f"select building_id from building where {HOLDS} and left_on <= $day and left_reason is not null"

Figures = Mapping[tuple[str, str], tuple[float | None, float | None]]


@dataclass(frozen=True, slots=True)
class Case:
    """Metrics of one grain; `sql` gives, per group, `<metric>` and `<metric>_of` (0 and null where there is none)."""

    name: str
    metrics: tuple[str, ...]
    by: tuple[str, ...]
    sql: str

    def by_hand(self, store: Store) -> Figures:
        """The figures of the hand-written SQL."""
        values = {"day": AS_OF, "known_by": KNOWN_BY, "since": SINCE}
        rows = store.rows(self.sql, {name: value for name, value in values.items() if f"${name}" in self.sql})
        return {
            (metric, "|".join(row[column] for column in self.by)): (row[metric], row.get(f"{metric}_of"))
            for row in rows
            for metric in self.metrics
        }

    def assert_equal(self, ours: Figures, theirs: Figures, rival: str) -> None:
        """Raises AssertionError with the first figure that differs."""
        for key, (numerator, denominator) in ours.items():
            other = theirs[key]
            assert (numerator, denominator) == other, f"{self.name} {key}: {numerator}/{denominator}, {rival} {other}"
        assert ours, self.name


VIOLATIONS = Case(
    name="10 M violations",
    metrics=(
        "violations_found",
        "violations_open",
        "violations_overdue",
        "violations_overdue_first",
        "violations_without_deadline",
        "violations_verified",
        "violations_declared",
        "violations_repeated",
        "violations_serious_open",
        "fines_issued",
    ),
    by=("ward",),
    sql=f"""
        select ward::varchar as ward,
            count(*) filter (where is_recent) as violations_found,
            count(*) filter (where is_open) as violations_open,
            count(*) filter (where is_open and deadline_on < $day) as violations_overdue,
            count(*) filter (where is_open and deadline_on is not null) as violations_overdue_of,
            count(*) filter (where is_open and first_due_on < $day) as violations_overdue_first,
            count(*) filter (where is_open and first_due_on is not null) as violations_overdue_first_of,
            count(*) filter (where is_open and deadline_on is null) as violations_without_deadline,
            count(*) filter (where is_open) as violations_without_deadline_of,
            count(*) filter (where not is_open) as violations_verified,
            count(*) filter (where not (is_open and has_way_out)) as violations_verified_of,
            count(*) filter (where is_open and declared_on <= $day and not has_way_out) as violations_declared,
            count(*) filter (where not (is_open and has_way_out)) as violations_declared_of,
            count(*) filter (where is_recent and is_repeated) as violations_repeated,
            count(*) filter (where is_recent) as violations_repeated_of,
            count(*) filter (where is_open and is_serious) as violations_serious_open,
            count(*) filter (where is_serious) as violations_serious_open_expected,
            sum(fine_vnd) filter (where is_decided and fine_vnd is not null) as fines_issued,
            count(*) filter (where is_decided and fine_vnd is not null) as fines_issued_reported,
            count(*) filter (where is_decided and is_fined) as fines_issued_expected
        from (
            select ward, first_due_on, declared_on, is_serious, is_repeated, fine_vnd,
                verified_on is null or verified_on > $day as is_open,
                found_on >= $since as is_recent,
                case when extension_document is not null then due_on else first_due_on end as deadline_on,
                status in ('impossible', 'transferred') and transfer_document is not null as has_way_out,
                decision_no is not null and decision_on between $since and $day as is_decided,
                fine_vnd is not null or list_contains(measures, 'fined') as is_fined
            from violation
            where {KNOWN} and found_on <= $day
        )
        group by ward
    """,
)
EQUIPMENT = Case(
    name="5 M equipment rows",
    metrics=("equipment_lines_met", "equipment_coverage", "equipment_working", "equipment_spend"),
    by=("equipment_type",),
    sql=f"""
        select equipment_type::varchar as equipment_type,
            count(*) filter (where has_need and installed >= need) as equipment_lines_met,
            count(*) filter (where has_need and installed is not null) as equipment_lines_met_of,
            count(*) filter (where has_need or need is null and not required_not_applicable) as lines_expected,
            sum(least(installed, need)) filter (where has_need and installed is not null) as equipment_coverage,
            sum(need) filter (where has_need and installed is not null) as equipment_coverage_of,
            sum(least(working, installed)) filter (where installed > 0 and working is not null) as equipment_working,
            sum(installed) filter (where installed > 0 and working is not null) as equipment_working_of,
            count(*) filter (where installed > 0 and working is not null) as working_reported,
            count(*) filter (where installed is null or installed > 0) as working_expected,
            sum(cost_vnd) filter (where installed_on between $since and $day) as equipment_spend,
            count(*) filter (where installed_on between $since and $day and cost_vnd is not null) as spend_reported,
            count(*) filter (where installed_on between $since and $day) as spend_expected
        from (
            select equipment_type, installed, working, cost_vnd, installed_on, required_not_applicable,
                coalesce(decided.required_approved, equipment.required_approved) as need,
                coalesce(decided.required_approved, equipment.required_approved) > 0 as has_need
            from equipment
            left join (
                select place.building_id, need.equipment_type, need.required_approved
                from need_decision as need join building as place using (ward, building)
                where need.decided_on <= $day
            ) as decided using (building_id, equipment_type)
            where {HOLDS} and management_group = 'old' and building_id not in ({GONE})
        )
        group by equipment_type
    """,
)
BUILDINGS = Case(
    name="1 M buildings, joined",
    metrics=(
        "boards_recognised",
        "funds_handed_over",
        "fire_acceptance",
        "truck_access",
        "violations_per_100_apartments",
    ),
    by=("ward",),
    sql=f"""
        select ward::varchar as ward,
            count(*) filter (where is_high and board_status = 'recognised') as boards_recognised,
            count(*) filter (where is_high and board_status <> 'not_applicable') as boards_recognised_of,
            count(*) filter (where is_high and board_status is distinct from 'not_applicable') as boards_expected,
            count(*) filter (where is_high and fund_status = 'handed_over') as funds_handed_over,
            count(*) filter (where is_high and fund_status <> 'not_applicable') as funds_handed_over_of,
            count(*) filter (where is_high and fund_status is distinct from 'not_applicable') as funds_expected,
            count(*) filter (where fire_acceptance = 'accepted') as fire_acceptance,
            count(*) filter (where fire_acceptance in ('accepted', 'not_accepted')) as fire_acceptance_of,
            count(*) filter (where fire_acceptance is distinct from 'not_applicable') as acceptance_expected,
            count(*) filter (where truck_access = 'yes') as truck_access,
            count(truck_access) as truck_access_of,
            count(*) as buildings,
            coalesce(sum(open_violations) filter (where apartments > 0), 0) as violations_per_100_apartments,
            sum(apartments) filter (where apartments > 0) as violations_per_100_apartments_of,
            count(*) filter (where apartments > 0) as flats_reported,
            count(*) filter (where apartments is distinct from 0) as flats_expected
        from (select *, management_group = 'high_rise' as is_high from building where {HOLDS}) as building
        left join (
            select building_id, count(*) as open_violations
            from violation
            where {KNOWN} and found_on <= $day and (verified_on is null or verified_on > $day)
            group by building_id
        ) using (building_id)
        where building_id not in ({GONE})
        group by ward
    """,
)
CASES = (VIOLATIONS, EQUIPMENT, BUILDINGS)


class PandasCity:
    """The same tables in memory, text as categories; reading them is not timed."""

    def __init__(self, store: Store) -> None:
        self.violation = _read(
            store,
            "ward, building_id, is_serious, is_repeated, first_due_on, due_on, found_on, declared_on, verified_on, "
            "status, fine_vnd, decision_on, extension_document is not null as has_extension, "
            "transfer_document is not null as has_transfer, decision_no is not null as has_decision, "
            "known_from, known_to",
            "violation",
        )
        self.equipment = _read(
            store,
            "ward, building_id, equipment_type, management_group, required_approved, installed, working, installed_on, "
            "cost_vnd, valid_from, valid_to, known_from, known_to",
            "equipment",
        )
        self.building = _read(
            store,
            "ward, building_id, management_group, board_status, fund_status, fire_acceptance, truck_access, "
            "apartments, left_on, valid_from, valid_to, known_from, known_to",
            "building",
        )

    def figures(self, case: Case) -> Figures:
        """The figures of a case."""
        return {VIOLATIONS.name: self._violations, EQUIPMENT.name: self._lines, BUILDINGS.name: self._buildings}[
            case.name
        ]()

    def _violations(self) -> Figures:
        day, since = pd.Timestamp(AS_OF), pd.Timestamp(SINCE)
        rows = self.violation
        rows = rows[_known(rows) & (rows["found_on"] <= day)]
        is_open = ~(rows["verified_on"] <= day)
        deadline = rows["due_on"].where(rows["has_extension"], rows["first_due_on"])
        has_way_out = rows["status"].isin(["impossible", "transferred"]) & rows["has_transfer"]
        is_recent = rows["found_on"] >= since
        is_decided = rows["has_decision"] & rows["decision_on"].between(since, day)
        in_rate = ~(is_open & has_way_out)
        flags = pd.DataFrame(
            {
                "violations_found": is_recent,
                "violations_open": is_open,
                "violations_overdue": is_open & (deadline < day),
                "violations_overdue_of": is_open & deadline.notna(),
                "violations_overdue_first": is_open & (rows["first_due_on"] < day),
                "violations_overdue_first_of": is_open & rows["first_due_on"].notna(),
                "violations_without_deadline": is_open & deadline.isna(),
                "violations_without_deadline_of": is_open,
                "violations_verified": ~is_open,
                "violations_verified_of": in_rate,
                "violations_declared": is_open & (rows["declared_on"] <= day) & in_rate,
                "violations_declared_of": in_rate,
                "violations_repeated": is_recent & rows["is_repeated"],
                "violations_repeated_of": is_recent,
                "violations_serious_open": is_open & rows["is_serious"],
                "fines_issued": rows["fine_vnd"].where(is_decided),
            }
        )
        return _figures(VIOLATIONS, flags.groupby(rows["ward"], observed=True).sum())

    def _lines(self) -> Figures:
        day, since = pd.Timestamp(AS_OF), pd.Timestamp(SINCE)
        rows = self.equipment
        gone = self.building.loc[_holds(self.building) & (self.building["left_on"] <= day), "building_id"]
        rows = rows[_holds(rows) & (rows["management_group"] == "old") & ~rows["building_id"].isin(gone)]
        need, installed, working = rows["required_approved"], rows["installed"], rows["working"]
        counts = (need > 0) & installed.notna()
        works = (installed > 0) & working.notna()
        flags = pd.DataFrame(
            {
                "equipment_lines_met": counts & (installed >= need),
                "equipment_lines_met_of": counts,
                "equipment_coverage": installed.clip(upper=need).where(counts),
                "equipment_coverage_of": need.where(counts),
                "equipment_working": working.clip(upper=installed).where(works),
                "equipment_working_of": installed.where(works),
                "equipment_spend": rows["cost_vnd"].where(rows["installed_on"].between(since, day)),
            }
        )
        return _figures(EQUIPMENT, flags.groupby(rows["equipment_type"], observed=True).sum())

    def _buildings(self) -> Figures:
        day = pd.Timestamp(AS_OF)
        found = self.violation
        found = found[_known(found) & (found["found_on"] <= day) & ~(found["verified_on"] <= day)]
        rows = self.building
        rows = rows[_holds(rows) & ~(rows["left_on"] <= day)]
        open_violations = rows["building_id"].map(found.groupby("building_id").size()).fillna(0)
        is_high = rows["management_group"] == "high_rise"
        has_flats = rows["apartments"] > 0
        flags = pd.DataFrame(
            {
                "boards_recognised": is_high & (rows["board_status"] == "recognised"),
                "boards_recognised_of": is_high & (rows["board_status"] != "not_applicable"),
                "funds_handed_over": is_high & (rows["fund_status"] == "handed_over"),
                "funds_handed_over_of": is_high & (rows["fund_status"] != "not_applicable"),
                "fire_acceptance": rows["fire_acceptance"] == "accepted",
                "fire_acceptance_of": rows["fire_acceptance"].isin(["accepted", "not_accepted"]),
                "truck_access": rows["truck_access"] == "yes",
                "truck_access_of": rows["truck_access"].notna(),
                "violations_per_100_apartments": open_violations.where(has_flats, 0),
                "violations_per_100_apartments_of": rows["apartments"].where(has_flats, 0),
            }
        )
        return _figures(BUILDINGS, flags.groupby(rows["ward"], observed=True).sum())


def _read(store: Store, columns: str, table: str) -> pd.DataFrame:
    frame = store.frame(f"select {columns} from {table}")
    text = dict.fromkeys(frame.select_dtypes(include=["object", "string"]).columns, "category")
    numbers = dict.fromkeys(frame.select_dtypes(include=["Int64"]).columns, "float64")
    return frame.astype(text | numbers)


def _known(rows: pd.DataFrame) -> pd.Series:
    return (rows["known_from"] <= KNOWN_BY) & (rows["known_to"] > KNOWN_BY)


def _holds(rows: pd.DataFrame) -> pd.Series:
    day = pd.Timestamp(AS_OF)
    return _known(rows) & (rows["valid_from"] <= day) & (rows["valid_to"] > day)


def _figures(case: Case, sums: pd.DataFrame) -> Figures:
    return {
        (metric, key): (numerator, denominator)
        for metric in case.metrics
        for key, numerator, denominator in zip(
            sums.index, sums[metric], sums.get(f"{metric}_of", pd.Series([None] * len(sums), dtype=object)), strict=True
        )
    }
