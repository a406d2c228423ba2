"""What the processes that judge have loaded."""

import subprocess
import sys


def test_judges_load_without_pandas_and_leave_it_to_who_wants_it_later():
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, data.judges; print('pandas' in sys.modules); import pandas; print(sys.meta_path)",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert said[0] == "False"
    assert "_Hidden" not in said[1]
