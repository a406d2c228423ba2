"""What the processes that judge have loaded: DuckDB and pyarrow take in pandas as soon as they find it."""

import subprocess
import sys

SCRIPT = """
import data.judges
import duckdb, pyarrow, sys
duckdb.execute("select $a", {"a": 1}).to_arrow_table()
pyarrow.array([1])
print("pandas" in sys.modules)
"""


def test_judges_work_without_pandas():
    said = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "False"
