"""The rival of `measure` that somebody writes by hand for these very questions: one SELECT a case."""

from bench.measure_case import AS_OF, BUILDINGS, EQUIPMENT, KNOWN_BY, SINCE, VIOLATIONS, Case, Figures, Reports
from data.store import Store

KNOWN = "known_from <= $known_by and $known_by < known_to"
HOLDS = f"{KNOWN} and valid_from <= $day and $day < valid_to"
OWED = "select ward::varchar as ward from ward where has_apartments and valid_from <= $day and $day < valid_to"
FRESH = f"""
    select ward::varchar as ward from coverage where table_name = $sheet and {KNOWN} and cutoff <= $day
    group by ward having max(cutoff) >= (select max(cutoff) from period where due_on <= $day)
"""
SUMS = {
    VIOLATIONS.name: f"""
        select ward::varchar as ward,
            count(*) as known,
            count(*) filter (where is_recent) as found,
            count(*) filter (where is_open) as open,
            count(*) filter (where is_open and deadline_on < $day) as overdue,
            count(*) filter (where is_open and deadline_on is not null) as with_deadline,
            count(*) filter (where is_open and first_due_on < $day) as overdue_by_first,
            count(*) filter (where is_open and first_due_on is not null) as with_first_deadline,
            count(*) filter (where is_open and deadline_on is null) as without_deadline,
            count(*) filter (where not is_open) as verified,
            count(*) filter (where not (is_open and has_way_out)) as in_rate,
            count(*) filter (where is_open and declared_on <= $day and not has_way_out) as declared,
            count(*) filter (where is_recent and is_repeated) as repeated,
            count(*) filter (where is_serious) as serious,
            count(*) filter (where is_serious and is_open) as serious_open,
            sum(fine_vnd) filter (where is_decided) as fines_vnd,
            count(*) filter (where is_decided and is_fined) as fines_decided,
            count(*) filter (where is_decided and fine_vnd is not null) as fines_reported
        from (
            select *, open_to > $day as is_open, found_on >= $since as is_recent,
                sanctioned_on between $since and $day as is_decided
            from violation
            where {KNOWN} and found_on <= $day
        )
        group by ward
    """,
    EQUIPMENT.name: f"""
        select ward::varchar as ward, equipment_type::varchar as equipment_type,
            count(*) filter (where has_need and installed >= need) as met,
            count(*) filter (where has_need and installed is not null) as answered,
            count(*) filter (where has_need or need is null and not required_not_applicable) as needed_or_unknown,
            sum(least(installed, need)) filter (where has_need and installed is not null) as towards_need,
            sum(need) filter (where has_need and installed is not null) as need,
            sum(least(working, installed)) filter (where installed > 0 and working is not null) as working,
            sum(installed) filter (where installed > 0 and working is not null) as installed,
            count(*) filter (where installed > 0 and working is not null) as working_reported,
            count(*) filter (where installed is null or installed > 0) as maybe_installed,
            sum(cost_vnd) filter (where is_bought) as spent_vnd,
            count(*) filter (where is_bought and cost_vnd is not null) as spend_reported,
            count(*) filter (where is_bought) as bought
        from (
            select *, required_approved as need, required_approved > 0 as has_need,
                installed_on between $since and $day as is_bought
            from equipment
            where {HOLDS} and management_group = 'old'
        )
        group by all
    """,
    BUILDINGS.name: f"""
        select ward::varchar as ward,
            count(*) filter (where is_high and board_status = 'recognised') as recognised,
            count(*) filter (where is_high and board_status <> 'not_applicable') as board_told,
            count(*) filter (where is_high and board_status is distinct from 'not_applicable') as board_due,
            count(*) filter (where is_high and fund_status = 'handed_over') as handed_over,
            count(*) filter (where is_high and fund_status <> 'not_applicable') as fund_told,
            count(*) filter (where is_high and fund_status is distinct from 'not_applicable') as fund_due,
            count(*) filter (where fire_acceptance = 'accepted') as accepted,
            count(*) filter (where fire_acceptance in ('accepted', 'not_accepted')) as acceptance_told,
            count(*) filter (where fire_acceptance is distinct from 'not_applicable') as acceptance_due,
            count(*) filter (where truck_access = 'yes') as accessible,
            count(truck_access) as access_told,
            count(*) as buildings,
            sum(open_violations) filter (where apartments > 0) as open_violations,
            sum(apartments) as apartments,
            count(*) filter (where apartments > 0) as apartments_told,
            count(*) filter (where apartments is distinct from 0) as apartments_due
        from (
            select *, management_group = 'high_rise' as is_high from building
            where {HOLDS} and (gone_on is null or gone_on > $day)
        )
        left join (
            select building_id, count(*) as open_violations
            from violation
            where {KNOWN} and found_on <= $day and open_to > $day
            group by building_id
        ) using (building_id)
        group by ward
    """,
}


def by_hand(store: Store, case: Case) -> Figures:
    """The figures of the hand-written SQL."""
    day, known = {"day": AS_OF}, {"known_by": KNOWN_BY}
    owed = store.rows(OWED, day)
    fresh = store.rows(FRESH, day | known | {"sheet": case.sheet})
    since = {} if case is BUILDINGS else {"since": SINCE}
    reports = Reports(frozenset(row["ward"] for row in owed), frozenset(row["ward"] for row in fresh))
    return case.figures(store.rows(SUMS[case.name], day | known | since), reports)
