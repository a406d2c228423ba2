"""Names of files that every machine can keep: Vietnamese without its marks, in small letters."""

import re

from data.cleaning import fold

_STEM = 60


def stem(name: str) -> str:
    """“Phường Quỳnh Lôi” as phuong-quynh-loi; a name of other letters only as “khong-ten”."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name))
    return plain.strip("-")[:_STEM].strip("-") or "khong-ten"
