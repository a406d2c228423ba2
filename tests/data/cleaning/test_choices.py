"""Choices from the vocabulary, and lists of them."""

import re

import pytest

from data.cleaning import (
    CellError,
    Choices,
    ColumnCleaner,
    Counted,
    Encoding,
    VocabularyError,
    clean_choice,
    clean_choices,
    clean_integer,
    encode,
    is_not_applicable,
    load_vocabulary,
    split_counted,
    split_list,
)
from data.problems import Rule
from data.vocabulary import BuildingKind, YesNo


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("YesNo", "x", "yes"),
        ("YesNo", "X", "yes"),
        ("YesNo", "có", "yes"),
        ("YesNo", "✓", "yes"),
        ("YesNo", 1.0, "yes"),
        ("YesNo", "TRUE", "yes"),
        ("YesNo", "Không", "no"),
        ("YesNo", "KAD", "not_applicable"),
        ("BuildingKind", "Tập thể cũ", "old_block"),
        ("BuildingKind", "CHUNG CU CU", "old_block"),
        ("BuildingKind", "Nhà ở nhiều tầng, nhiều căn hộ", "multi_flat_house"),
        ("BoardStatus", "Đã bầu,chưa được công nhận", "elected"),
        ("InspectionGrade", "Cấp C", "c"),
        ("ViolationStatus", "Đã khắc phục (có biên bản phúc tra)", "verified"),
        ("YesNo", "", None),
    ],
)
def test_a_choice_is_found_by_its_label_and_spellings(name, raw, code):
    assert clean_choice(raw, load_vocabulary()[name]).value == code


def test_a_near_miss_gets_the_label_as_suggestion():
    with pytest.raises(CellError) as error:
        clean_choice("Chung cư thương maị mới", load_vocabulary()["BuildingKind"])
    assert (error.value.rule, error.value.suggestion) == (Rule.NOT_IN_LIST, "Chung cư thương mại")


def test_nothing_is_suggested_for_what_is_near_to_nothing():
    with pytest.raises(CellError) as error:
        clean_choice("abcxyz", load_vocabulary()["YesNo"])
    assert error.value.suggestion == ""


