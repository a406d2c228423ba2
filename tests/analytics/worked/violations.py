# ruff: noqa: E501 - the tables read best whole
"""Violations by hand: nine records and the day 24/12/2019."""

from tests.analytics.worked.example import Example

# V1 verified. V2 overdue by both deadlines. V3 extended with a document: overdue by the first only. V4 without a deadline.
# V5 declared, not re-inspected. V6 transferred with a document, V7 without. V8 repeats V1. V9 was found before the plan.
VIOLATIONS = """
    violation | building | violation_type       | found_on   | due_on_first | due_on     | extension_document | status      | declared_on | verified_on | transfer_document | measures   | decision_no | decision_on | fine_vnd | fine_paid_vnd
    V1        | B1       | leakage              | 2019-07-01 | 2019-08-01   | 2019-08-01 |                    | verified    | 2019-07-20  | 2019-07-31  |                   | fined      | 1/QĐ        | 2019-07-05  | 400000   | 400000
    V2        | B1       | blocked_escape_route | 2019-09-01 | 2019-10-01   | 2019-10-01 |                    | fixing      |             |             |                   | fined      | 2/QĐ        | 2019-09-10  | 500000   |
    V3        | B2       | blocked_escape_route | 2019-09-01 | 2019-10-01   | 2020-01-31 | 3/GH               | fixing      |             |             |                   | suspended  | 3/QĐ        | 2019-11-01  |          |
    V4        | B2       | no_fire_file         | 2019-10-01 |              |            |                    | new         |             |             |                   |            |             |             |          |
    V5        | B2       | no_fire_team         | 2019-10-01 | 2019-12-24   | 2019-12-24 |                    | declared    | 2019-11-30  |             |                   | reminded   |             |             |          |
    V6        | B3       | dangerous_decay      | 2019-07-15 |              |            |                    | transferred |             |             | 9/CV              | transferred |            |             |          |
    V7        | B3       | caged_balcony        | 2019-07-15 |              |            |                    | transferred |             |             |                   |            |             |             |          |
    V8        | B1       | leakage              | 2019-10-29 |              |            |                    | new         |             |             |                   |            |             |             |          |
    V9        | B1       | waste_hygiene        | 2019-05-01 |              |            |                    | verified    |             | 2019-06-20  |                   | fined      | 0/QĐ        | 2019-05-10  | 100000   | 100000
"""
TABLES = {"violation": VIOLATIONS}

EXAMPLES = (
    # All but V9.
    Example(metric="violations_found", tables=TABLES, figure=(8, None, 8), states=(8, 0, 1, 0)),
    # All but V1 and V9; transferring does not close.
    Example(metric="violations_open", tables=TABLES, figure=(7, None, 7), states=(2, 7, 0, 0)),
    # With a deadline V2, V3, V5: V3's runs to 31/01/2020, V5's last day is today.
    Example(metric="violations_overdue", tables=TABLES, figure=(1, 3, 1 / 3), states=(2, 1, 6, 0)),
    Example(metric="violations_overdue_first", tables=TABLES, figure=(2, 3, 2 / 3), states=(1, 2, 6, 0)),
    # V4, V6, V7 and V8 of the seven open ones.
    Example(metric="violations_without_deadline", tables=TABLES, figure=(4, 7, 4 / 7), states=(3, 4, 2, 0)),
    # V1 and V9 of all but V6: V7 names no document and stays in the rate.
    Example(metric="violations_verified", tables=TABLES, figure=(2, 8, 0.25), states=(2, 6, 1, 0)),
    # V5 waits; V1 waited once but is re-inspected.
    Example(metric="violations_declared", tables=TABLES, figure=(1, 8, 0.125), states=(1, 7, 1, 0)),
    # V8, found exactly 90 days after V1 was closed.
    Example(metric="violations_repeated", tables=TABLES, figure=(1, 8, 0.125), states=(7, 1, 1, 0)),
    # V2, V3 and V6 are of serious types.
    Example(metric="violations_serious_open", tables=TABLES, figure=(3, None, 3), states=(0, 3, 6, 0)),
    # Closed after 30 (V1) and 50 (V9) days; still open after 56, 84, 84, 114, 114, 162, 162: S = 7/9 never reaches one half.
    Example(metric="days_to_resolve", tables=TABLES, figure=(2, 9, None), states=(2, 7, 0, 0)),
    # Answered after 19, 50 and 60 days: S = 8/9, 7/9, then 7/9 × 5/6 with V8 gone from risk at 56; never one half.
    Example(metric="days_to_declare", tables=TABLES, figure=(3, 9, None), states=(3, 6, 0, 0)),
    # V1, V2 and V3; V9's decision came before the plan.
    Example(metric="sanction_decisions", tables=TABLES, figure=(3, None, 3), states=(3, 0, 6, 0)),
    Example(metric="suspensions", tables=TABLES, figure=(1, None, 1), states=(1, 0, 8, 0)),
    Example(metric="fines_issued", tables=TABLES, figure=(900_000, None, 900_000), states=(2, 0, 7, 0)),
    # V1 paid; V2's payment is blank, which is not 0.
    Example(metric="fines_paid", tables=TABLES, figure=(400_000, None, 400_000), states=(1, 0, 7, 1)),
)
