"""A scope as one line."""

import datetime as dt

from analytics.scope import Scope, Window, WindowKind
from wording.scopes import describe

NAMES = {"bach-dang": "Bạch Đằng", "dong-mac": "Đống Mác", "vinh-tuy": "Vĩnh Tuy", "pho-hue": "Phố Huế"}
DAY = dt.date(2019, 12, 24)


def test_the_whole_district_names_the_wards_followed():
    assert describe(Scope(DAY), NAMES, 19, "Toàn quận") == (
        "Toàn quận · 19 phường có nhà chung cư · tính đến ngày 24/12/2019"
    )


def test_one_ward_a_group_and_what_was_known_are_named():
    scope = Scope(DAY, dt.date(2019, 12, 31), Window(WindowKind.PERIOD), ("vinh-tuy",), ("old",))
    assert describe(scope, NAMES, 19, "Toàn quận") == (
        "Phường Vĩnh Tuy · chung cư cũ · tính đến ngày 24/12/2019 · theo báo cáo nhận đến ngày 31/12/2019 "
        "· trong kỳ báo cáo"
    )


def test_more_than_three_wards_are_counted():
    assert describe(Scope(DAY, wards=tuple(NAMES)), NAMES, 19, "Toàn quận").startswith(
        "Các phường Bạch Đằng, Đống Mác, Phố Huế và 1 phường khác"
    )