def test_every_enum_has_a_label_for_every_member():
    vocabulary = load_vocabulary()
    assert len(vocabulary) == 22
    assert vocabulary["BuildingKind"].labels.keys() == {str(kind) for kind in BuildingKind}
    assert vocabulary["YesNo"].labels[YesNo.NOT_APPLICABLE] == "KAD"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Colour,red,Đỏ,", ", line 2: there is no list “Colour”"),
        ("YesNo,perhaps,Có lẽ,", ", line 2: YesNo has no code “perhaps”"),
        ("YesNo,yes,,", ", line 2: the label is empty"),
        ("YesNo,yes,Có,x\nYesNo,no,Không,X", ", line 3: YesNo: “X” means both yes and no"),
        ("YesNo,yes,Có,x", ": BuildingKind lacks a line for commercial"),
    ],
)
def test_a_bad_line_of_the_vocabulary_is_named(tmp_path, line, fault):
    file = tmp_path / "vocabulary.csv"
    file.write_text(f"list,code,label,spellings\n{line}\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=re.escape(f"vocabulary.csv{fault}")):
        load_vocabulary(file)


def test_a_vocabulary_with_other_columns_is_refused(tmp_path):
    file = tmp_path / "vocabulary.csv"
    file.write_text("list,code\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="line 1: the columns must be list, code, label, spellings"):
        load_vocabulary(file)


@pytest.mark.parametrize("raw", ["KAD", "kad", "Không áp dụng", "không thuộc diện"])
def test_not_applicable_is_told_from_no_and_from_blank(raw):
    assert is_not_applicable(raw)


@pytest.mark.parametrize("raw", ["", None, "không", 0, "K"])
def test_a_blank_a_no_and_a_zero_are_not_kad(raw):
    assert not is_not_applicable(raw)


@pytest.mark.parametrize(
    ("raw", "items"),
    [
        ("BK-001; BK-002 ;; BK-001", ("BK-001", "BK-002")),
        ("BK-001\nBK-002", ("BK-001", "BK-002")),
        ("- BK-001\n- BK-002", ("BK-001", "BK-002")),
        ("BK-001, BK-002", ("BK-001", "BK-002")),
        ("B1,B2", ("B1", "B2")),
        ("Nhà B3, KTT Quỳnh Lôi", ("Nhà B3, KTT Quỳnh Lôi",)),  # a comma inside a name
        ("Nhà B3", ("Nhà B3",)),
        (101.0, ("101",)),
        ("", None),
        (" ; ", None),
    ],
)
def test_lists_are_cut_at_semicolons_lines_and_sure_commas(raw, items):
    assert split_list(raw).value == items


@pytest.mark.parametrize(
    ("raw", "items"),
    [
        ("BK-001 (25); BK-002 (30)", (Counted("BK-001", 25), Counted("BK-002", 30))),
        ("BK-001: 25 hộ\nBK-002", (Counted("BK-001", 25), Counted("BK-002", None))),
        ("BK-001 (1.250 hộ)", (Counted("BK-001", 1250),)),
        ("Nhà A1 (KTT Bách Khoa)", (Counted("Nhà A1 (KTT Bách Khoa)", None),)),
        ("BK-001 (25), BK-002 (30)", (Counted("BK-001", 25), Counted("BK-002", 30))),
    ],
)
def test_numbers_beside_the_items_of_a_list_are_kept(raw, items):
    assert split_counted(raw).value == items


def test_one_building_twice_with_different_numbers_is_an_error():
    with pytest.raises(CellError) as error:
        split_counted("BK-001 (25); BK-001 (30)")
    assert error.value.rule is Rule.DUPLICATE_KEY


@pytest.mark.parametrize(
    ("raw", "codes"),
    [
        ("Nhắc nhở, kiến nghị khắc phục; Phạt tiền", ("reminded", "fined")),  # a comma inside a label
        ("Cảnh cáo, phạt tiền", ("warned", "fined")),
        ("Phạt tiền; phạt", ("fined",)),
        ("", None),
    ],
)
def test_several_choices_stand_in_one_cell(raw, codes):
    assert clean_choices(raw, load_vocabulary()["Measure"]).value == codes


def test_the_wrong_one_of_several_choices_is_named():
    with pytest.raises(CellError) as error:
        clean_choices("Phạt tiền; Đánh đòn", load_vocabulary()["Measure"])
    assert (error.value.rule, error.value.context) == (Rule.NOT_IN_LIST, ("Đánh đòn",))


def test_a_spelling_of_two_choices_is_refused():
    with pytest.raises(VocabularyError, match="means both a and b"):
        Choices.of("list", [("a", "Một", ["x"]), ("b", "Hai", ["X"])])


def test_a_column_cleans_each_distinct_value_once_and_keeps_errors():
    calls: list[object] = []

    def counting(raw):
        calls.append(raw)
        return clean_integer(raw)

    column = ColumnCleaner(counting)
    outcomes = [column[raw] for raw in ("5", "x", "5", "x", 5.0)]
    assert calls == ["5", "x", 5.0]
    assert [getattr(outcome, "value", None) for outcome in outcomes] == [5, None, 5, None, 5]
    assert isinstance(outcomes[1], CellError)
    assert outcomes[1].rule is Rule.NOT_A_NUMBER


def test_a_column_converts_its_old_font_first():
    choices = load_vocabulary()["BuildingKind"]
    column = ColumnCleaner(lambda raw: clean_choice(raw, choices), Encoding.TCVN3)
    assert column[encode("Nhà tái định cư", Encoding.TCVN3)].value == "resettlement"
