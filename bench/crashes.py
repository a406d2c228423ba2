"""Kills a writer at random moments and checks that the store is whole: `python -m bench.crashes [ROUNDS]`.

A child process receives reports and publishes, and says so only when each call has returned. Whatever the moment of
the kill, every submission it acknowledged must be there with its file, report and rows, readers must get a whole
snapshot, and the next writer must go on from there.
"""

import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pyarrow.parquet import read_metadata

from data.area import default_area_folder, load_area
from data.ledger import Ledger
from data.snapshot import clean_up, current_snapshot, publish, verify
from data.store import open_store
from tests.city import City

READY, TAKEN, PUBLISHED = "ready", "taken", "published"
LONGEST_LIFE_S = 2.5
ROUNDS = 100


@dataclass(frozen=True, slots=True)
class Survival:
    """What a killed writer had acknowledged, and what the store holds."""

    acknowledged: tuple[str, ...]
    published: tuple[str, ...]
    held: tuple[str, ...]
    killed_after_s: float


def survive(store: Path, seed: int) -> Survival:
    """Let a writer work on the store, kill it, and check everything; raises AssertionError with what is not whole."""
    lifetime = random.Random(seed).uniform(0, LONGEST_LIFE_S)
    said = _run_and_kill(store, seed, lifetime)
    ledger = Ledger(store)
    held = tuple(submission.id for submission in ledger.submissions())
    acknowledged = tuple(word for kind, word in said if kind == TAKEN)
    published = tuple(word for kind, word in said if kind == PUBLISHED)
    assert set(acknowledged) <= set(held), "an acknowledged submission is lost"
    _check_submissions(ledger)
    _check_readers(store, published)
    area = load_area(default_area_folder())
    clean_up(store)
    publish(store, area)
    assert verify(store, area).is_sound, "the snapshot is not what the ledger gives"
    return Survival(acknowledged, published, held, lifetime)


def _run_and_kill(store: Path, seed: int, lifetime: float) -> list[tuple[str, str]]:
    command = [sys.executable, "-m", "bench.crashes", "--child", str(store), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1]) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == READY
        time.sleep(lifetime)
        child.kill()
        # A line cut by the kill was not said: the last one counts only with its end.
        whole = child.stdout.read().rpartition("\n")[0].splitlines()
    return [(line.split()[0], line.split()[1]) for line in whole]


def _check_submissions(ledger: Ledger) -> None:
    for submission in ledger.submissions():
        assert ledger.report(submission.id).submission is not None
        for table in submission.tables:
            assert read_metadata(ledger.rows(submission.id, table)).num_rows == submission.accepted[table]
    assert ledger.damaged_files() == ()


def _check_readers(store: Path, published: tuple[str, ...]) -> None:
    current = current_snapshot(store)
    assert current is not None or not published, "a published snapshot is lost"
    if current is not None:
        opened = open_store(store)
        assert opened.rows("select count(*) as n from submission")[0]["n"] > 0
        opened.close()


def write_until_killed(store: Path, seed: int) -> None:
    """Receive and publish without end, saying each thing once it is done."""
    city = City(store.parent)
    chance = random.Random(seed)
    print(READY, flush=True)
    number = len(city.ledger.submissions())
    while True:
        for _ in range(chance.randint(1, 3)):
            number += 1
            team = f"team | name | kind | members\nT1 | Đội | facility | {number}\nT{number} | Đội | facility | 2"
            print(TAKEN, city.submit(period=f"{number % 12 + 1:02}/2019", fire_team=team), flush=True)
        print(PUBLISHED, city.publish().id, flush=True)


def main(rounds: int) -> None:
    """Run the rounds on one store that grows from crash to crash."""
    with TemporaryDirectory() as folder:
        for seed in range(rounds):
            found = survive(Path(folder) / "store", seed)
            print(
                f"{seed + 1}/{rounds}: killed after {found.killed_after_s:.2f} s,"
                f" {len(found.acknowledged)} acknowledged, {len(found.held)} held, whole"
            )


if __name__ == "__main__":
    if "--child" in sys.argv:
        write_until_killed(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
