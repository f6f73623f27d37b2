"""What is worth knowing beside the verdict; none of it is the cause."""

from collections.abc import Iterator
from datetime import timedelta

from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Note
from admin_desktop.models.diagnosis.words import on, when
from admin_desktop.models.outbox.entries import EntryState
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.words.next_step import RETURN_DAYS
from admin_desktop.words import tr


def notes_of(facts: Facts) -> tuple[Note, ...]:
    """Return the notes, the most urgent first."""
    return tuple(_notes(facts)) if facts.payment is not None else ()


def _notes(facts: Facts) -> Iterator[Note]:
    yield from _look_alikes(facts)
    yield from _checking(facts)
    yield from _restored(facts)
    yield from _payments_off(facts)
    yield from _not_settled(facts)


def _look_alikes(facts: Facts) -> Iterator[Note]:
    if not facts.look_alikes:
        return
    named = ", ".join(
        tr(
            "{ref} ({status}, submitted {when})",
            ref=other.payment_ref,
            status=tr(other.status.words),
            when=when(facts, other.submitted_ms),
        )
        for other in facts.look_alikes
    )
    yield Note(
        "look_alike",
        tr(
            "Same contract, amount and effective date as {named}. Both may be meant: ask the "
            "borrower before anything is cancelled.",
            named=named,
        ),
    )


def _checking(facts: Facts) -> Iterator[Note]:
    entry = facts.outstanding
    if entry is not None and entry.state is EntryState.UNKNOWN:
        yield Note(
            "checking",
            tr(
                "Sending - checking: the answer to the send of {when} did not arrive; ASPIRE is "
                "asked by reference before anything is sent again.",
                when=when(facts, entry.attempted_ms),
            ),
        )


def _restored(facts: Facts) -> Iterator[Note]:
    since = facts.company.frozen_since_ms
    if since is not None:
        yield Note(
            "restored",
            tr(
                "ASPIRE was restored from a backup, noticed at {when}. Nothing is sent until that is "
                "resolved; changes are still read.",
                when=when(facts, since),
            ),
        )


def _payments_off(facts: Facts) -> Iterator[Note]:
    if facts.company.payments_active:
        return
    since = facts.company.payments_since_ms
    at = tr(" since {when}", when=when(facts, since)) if since is not None else ""
    yield Note(
        "payments_off",
        tr(
            "Payments is deactivated for {name}{at}. Payments under way are still collected.",
            name=facts.company.name,
            at=at,
        ),
    )


def _not_settled(facts: Facts) -> Iterator[Note]:
    payment = facts.the_payment
    if payment.status is not Status.PAID or payment.return_code is not None:
        return
    last = payment.effective_date + timedelta(days=RETURN_DAYS)
    if facts.today <= last:
        yield Note(
            "not_settled",
            tr("Paid is not yet settled: it could be returned until {day}.", day=on(facts, last)),
        )
