"""Who answers for the definitions, and the documents they rest on."""

import datetime as dt

OWNER = "Phòng Quản lý đô thị"
CHECKED_BY = "Nhóm phát triển An Cư"
REVIEWED_ON = dt.date(2026, 11, 23)

PLAN_141 = "Kế hoạch 141/KH-UBND ngày 10/06/2019"
PLAN_245 = "Kế hoạch 245/KH-UBND ngày 20/12/2019"
HOUSING_LAW = "Luật Nhà ở 65/2014/QH13; Nghị định 99/2015/NĐ-CP; Thông tư 02/2016/TT-BXD"
FIRE_LAW = "Luật PCCC 27/2001/QH10, sửa đổi 40/2013/QH13; Nghị định 79/2014/NĐ-CP"
FINES_LAW = "Nghị định 167/2013/NĐ-CP; Nghị định 139/2017/NĐ-CP"
