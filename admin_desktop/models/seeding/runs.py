"""EFT Generation runs of a seeded workspace: every copy of a payment is in the batch of the one it copies."""

import sqlite3

from admin_desktop.models.demo.history import Story
from admin_desktop.models.seeding.stamps import amount_of


def count_runs(db: sqlite3.Connection, story: Story, fill: dict[str, int]) -> None:
    """Give each run the entries and cents of all copies that it pulled."""
    width = fill["width"]
    lines = {
        (company, record_no): (n, fill["base"] + (n <= fill["extra"]), varies)
        for n, company, record_no, varies in db.execute("SELECT n, company, record_no, varies FROM line")
    }
    for company in story.companies:
        code = company.cast.company.code
        for run in company.runs:
            entries = cents = 0
            for one in run.entries:
                n, copies, varies = lines.get((code, one.record_no), (0, 0, False))
                entries += copies
                cents += (
                    sum(amount_of(one.amount_cents, n, i, width) for i in range(copies))
                    if varies
                    else copies * one.amount_cents
                )
            db.execute(
                "UPDATE main.eft_runs SET entries = ?, debit_cents = ? WHERE company = ? AND run_no = ?",
                (entries, cents, code, run.states[0].run_no),
            )
