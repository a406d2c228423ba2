"""Kaplan–Meier against a textbook table and the published figures of ../shared/samples."""

import csv
import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from analytics.survival import kaplan_meier

# Freireich et al. (1963), remission weeks of 21 + 21 leukaemia patients, as in Cox & Oakes (1984), table 1.1.
TREATED = Counter([6, 6, 6, 7, 10, 13, 16, 22, 23])
TREATED_CENSORED = Counter([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
CONTROL = Counter([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23])

SAMPLE = Path("../shared/samples/building_violations_2012.csv")
AS_OF = dt.date(2012, 12, 31)


def test_curve_of_the_treated_patients() -> None:
    curve = kaplan_meier(TREATED, TREATED_CENSORED)
    assert dict(zip(curve.times.tolist(), curve.share.round(4).tolist(), strict=True)) == {
        6: 0.8571,
        7: 0.8067,
        10: 0.7529,
        13: 0.6902,
        16: 0.6275,
        22: 0.5378,
        23: 0.4482,
    }


def test_median_of_the_treated_patients_has_no_upper_end() -> None:
    curve = kaplan_meier(TREATED, TREATED_CENSORED)
    assert (curve.median(), curve.median_interval().low, curve.median_interval().high) == (23, 13, None)


def test_median_of_the_control_patients() -> None:
    curve = kaplan_meier(CONTROL, {})
    assert (curve.median(), curve.median_interval().low, curve.median_interval().high) == (8, 4, 11)


def test_median_is_undefined_when_fewer_than_half_are_closed() -> None:
    assert kaplan_meier({5: 1}, {9: 2}).median() is None


def test_median_is_reached_when_exactly_half_are_closed() -> None:
    assert kaplan_meier({5: 1}, {9: 1}).median() == 5


def test_nothing_at_all_has_no_median() -> None:
    assert kaplan_meier({}, {}).median() is None


def violations_of_2012(category: str | None) -> tuple[Counter[int], Counter[int]]:
    """Days to close, and days open so far, without row 214351, which is closed before it was found."""
    closed: Counter[int] = Counter()
    censored: Counter[int] = Counter()
    with SAMPLE.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            found, ended = day(row["violation_date"]), day(row["violation_date_closed"])
            if row["violation_id"] == "214351" or category not in (None, row["violation_category"]) or found is None:
                continue
            if ended and ended <= AS_OF:
                closed[(ended - found).days] += 1
            elif found <= AS_OF:
                censored[(AS_OF - found).days] += 1
    return closed, censored


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text[:10]) if text else None


@pytest.mark.skipif(not SAMPLE.exists(), reason="the shared samples are not beside the project")
@pytest.mark.parametrize(
    ("category", "cases", "closed", "median"),
    [
        (None, 544, 382, 36),
        ("Animals and Pests", 180, 123, 36),
        ("Building Conditions", 61, 32, 49),
        ("Garbage and Refuse", 126, 96, 28),
        ("Unsanitary Conditions", 83, 58, 49),
        ("Vegetation", 67, 54, 36),
        ("Biohazards", 7, 5, 5),
        ("Air Pollutants and Odors", 2, 0, None),
        ("Retail Food", 1, 0, None),
    ],
)
def test_days_to_close_of_one_citys_violations(
    category: str | None, cases: int, closed: int, median: int | None
) -> None:
    ended, still_open = violations_of_2012(category)
    assert (ended.total() + still_open.total(), ended.total()) == (cases, closed)
    assert kaplan_meier(ended, still_open).median() == median
