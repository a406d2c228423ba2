"""Files that are no reports, or bad ones, as they come by mail: each made here, byte by byte where it must be."""

import io
import struct
import zipfile
from collections.abc import Callable, Mapping

import openpyxl
import xlsxwriter

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_STORAGE_ROOT, _STREAM = 5, 2


def archive(members: Mapping[str, bytes]) -> bytes:
    """A zip of the members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def with_member(content: bytes, name: str, body: bytes) -> bytes:
    """The zip with one member put in or replaced."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        members = {info.filename: packed.read(info) for info in packed.infolist()}
    return archive({**members, name: body})


def password_protected(_: bytes) -> bytes:
    """What Excel writes for a workbook with a password: an OLE container that holds the encrypted package."""
    root = _entry("Root Entry", _STORAGE_ROOT, child=1)
    stream = _entry("EncryptedPackage", _STREAM)
    directory = (root + stream).ljust(512, b"\0")
    fat = struct.pack("<128I", _FAT, _END, *[_FREE] * 126)
    head = _OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0) + struct.pack("<109I", 0, *[_FREE] * 108)
    return head + fat + directory


def _entry(name: str, kind: int, child: int = _FREE) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<III", _FREE, _FREE, child)
    return (
        text.ljust(64, b"\0")
        + struct.pack("<HBB", len(text), kind, 1)
        + links
        + bytes(36)
        + struct.pack("<IQ", _END, 0)
    )


def blank_workbook(_: bytes) -> bytes:
    """A workbook with nothing in it."""
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    return out.getvalue()


def last_column(_: bytes) -> bytes:
    """A workbook that is filled to Excel's last column, the 16,384th."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Biểu 01 Nhà chung cư")
        for column in range(16_384):
            sheet.write_number(0, column, column)
    return out.getvalue()


def zip_bomb(report: bytes) -> bytes:
    """The report with a sheet of a hundred million blanks, which pack into a few kilobytes."""
    return with_member(report, "xl/worksheets/sheet1.xml", b" " * 100_000_000)


def renamed_zip(_: bytes) -> bytes:
    """A zip of photos with another ending."""
    return archive({"anh-1.jpg": b"\xff\xd8\xff\xe0", "ghi-chu.txt": b"abc"})


def word_document(_: bytes) -> bytes:
    """A .docx with another ending."""
    return archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"})


Make = Callable[[bytes], bytes]
NOT_EXCEL = "Tệp này không phải Excel. Đề nghị phường gửi lại theo biểu mẫu."
EMPTY = "Tệp này không có nội dung. Đề nghị phường gửi lại theo biểu mẫu."
DAMAGED = "Tệp này bị hỏng nên không đọc được. Đề nghị mở bằng Excel, lưu lại rồi gửi lại."
TOO_LARGE = "Tệp này quá lớn so với một báo cáo. Đề nghị xóa phần không thuộc biểu mẫu rồi gửi lại."
PASSWORD = "Tệp này đặt mật khẩu nên không đọc được. Đề nghị bỏ mật khẩu rồi gửi lại."
OPEN_IN_EXCEL = "Đây là tệp tạm do Excel tạo khi đang mở báo cáo. Đề nghị lưu, đóng Excel rồi gửi tệp báo cáo."

# name of the file → how it is made from a sound report, and the one sentence it gets
REFUSED: Mapping[str, tuple[Make, str]] = {
    "mat-khau.xlsx": (password_protected, PASSWORD),
    "trong.xlsx": (blank_workbook, EMPTY),
    "khong-byte.xlsx": (lambda _: b"", EMPTY),
    "anh-nen.xlsx": (renamed_zip, NOT_EXCEL),
    "van-ban.xlsx": (word_document, NOT_EXCEL),
    "ban-in.xlsx": (lambda _: b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", NOT_EXCEL),
    "anh.xlsx": (lambda _: b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(200), NOT_EXCEL),
    "~$bao-cao.xlsx": (lambda _: b"\x0bCan bo\x00" + bytes(150), OPEN_IN_EXCEL),
    "dut.xlsx": (lambda report: report[: len(report) // 2], DAMAGED),
    "bom.xlsx": (zip_bomb, TOO_LARGE),
}
