"""Every slide and page of what is handed out, as pictures to look at: `python -m bench.handouts STORE`.

The files are written by the terminal's own commands into screenshots/, which git ignores. LibreOffice and pdftoppm draw
them where they are installed; a file that nothing can draw is left as it is, saying so.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from bench.guide_store import MEETING
from terminal.commands import run

FOLDER = Path(__file__).parents[1] / "screenshots"
DOTS_PER_INCH = 80
OFFICE, PAINTER = shutil.which("soffice"), shutil.which("pdftoppm")
CALLS = (
    ("deck", "bai-16-9.pptx", "--ratio", "16:9"),
    ("deck", "bai-4-3.pptx", "--ratio", "4:3"),
    ("report", "bao-cao.pdf"),
    ("report", "bao-cao-nd30.docx", "--form", "nd30", "--issuer", "office"),
    ("annex", "phu-luc.xlsx"),
    ("chair", "phieu-chu-tri.pdf"),
    ("notice", "thong-bao-ket-luan.pdf", "--meeting", MEETING),
    ("remind", "cong-van.pdf"),
    ("summary", "tom-tat.pdf"),
    ("ward-pages", "mot-trang.pdf"),
)


def take(store: Path) -> None:
    """Writes the files of a store's briefing and a picture of each of their pages."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for command, name, *more in CALLS:
        file = FOLDER / name
        code = run([command, "--out", str(file), "--store", str(store), *more])
        assert code == 0, f"{name} was not written"
        _draw(file)


def _draw(file: Path) -> None:
    pages = file if file.suffix == ".pdf" else _as_pdf(file)
    if pages is None or PAINTER is None:
        print(f"{file.name}: nothing on this machine draws it.", flush=True)
        return
    folder = FOLDER / file.name.replace(".", "-")
    folder.mkdir()
    subprocess.run([PAINTER, "-r", str(DOTS_PER_INCH), "-png", str(pages), str(folder / "trang")], check=True)
    print(f"{folder.relative_to(FOLDER.parent)}: {len(list(folder.iterdir()))} pictures", flush=True)


def _as_pdf(file: Path) -> Path | None:
    """The file as LibreOffice sets it; None without LibreOffice."""
    if OFFICE is None:
        return None
    out = FOLDER / "libreoffice"
    call = [OFFICE, "--headless", "--convert-to", "pdf", "--outdir", str(out), str(file)]
    subprocess.run(call, check=True, capture_output=True)
    return out / f"{file.stem}.pdf"


if __name__ == "__main__":
    take(Path(sys.argv[1]))
