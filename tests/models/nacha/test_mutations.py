"""Real files with bytes changed, lost, doubled and swapped: always a clean verdict, in bounded time.

Mutations are drawn from a seed, so a failure names the file and its number and can be drawn again.
"""

import random
import time
from pathlib import Path

import pytest

from admin_desktop.models.nacha import FileVerdict, check_file, masked_lines, read_entries

LARGE = 40_000
SLOWEST_S = 5.0


def sources(shared_ach: Path, *, whole: bool) -> list[tuple[str, bytes]]:
    """Return the files by name; of the two that have 10,000 lines only 400 and the end, if not whole."""
    files = []
    for path in sorted(shared_ach.glob("*/*.ach")):
        data = path.read_bytes()
        if len(data) > LARGE and not whole:
            lines = data.splitlines(keepends=True)
            data = b"".join(lines[:400] + lines[-10:])
        files.append((path.name, data))
    return files


def flip(data: bytearray, rng: random.Random) -> None:
    data[rng.randrange(len(data))] = rng.randrange(256)


def digit(data: bytearray, rng: random.Random) -> None:
    data[rng.randrange(len(data))] = rng.choice(b"0123456789 ")


def lose(data: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(data))
    del data[start : start + rng.choice([1, 1, 2, 94, 95, 400])]


def double(data: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(data))
    length = rng.choice([1, 1, 2, 94, 95, 400])
    data[start:start] = data[start : start + length]


def swap_lines(data: bytearray, rng: random.Random) -> None:
    lines = bytes(data).splitlines(keepends=True)
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    data[:] = b"".join(lines)


def insert_rubbish(data: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(data))
    data[start:start] = rng.randbytes(rng.randrange(1, 200))


def cut(data: bytearray, rng: random.Random) -> None:
    del data[rng.randrange(len(data)) :]


MUTATIONS = (flip, flip, digit, digit, lose, double, swap_lines, insert_rubbish, cut)


def mutated(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice([1, 1, 1, 2, 5])):
        if changed:
            rng.choice(MUTATIONS)(changed, rng)
    return bytes(changed)


def require_clean(verdict: FileVerdict) -> None:
    assert verdict.accepted is not bool(verdict.errors)
    assert all(finding.line is None or finding.line >= 1 for finding in verdict.findings)
    assert all(finding.message.isprintable() and finding.code for finding in verdict.findings)
    assert len(verdict.findings) <= 110
    assert verdict.debit_cents >= 0 <= verdict.credit_cents
    assert all(code.isalnum() for code in verdict.sec_codes + verdict.return_codes + verdict.change_codes)


def prove(shared_ach: Path, count: int, *, seed: int, whole: bool) -> int:
    files = sources(shared_ach, whole=whole)
    refused = 0
    for number in range(count):
        name, data = files[number % len(files)]
        changed = mutated(data, random.Random(f"{seed}/{number}"))
        started = time.thread_time()
        strict, lenient = check_file(changed), check_file(changed, lenient=True)
        try:
            require_clean(strict)
            require_clean(lenient)
            assert lenient.accepted or not strict.accepted
            assert sum(1 for _ in read_entries(changed)) >= 0
            assert all(len(line) <= 94 for line in masked_lines(changed))
            assert time.thread_time() - started < SLOWEST_S
        except Exception as error:
            raise AssertionError(f"{name}, mutation {number} of seed {seed}") from error
        refused += not strict.accepted
    return refused


def test_three_hundred_mutated_files_get_a_clean_verdict(shared_ach: Path) -> None:
    assert prove(shared_ach, 300, seed=1, whole=False) > 200


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_ten_thousand_mutated_files_get_a_clean_verdict(shared_ach: Path) -> None:
    assert prove(shared_ach, 10_000, seed=2, whole=True) > 7_000
