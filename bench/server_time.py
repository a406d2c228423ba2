"""What a ward filter costs the server: `python -m bench.server_time SCRIPT WARD…`.

Runs the script as Streamlit does, without a browser: first unfiltered, then for each ward twice. Prints the
milliseconds of both as JSON: the first is cold, nobody has asked for the ward, the second is another visitor's.
"""

import json
import logging
import sys
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from bench.visitor import ROOT

TIMEOUT_S = 900
SIDEBAR_LABEL = "Phường"


def times(script: Path, wards: list[str]) -> list[tuple[float, float]]:
    """Cold and warm milliseconds of each ward's filter."""
    first = _visitor(script)
    return [(_filter(first, ward), _filter(_visitor(script), ward)) for ward in wards]


def _visitor(script: Path) -> AppTest:
    return AppTest.from_file(str(script), default_timeout=TIMEOUT_S).run()


def _filter(app: AppTest, ward: str) -> float:
    box = next(box for box in app.sidebar.multiselect if box.label == SIDEBAR_LABEL)
    box.set_value([ward])
    started = time.perf_counter()
    app.run()
    assert not app.exception, app.exception
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    print(json.dumps(times(ROOT / sys.argv[1], sys.argv[2:])))
