"""Payments that came into the class past the trainer's desk: they get names, so that they can be followed."""

from collections.abc import Container

from sqlalchemy import select

from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.sync.classroom.flow import hurry
from admin_desktop.sync.classroom.machine import COMPANIES, Machine


def free_name(taken: Container[str]) -> str:
    """Return the next free of P1, P2 ..."""
    number = 1
    while (name := f"P{number}") in taken:
        number += 1
    return name


def name_strangers(machine: Machine) -> None:
    """Name every payment that the class does not know, oldest first, and wake the sync."""
    known = set(machine.memory.names.values())
    p = payments.c
    query = select(p.company, p.payment_ref).order_by(p.submitted_ms, p.company, p.payment_ref)
    with machine.store.reading() as conn:
        found = [(row.company, row.payment_ref) for row in conn.execute(query)]
    for stranger in found:
        if stranger not in known:
            machine.memory.names[free_name(machine.memory.names)] = stranger
    for company in COMPANIES:
        hurry(machine, company)
    machine.changed.update(COMPANIES)
