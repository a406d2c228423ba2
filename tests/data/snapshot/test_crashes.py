"""kill -9 at random moments of receiving and publishing: a short run of `bench/crashes.py`."""

from itertools import pairwise
from pathlib import Path

from bench.crashes import survive


def test_a_killed_writer_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    lives = [survive(tmp_path / "store", seed) for seed in range(4)]
    assert any(life.acknowledged for life in lives)
    assert all(set(earlier.held) <= set(later.held) for earlier, later in pairwise(lives))
