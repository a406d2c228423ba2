"""Old fonts: recognised per column by the syllables they give, and converted without loss."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.cleaning import Encoding, convert, detect_columns, detect_encoding, encode
from data.cleaning.encoding import FONTS_FILE
from data.cleaning.syllables import is_syllable

OLD_FONTS = [Encoding.TCVN3, Encoding.VNI]
SENTENCES = [
    "Nhà B3 – KTT Quỳnh Lôi",
    "Đã bầu, chưa được công nhận",
    "Đường xe chữa cháy bị chiếm dụng",
    "Thiết bị báo cháy độc lập hỏng, chưa thay thế",
    "NGHIỆM THU VỀ PHÒNG CHÁY CHỮA CHÁY",
    "Ủy ban nhân dân phường Bạch Đằng",
]


def letters() -> list[dict[str, str]]:
    with FONTS_FILE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("encoding", OLD_FONTS)
def test_each_of_the_134_letters_comes_back(encoding):
    table = letters()
    assert len(table) == 134
    assert [convert(line[encoding.value], encoding) for line in table] == [line["unicode"] for line in table]
    assert [encode(line["unicode"], encoding) for line in table] == [line[encoding.value] for line in table]


@pytest.mark.parametrize("encoding", OLD_FONTS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_typed_in_an_old_font_is_recognised_and_comes_back(sentence, encoding):
    typed = encode(sentence, encoding)
    found = detect_encoding([typed, "BK-001", None, 5.0])
    assert (found.encoding, found.is_doubtful) == (encoding, False)
    assert convert(typed, found.encoding) == sentence


@pytest.mark.parametrize("sentence", SENTENCES)
def test_unicode_is_left_as_it_is(sentence):
    found = detect_encoding([sentence])
    assert (found.encoding, found.is_doubtful) == (Encoding.UNICODE, False)
    assert convert(sentence, Encoding.TCVN3) == sentence  # ư, ộ … can be in no old font


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("PH­êNG B¸CH KHOA", "PHƯỜNG BÁCH KHOA"),
        ("Hµ NéI", "HÀ NỘI"),
        ("TæNG CéNG", "TỔNG CỘNG"),
        ("KTT Bµ TriÖu", "KTT Bà Triệu"),
    ],
)
def test_the_capital_font_of_tcvn3_gives_capitals(typed, text):
    assert convert(typed, Encoding.TCVN3) == text


@pytest.mark.parametrize("values", [["BK-001", "Nha B3", 12.0], [], [None, ""], ["25 m²", "100 °C", "– …"]])
def test_a_column_without_marked_letters_is_unicode_and_not_doubtful(values):
    found = detect_encoding(values)
    assert (found.encoding, found.is_doubtful, found.words) == (Encoding.UNICODE, False, 0)


def test_foreign_words_are_no_old_font():
    found = detect_encoding(["Café Résidence", "Häagen"])
    assert (found.encoding, found.is_doubtful) == (Encoding.UNICODE, False)


def test_a_column_typed_in_two_ways_is_doubtful():
    assert detect_encoding(["Tập thể Quỳnh Lôi", encode("Khu tập thể Đồng Tâm", Encoding.TCVN3)]).is_doubtful


def test_a_column_that_reads_both_ways_follows_its_sheet():
    # “Cã” is a syllable by itself; in TCVN3 it is “Có”.
    columns = {"name": [encode("Khu tập thể Đồng Tâm", Encoding.TCVN3)], "has_dossier": ["Cã"]}
    assert detect_encoding(["Cã"]).encoding is Encoding.UNICODE
    assert detect_columns(columns)["has_dossier"].encoding is Encoding.TCVN3


@pytest.mark.parametrize("encoding", list(Encoding))
@given(text=st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_is_untouched_whatever_the_font(encoding, text):
    assert convert(text, encoding) == text


@pytest.mark.parametrize("encoding", OLD_FONTS)
@given(words=st.lists(st.sampled_from(sorted({w for s in SENTENCES for w in s.split()})), min_size=1))
def test_any_words_come_back_from_an_old_font(encoding, words):
    text = " ".join(words)
    assert convert(encode(text, encoding), encoding) == text


@pytest.mark.parametrize("word", ["nghiêng", "Quỳnh", "ĐƯỜNG", "uỷ", "giếng", "khuya", "oằn", "tích", "việc"])
def test_real_syllables_are_in_the_dictionary(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Ph­êng", "tích̀", "tich", "viềc", "Café", "khoâng", "ñöôøng"])
def test_other_letters_are_not(word):
    assert not is_syllable(word)
