"""A city whose every free text is an attack: on HTML, Markdown, LaTeX, icons, spreadsheets, reading order, width."""

from tests.city import City
from tests.pages.conftest import DAY

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
MARKDOWN = r"**đậm** [x](javascript:alert(1)) $\frac{1}{0}$ :material/delete:"
FORMULA = '=HYPERLINK("http://x")'
BACKWARDS = "\u202egnợưhp"
LONG = "Nhà tên rất dài " * 625
# Cells of the city's tables cannot begin with a blank; a text that is to be a formula must begin with it.
TEXT = f"{SCRIPT} {MARKDOWN} {BACKWARDS}"
WARD = "quynh-loi"


def hostile_city(city: City) -> City:
    """Quỳnh Lôi reported every sheet with such texts; the figures are sound."""
    city.collect(
        "building",
        f"""
        building | name          | address   | estate | kind       | storeys | developer | operator | note
        B1       | {TEXT}        | {FORMULA} | {TEXT} | old_block  | 5       | {TEXT}    | {TEXT}   | {FORMULA}
        B2       | {TEXT} {LONG} | {LONG}    | {TEXT} | commercial | 25      | {TEXT}    | {TEXT}   | {LONG}
        """,
        ward=WARD,
    )
    _collect_what_stands_in_buildings(city)
    _collect_what_was_done(city)
    return city


def _collect_what_stands_in_buildings(city: City) -> None:
    city.collect(
        "equipment",
        f"""
        building | building_name | equipment_type      | required_reported | installed | note
        B1       | {TEXT}        | powder_extinguisher | 4                 | 1         | {TEXT}
        B2       | {TEXT}        | powder_extinguisher | 4                 |           | {FORMULA}
        """,
        ward=WARD,
    )
    city.collect(
        "violation",
        f"""
        violation | building | violation_type       | description | found_on   | due_on     | minutes_document
        V1        | B1       | blocked_escape_route | {TEXT}      | 2019-10-01 | 2019-12-10 | {FORMULA}
        V2        | B2       | blocked_escape_route | {LONG}      | 2019-10-01 |            | {TEXT}
        """,
        ward=WARD,
    )
    city.collect(
        "fire_team",
        f"""
        team | name          | kind     | buildings | regulation_no | regulation_on | note
        T1   | {TEXT}        | facility | B1        | {TEXT}        | 2019-11-05    | {TEXT}
        T2   | {TEXT} {LONG} | facility | B2        |               |               | {FORMULA}
        """,
        ward=WARD,
    )


def _collect_what_was_done(city: City) -> None:
    tables = {
        "task_progress": f"""
            unit           | task  | status      | progress_percent | evidence_no | difficulty
            ubnd-quynh-loi | 141-1 | in_progress | 40               | {TEXT}      | {TEXT} {LONG}
            ubnd-quynh-loi | 245-1 | in_progress | 40               | {FORMULA}   | {TEXT}
            """,
        "outreach": f"""
            session | held_on    | unit_name | form    | topic  | attendees | note
            S1      | 2019-11-01 | {TEXT}    | meeting | {TEXT} | 30        | {LONG}
            """,
        "inspection": f"""
            inspection | inspected_on | building | agency | result | minutes_no | note
            I1         | 2019-11-01   | B1       | {TEXT} |        | {FORMULA}  | {LONG}
            """,
        "incident": f"""
            incident | occurred_on | building | cause  | note
            C1       | 2019-11-01  | B1       | {TEXT} | {LONG}
            """,
        "difficulty": f"""
            content       | cause_kind | proposal  | addressed_to
            {TEXT} {LONG} | objective  | {FORMULA} | {TEXT}
            """,
        "unit_plan": f"""
            unit           | plan | own_plan_no | issued_on  | note
            ubnd-quynh-loi | 141  | {TEXT}      | {DAY}      | {LONG}
            """,
    }
    for name, text in tables.items():
        city.collect(name, text, ward=WARD)
