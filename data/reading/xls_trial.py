"""The trial of an .xls in a process of its own: a damaged one can bring calamine down, and the program with it.

Run as a script it reads an .xls from standard input, lays out every sheet, and exits with 0 when that went well.
"""

import io
import subprocess
import sys

MEMORY_LIMIT_BYTES = 2_000_000_000
TIME_LIMIT_S = 60


def opens_safely(content: bytes) -> bool:
    """Whether every sheet of the .xls can be laid out within the limits."""
    try:
        trial = subprocess.run(
            [sys.executable, "-I", __file__], input=content, capture_output=True, timeout=TIME_LIMIT_S, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return trial.returncode == 0


def _lay_out(content: bytes) -> None:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 (only the child needs it, under its limits)

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        for _ in sheet.iter_rows():
            continue


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (Windows has none)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT_BYTES, MEMORY_LIMIT_BYTES))


if __name__ == "__main__":
    _limit_memory()
    _lay_out(sys.stdin.buffer.read())
