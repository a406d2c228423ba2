"""`serve`: the web app, on this machine only."""

import os
import subprocess
import sys
from pathlib import Path

from terminal.output import print_line
from wording import terminal as words

PORT = 8501
_APP = Path(__file__).resolve().parent.parent / "app.py"


def serve(port: int, store: Path, area: Path | None) -> int:
    """The exit code of the web server, which runs until it is stopped."""
    settings = {"ANCU_STORE": str(store), **({"ANCU_AREA": str(area)} if area else {})}
    command = [sys.executable, "-m", "streamlit", "run", str(_APP), "--server.port", str(port)]
    print_line(words.SERVING.format(url=f"http://127.0.0.1:{port}"))
    return subprocess.run(command, env={**os.environ, **settings}, check=False).returncode
