"""Is it in the file? The way from payment to record to batch to line, and where it ends."""

from dataclasses import dataclass

from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.words import when
from admin_desktop.models.payments.words.batch_states import batch_state_words
from admin_desktop.words import money, number, tr


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop on the way. ``reached`` False: it is not known to have come here."""

    name: str
    """``payment``, ``record``, ``batch``, ``file`` or ``line``."""
    title: str
    text: str
    reached: bool
    key: str = ""
    """What to paste to come back from here: a reference, a record or a batch number."""


def trace(facts: Facts) -> tuple[Stop, ...]:
    """Return the five stops in order."""
    return (_payment(facts), _record(facts), _batch(facts), _file(facts), _line(facts))


def _payment(facts: Facts) -> Stop:
    payment = facts.payment
    if payment is None:
        return Stop("payment", tr("Payment"), tr("not in the portal"), reached=False, key=facts.payment_ref)
    text = f"{payment.payment_ref}, {payment.status.words}"
    return Stop("payment", tr("Payment"), text, reached=True, key=payment.payment_ref)


def _record(facts: Facts) -> Stop:
    payment = facts.payment
    if payment is None or payment.record_no is None:
        return Stop("record", tr("ASPIRE record"), tr("none that we know"), reached=False)
    if payment.missing_since_ms is not None:
        return Stop(
            "record", tr("ASPIRE record"), tr("{record}, gone", record=payment.record_no), reached=False
        )
    number = str(payment.record_no)
    return Stop(
        "record",
        tr("ASPIRE record"),
        tr("{number}, version {record_version}", number=number, record_version=payment.record_version),
        reached=True,
        key=number,
    )


def _batch(facts: Facts) -> Stop:
    payment = facts.payment
    if payment is None or payment.batch_no is None:
        return Stop("batch", tr("EFT batch"), tr("in none"), reached=False)
    number, state = str(payment.batch_no), batch_state_words(payment.batch_state)
    return Stop("batch", tr("EFT batch"), f"{number}, {state}", reached=True, key=number)


def _file(facts: Facts) -> Stop:
    run = facts.batch_run
    if run is None or run.file_sha256 is None:
        return Stop("file", tr("Payment file"), tr("in none that we know"), reached=False)
    text = tr(
        "of run {run}, {when}: {entries} entries, {amount}, {hash}…",
        run=run.run_no,
        when=when(facts, run.pulled_at_ms),
        entries=number(run.entries),
        amount=money(run.debit_cents),
        hash=run.file_sha256[:12],
    )
    return Stop("file", tr("Payment file"), text, reached=True, key=run.file_sha256)


def _line(facts: Facts) -> Stop:
    if facts.file_line:
        return Stop("line", tr("Line"), facts.file_line.words, reached=True)
    known = facts.batch_run is not None and facts.batch_run.file_sha256 is not None
    text = tr("import the file in EFT files to see the line") if known else tr("in no file")
    return Stop("line", tr("Line"), text, reached=False)
