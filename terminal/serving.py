"""`serve`: the web app, on this machine only."""

import os
import socket
import subprocess
import sys
from pathlib import Path

from terminal.output import print_line
from terminal.unusable import UnusableCallError
from wording import terminal as words

HOST, PORT = "127.0.0.1", 8501
PORTS = range(1024, 65536)
_APP = Path(__file__).resolve().parent.parent / "app.py"


def serve(port: int, store: Path, area: Path | None) -> int:
    """The exit code of the web server, which runs until it is stopped. Its own English greeting is not shown."""
    _refuse_taken(port)
    settings = {"ANCU_STORE": str(store), **({"ANCU_AREA": str(area)} if area else {})}
    command = [sys.executable, "-m", "streamlit", "run", str(_APP), "--server.port", str(port)]
    print_line(words.SERVING.format(url=f"http://{HOST}:{port}"))
    sys.stdout.flush()
    return subprocess.run(command, env={**os.environ, **settings}, stdout=subprocess.DEVNULL, check=False).returncode


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise UnusableCallError(words.PORT_TAKEN.format(port=port)) from error
