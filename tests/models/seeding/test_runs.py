"""A copy of a payment that a run pulled is in that run too, with the amount it pays."""

import sqlite3

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.demo.story import tell
from admin_desktop.models.seeding.runs import count_runs
from admin_desktop.models.seeding.stamps import amount_of


def test_a_run_counts_every_copy_of_what_it_pulled() -> None:
    story = tell(3, from_rfc3339("2026-11-20T19:42:00Z"), payments=60, customers=30)
    company = story.companies[0]
    run = next(one for one in company.runs if one.entries)
    pulled = run.entries[0]
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE line (n, company, record_no, varies)")
    db.execute("INSERT INTO line VALUES (1, ?, ?, 1)", (company.cast.company.code, pulled.record_no))
    db.execute("CREATE TABLE eft_runs (company, run_no, entries, debit_cents)")
    db.execute("INSERT INTO eft_runs VALUES (?, ?, 0, 0)", (company.cast.company.code, run.states[0].run_no))
    count_runs(db, story, {"base": 2, "extra": 1, "width": 3})
    cents = sum(amount_of(pulled.amount_cents, 1, copy, 3) for copy in range(3))
    assert db.execute("SELECT entries, debit_cents FROM eft_runs").fetchone() == (3, cents)
    db.close()
