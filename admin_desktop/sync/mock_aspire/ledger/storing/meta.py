"""What the ledger knows about itself: epoch, seed, scenario, clock and how often it threw its dice.

A random source is made afresh from (seed, epoch, number of the throw). So the random state is one small
number in the file: a step back brings it back, a killed process loses nothing, and a new epoch never repeats
a token.
"""

import random
import sqlite3


def read(conn: sqlite3.Connection, name: str, default: str = "") -> str:
    """Return one value, or the default when it was never written."""
    row = conn.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return default if row is None else str(row["value"])


def write(conn: sqlite3.Connection, **values: str) -> None:
    """Keep some values."""
    conn.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", list(values.items()))


def draw(conn: sqlite3.Connection) -> random.Random:
    """Return the next random source and count it."""
    throw = int(read(conn, "dice", "0"))
    write(conn, dice=str(throw + 1))
    return random.Random(f"{read(conn, 'seed')}:{read(conn, 'epoch')}:{throw}")


def begin_life(conn: sqlite3.Connection, real_ms: int, lives_before: int) -> None:
    """Give the database a new epoch, unlike any it or another file had before."""
    lives = max(int(read(conn, "lives", "0")), lives_before) + 1
    write(conn, lives=str(lives), epoch=f"{real_ms:x}-{lives}", dice="0")
