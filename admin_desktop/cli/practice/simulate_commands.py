"""``admin-desktop simulate``: two desks, ASPIRE, people, faults and crashes on a virtual clock."""

import os
import time
from collections.abc import Iterator
from typing import Annotated, Any

from cyclopts import Parameter

from admin_desktop.cli.console.exit_codes import DONE, WANTING
from admin_desktop.cli.console.output import show
from admin_desktop.sync.simulation.seeds import Verdict, run_seeds


def simulate(
    *,
    seeds: int = 40,
    days: float = 1.0,
    first: int = 0,
    naive: Annotated[bool, Parameter(negative="")] = False,
    processes: int = 0,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Prove the sync on virtual days: every seed is a story, and the same seed is the same story.

    Parameters
    ----------
    seeds
        How many stories.
    days
        Virtual days per story.
    first
        The first seed.
    naive
        Use a pusher that is wrong on purpose: the proof that failures are found.
    processes
        How many at once; 0 for one per core.
    json
        One JSON document for programs.
    """
    began = time.perf_counter()
    verdicts: list[Verdict] = []
    for verdict in run_seeds(
        range(first, first + seeds), days, naive=naive, processes=processes or os.cpu_count() or 1
    ):
        verdicts.append(verdict)
        if not verdict.held:
            break
    summary = _summary(verdicts, days, time.perf_counter() - began)
    show(summary, as_json=json, text=lambda: _lines(summary))
    return DONE if all(verdict.held for verdict in verdicts) else WANTING


def _summary(verdicts: list[Verdict], days: float, seconds: float) -> dict[str, Any]:
    return {
        "seeds": len(verdicts),
        "days": days,
        "seconds": round(seconds, 1),
        "seconds_per_seed": round(sum(one.seconds for one in verdicts) / max(1, len(verdicts)), 2),
        "failed": [
            {"seed": one.seed, "failure": one.failure, "story": list(one.steps)}
            for one in verdicts
            if not one.held
        ],
    }


def _lines(summary: dict[str, Any]) -> Iterator[str]:
    for failed in summary["failed"]:
        yield f"Seed {failed['seed']} failed. {failed['failure']}"
        yield from (f"  {step}" for step in failed["story"])
    held = summary["seeds"] - len(summary["failed"])
    yield f"{held:,} of {summary['seeds']:,} seeds held, {summary['days']:g} virtual days each"
    yield f"{summary['seconds']:,} s, {summary['seconds_per_seed']} s of one core per seed"
