"""The parts of an .xlsx package, unpacked under a limit: nothing a sender declares about sizes is believed."""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from data.problems import Rule
from data.reading.refusal import refused

MAX_FILE_BYTES = 60_000_000  # a 100,000 × 20 workbook has 10 MB
MAX_UNPACKED_BYTES = 600_000_000
MAX_RATIO = 200  # a bomb packs 1 : 1000, a sheet of blank styled cells 1 : 50
_RATIO_FROM_BYTES = 20_000_000  # below that a ratio does no harm
MAX_MEMBERS = 5_000
CHUNK_BYTES = 1 << 20
_PACKED_BYTES = 1 << 16

_COUNTING_TAG = re.compile(rb"<[^>]*ount[^>]*>")
_COUNT = re.compile(rb"""ount\s*=\s*["']\+?([0-9]{1,40})""")
_LOCAL_HEADER = struct.Struct("<26xHH")
_ENCRYPTED_FLAG = 1


class Package:
    """An .xlsx as a zip of parts. Reading counts the bytes that really come out, over all parts together."""

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        self._content = memoryview(content)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
        self._members = {info.filename: info for info in members}
        self._unpacked: dict[str, int] = {}
        self._refuse_by_declaration(members)

    def parts(self, folder: str) -> list[str]:
        """The names of the parts below a folder."""
        return [part for part in self._members if part.startswith(folder)]

    def read(self, part: str) -> bytes:
        """A whole part; empty when the package has none of that name."""
        return b"".join(self.chunks(part)) if part in self._members else b""

    def chunks(self, part: str) -> Iterator[bytes]:
        """A part piece by piece. Raises FileRefused when it is damaged or unpacks beyond the limits."""
        info = self._members[part]
        packed = self._packed(info)
        if info.compress_type == zipfile.ZIP_STORED:
            yield from self._counted(part, iter([bytes(packed)]), len(packed))
        elif info.compress_type == zipfile.ZIP_DEFLATED:
            yield from self._counted(part, self._inflated(packed), len(packed))
        else:
            raise refused(self.name, Rule.DAMAGED_FILE)

    def sheet_parts(self) -> dict[str, str]:
        """The part of each sheet by the sheet's name. Raises FileRefused when one is not in the package."""
        relations = {e.get("Id", ""): e.get("Target", "") for e in self.xml("xl/_rels/workbook.xml.rels")}
        sheets = [e for e in self.xml("xl/workbook.xml").iter() if e.tag.endswith("}sheet")]
        parts = {e.get("name", ""): _part_name(relations.get(_relation(e), "")) for e in sheets}
        if not self._members.keys() >= set(parts.values()):
            raise refused(self.name, Rule.DAMAGED_FILE)
        return parts

    def refuse_false_counts(self, part: str) -> None:
        """Raises FileRefused when a part counts more elements than it has bytes: calamine reserves room for them."""
        size = most = 0
        for chunk in self.chunks(part):
            size += len(chunk)
            tags = _COUNTING_TAG.findall(chunk) if b"ount" in chunk else []
            most = max([most, *(int(count) for tag in tags for count in _COUNT.findall(tag))])
        if most > size:
            raise refused(self.name, Rule.DAMAGED_FILE)

    def counts_from_1904(self) -> bool:
        """Whether the workbook's serial dates count from 1904."""
        properties = (e for e in self.xml("xl/workbook.xml") if e.tag.endswith("}workbookPr"))
        return any(element.get("date1904") in {"1", "true"} for element in properties)

    def xml(self, part: str) -> ElementTree.Element:
        """A small part as XML. Raises FileRefused when it is damaged."""
        try:
            return ElementTree.fromstring(self.read(part))
        except (ElementTree.ParseError, LookupError, ValueError) as error:
            raise refused(self.name, Rule.DAMAGED_FILE) from error

    def _refuse_by_declaration(self, members: list[zipfile.ZipInfo]) -> None:
        if any(info.flag_bits & _ENCRYPTED_FLAG for info in members):
            raise refused(self.name, Rule.PASSWORD_PROTECTED)
        declared = sum(info.file_size for info in members)
        if len(members) > MAX_MEMBERS or declared > MAX_UNPACKED_BYTES:
            raise self._too_large(declared)

    def _packed(self, info: zipfile.ZipInfo) -> memoryview:
        try:
            lengths = _LOCAL_HEADER.unpack_from(self._content, info.header_offset)
        except struct.error as error:
            raise refused(self.name, Rule.DAMAGED_FILE) from error
        start = info.header_offset + _LOCAL_HEADER.size + sum(lengths)
        return self._content[start : start + info.compress_size]

    def _inflated(self, packed: memoryview) -> Iterator[bytes]:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            for start in range(0, len(packed), _PACKED_BYTES):
                pending: memoryview | bytes = packed[start : start + _PACKED_BYTES]
                while chunk := inflater.decompress(pending, CHUNK_BYTES):
                    yield chunk
                    pending = inflater.unconsumed_tail
        except zlib.error as error:
            raise refused(self.name, Rule.DAMAGED_FILE) from error
        if not inflater.eof:
            raise refused(self.name, Rule.DAMAGED_FILE)

    def _counted(self, part: str, chunks: Iterator[bytes], packed_bytes: int) -> Iterator[bytes]:
        size = 0
        for chunk in chunks:
            size += len(chunk)
            self._unpacked[part] = max(size, self._unpacked.get(part, 0))
            is_bomb = size > _RATIO_FROM_BYTES and size > MAX_RATIO * packed_bytes
            if is_bomb or sum(self._unpacked.values()) > MAX_UNPACKED_BYTES:
                raise self._too_large(sum(self._unpacked.values()))
            yield chunk

    def _too_large(self, size: int) -> Exception:
        return refused(self.name, Rule.TOO_LARGE, str(size), str(MAX_UNPACKED_BYTES))


def _relation(sheet: ElementTree.Element) -> str:
    # The namespace of r:id differs between the transitional and the strict format.
    return next((value for key, value in sheet.items() if key.endswith("}id")), "")


def _part_name(target: str) -> str:
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
