"""What a file really is, told from its bytes and never from its ending."""

import io
import zipfile
from enum import StrEnum
from pathlib import PurePath

import olefile

from data.problems import Rule
from data.reading.refusal import refused

LOCK_FILE_PREFIX = "~$"  # Excel's own note that somebody has the workbook open
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT_ENDINGS = {".csv", ".txt", ".tsv"}
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
HEAD_BYTES = 4096  # what tells the kind of a text
_MARKUP = (b"<", b"{\\rtf", b"%PDF")


class FileKind(StrEnum):
    """The kinds that are read."""

    XLSX = "xlsx"
    XLS = "xls"
    TEXT = "text"


def is_container(head: bytes) -> bool:
    """Whether a file that begins so is a workbook of Excel, or another zip or compound file."""
    return head.startswith((_ZIP, _OLE))


def kind_of(content: bytes, name: str) -> FileKind:
    """What the file is. Raises FileRefused: lock file, empty, password-protected, damaged, or no workbook at all."""
    if PurePath(name).name.startswith(LOCK_FILE_PREFIX):
        raise refused(name, Rule.OPEN_IN_EXCEL)
    if not content.strip(b"\x00\r\n\t "):
        raise refused(name, Rule.EMPTY_FILE)
    if content.startswith(_ZIP):
        return _kind_of_zip(content, name)
    if content.startswith(_OLE):
        return _kind_of_ole(content, name)
    if is_text(content, name):
        return FileKind.TEXT
    raise refused(name, Rule.NOT_EXCEL)


def _kind_of_zip(content: bytes, name: str) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = {info.filename for info in archive.infolist()}
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        rule = Rule.DAMAGED_FILE if b"xl/" in content else Rule.NOT_EXCEL
        raise refused(name, rule) from error
    if "xl/workbook.xml" not in members:
        raise refused(name, Rule.NOT_EXCEL)
    return FileKind.XLSX


def _kind_of_ole(content: bytes, name: str) -> FileKind:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as compound:
            streams = {path[0] for path in compound.listdir()}
    except (OSError, ValueError, IndexError) as error:
        raise refused(name, Rule.DAMAGED_FILE) from error
    if "EncryptedPackage" in streams:
        raise refused(name, Rule.PASSWORD_PROTECTED)
    if streams.isdisjoint({"Workbook", "Book"}):
        raise refused(name, Rule.NOT_EXCEL)
    return FileKind.XLS


def is_text(content: bytes, name: str) -> bool:
    """Whether the file is delimited text; its first bytes tell."""
    sample = content[:HEAD_BYTES]
    if sample.startswith(_BYTE_ORDER_MARKS[:2]):
        return True
    if b"\x00" in sample or sample.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_MARKUP):
        return False
    has_text_ending = PurePath(name).suffix.lower() in _TEXT_ENDINGS
    first, _, second = sample.partition(b"\n")
    return has_text_ending or any(mark in first and mark in second for mark in (b";", b",", b"\t"))
