"""Vietnamese numbers: no digit is lost, and what could be read twice is asked about."""

import datetime as dt
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.cleaning import CellError, clean_decimal, clean_integer
from data.problems import Rule


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        (12, 12),
        (12.0, 12),
        (2.9999999999999996, 3),  # a formula's rounding
        ("12", 12),
        (" 12 ", 12),
        ("007", 7),
        ("1.234", 1234),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("1 234", 1234),
        ("1\u00a0234\u00a0567", 1_234_567),
        ("-5", -5),
        ("−5", -5),
        ("12 bình", 12),
        ("12bình", 12),
        ("1.250 m2", 1250),
        ("15.000.000 đồng", 15_000_000),
        ("15.000.000đ", 15_000_000),
        ("15 triệu", 15_000_000),
        ("1,5 triệu đồng", 1_500_000),
        ("2 tỷ", 2_000_000_000),
        ("3,0", 3),
        (0, 0),
        ("0", 0),
        (None, None),
        ("", None),
        ("  ", None),
    ],
)
def test_whole_numbers_are_read_as_they_are_written(raw, number):
    value = clean_integer(raw).value
    assert value == number
    assert number is None or type(value) is int


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("3,5", 3.5),
        ("3.5", 3.5),
        ("1.2", 1.2),
        ("1.200", 1200.0),
        ("0,234", 0.234),
        ("0.234", 0.234),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1 234,56", 1234.56),
        ("12,5 m²", 12.5),
        ("85%", 85.0),
        (85, 85.0),
        (0.85, 0.85),
        (None, None),
    ],
)
def test_fractions_are_read_with_comma_or_dot(raw, number):
    assert clean_decimal(raw).value == number


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        ("1,234", Rule.NUMBER_AMBIGUOUS),
        ("1,234 bình", Rule.NUMBER_AMBIGUOUS),
        ("3,5", Rule.NOT_AN_INTEGER),
        ("1.2", Rule.NOT_AN_INTEGER),
        (3.5, Rule.NOT_AN_INTEGER),
        ("12A", Rule.NOT_A_NUMBER),
        ("khoảng 12", Rule.NOT_A_NUMBER),
        ("12 hoặc 13", Rule.NOT_A_NUMBER),
        ("1.23.456", Rule.NOT_A_NUMBER),
        ("12.34.56", Rule.NOT_A_NUMBER),
        ("1.234 567", Rule.NOT_A_NUMBER),
        ("-", Rule.NOT_A_NUMBER),
        ("x", Rule.NOT_A_NUMBER),
        ("١٢", Rule.NOT_A_NUMBER),  # digits of another script
        ("1" * 40, Rule.NOT_A_NUMBER),
        (float("nan"), Rule.NOT_A_NUMBER),
        (float("inf"), Rule.NOT_A_NUMBER),
        (dt.date(2019, 12, 5), Rule.NOT_A_NUMBER),
    ],
)
def test_what_is_no_whole_number_says_why(raw, rule):
    with pytest.raises(CellError) as error:
        clean_integer(raw)
    assert error.value.rule is rule


def test_an_ambiguous_number_names_both_readings():
    with pytest.raises(CellError) as error:
        clean_decimal("1,234")
    assert (error.value.rule, error.value.context) == (Rule.NUMBER_AMBIGUOUS, ("1.234", "1,234"))


def test_a_thousand_that_excel_took_for_a_fraction_is_suggested():
    with pytest.raises(CellError) as error:
        clean_integer(1.234)
    assert error.value.suggestion == "1234"


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_keep_every_digit_however_grouped(number):
    for separator in (".", " ", "\u00a0"):
        assert clean_integer(f"{number:,}".replace(",", separator)).value == number
    assert clean_integer(str(number)).value == number


@given(st.integers(-(2**53), 2**53))
def test_whole_floats_keep_every_digit(number):
    assert clean_integer(float(number)).value == number


@given(st.decimals(-(10**9), 10**9, places=2))
def test_fractions_are_the_same_in_vietnamese_and_english(number):
    vietnamese = f"{number:,}".translate(str.maketrans(",.", ".,"))
    assert clean_decimal(vietnamese).value == float(number) == clean_decimal(str(number)).value


@given(st.text(alphabet="0123456789., -m²"))
@example("0m2")
def test_any_text_is_a_number_or_a_cell_error_and_cleaning_its_value_gives_it_again(text):
    try:
        value = clean_integer(text).value
    except CellError:
        return
    assert clean_integer(value).value == value
    written = re.sub(r"m2[. ]*$", "", text)  # m2 is m² on a keyboard: its digit is the unit's
    assert value is None or int("".join(char for char in written if char in "0123456789").lstrip("0") or "0") in {
        abs(value),
        *(abs(value) * 10**zeros for zeros in range(1, 20)),
    }
