# ruff: noqa: E501 - the tables read best whole
"""Plan 141 by hand. B1–B3 are old blocks, H1 is a high-rise that the plan does not cover."""

from tests.analytics.worked.example import Example

BUILDINGS = """
    building | name   | kind       | storeys | households
    B1       | Nhà B1 | old_block  | 5       | 60
    B2       | Nhà B2 | old_block  | 4       | 40
    B3       | Nhà B3 | old_block  | 4       |
    H1       | Nhà H1 | commercial | 20      | 300
"""
# B1: one line met, one short. B2: met. B3: blank. H1 is outside the plan. B2's torches are không thuộc diện.
LINES = """
    building | equipment_type      | required_reported | required_not_applicable | installed | working | installed_on | cost_vnd | funding
    B1       | powder_extinguisher | 10                |                         | 12        | 9       | 2019-08-01   | 6000000  | district
    B1       | torch               | 5                 |                         | 2         | 2       | 2019-11-20   | 400000   | ward
    B2       | powder_extinguisher | 8                 |                         | 8         | 8       | 2019-05-01   | 4000000  | district
    B2       | torch               |                   | true                    | 0         | 0       |              |          |
    B3       | powder_extinguisher | 4                 |                         |           |         |              |          |
    B3       | torch               | 0                 |                         | 1         |         | 2019-12-01   |          |
    H1       | powder_extinguisher | 40                |                         | 40        | 40      | 2019-08-01   | 20000000 | developer
"""
TABLES = {"building": BUILDINGS, "equipment": LINES}

EXAMPLES = (
    # B1 has a line unmet, B2 all its needs, B3 a blank line; H1 is outside.
    Example(metric="buildings_fully_equipped", tables=TABLES, figure=(1, 2, 0.5), states=(1, 1, 1, 1)),
    # Met: B1 extinguishers, B2 extinguishers; short: B1 torches; blank: B3; need 0, KAD and H1 do not apply.
    Example(metric="equipment_lines_met", tables=TABLES, figure=(2, 3, 2 / 3), states=(2, 1, 3, 1)),
    # min(12, 10) + min(8, 8) of 10 + 8: what is beyond the need hides nothing.
    Example(
        metric="equipment_coverage",
        tables=TABLES,
        group=("equipment_type", "powder_extinguisher"),
        figure=(18, 18, 1.0),
        states=(2, 0, 1, 1),
    ),
    # 9 + 8 good ones of 12 + 8; B3 said nothing.
    Example(
        metric="equipment_working",
        tables=TABLES,
        group=("equipment_type", "powder_extinguisher"),
        figure=(17, 20, 0.85),
        states=(1, 1, 1, 1),
    ),
    # Installed since 10/06/2019: 6,000,000 + 400,000; B3's torch has no cost; B2's came before the plan.
    Example(metric="equipment_spend", tables=TABLES, figure=(6_400_000, None, 6_400_000), states=(2, 0, 4, 1)),
    # B1 lacks 3 torches at 150,000; extinguishers have no price here.
    Example(
        metric="shortage_cost",
        tables=TABLES,
        prices={"torch": 150_000},
        figure=(450_000, None, 450_000),
        states=(0, 1, 6, 0),
    ),
)
