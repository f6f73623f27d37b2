"""Records seen in ASPIRE, brought to the payments they belong to: the part of a page that matters most.

A sighting comes from a page of changes, or from the answer to something we sent or looked up; both go
through the same interpretation. Records that belong to no payment of ours are listed, never adopted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec
from sqlalchemy import Connection

from admin_desktop.models.feed.held import Effect, Held, Outcome
from admin_desktop.models.feed.interpretation import interpret
from admin_desktop.models.feed.payment_table import read_held, write_held
from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.models.feed.strangers import list_strangers
from admin_desktop.models.outbox import effects
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.timeline import NewEvent, add_events

_WITH_ERRANDS: Final = (Status.PENDING, Status.PENDING_CANCEL)
"""Payments in any other status have nothing outstanding in the outbox."""


class Sighting(msgspec.Struct, frozen=True, gc=False):
    """One record as ASPIRE had it; ``seq`` is its place in the feed, None for a direct answer."""

    record: AlternateEftRecord
    convention: str
    """The company's convention of the two counters at that place of the feed."""
    deleted: bool = False
    seq: int | None = None


@dataclass(slots=True)
class Seen:
    """What a transaction's sightings led to."""

    payments_changed: int = 0
    unread: list[tuple[Sighting, str]] = field(default_factory=list)
    """Sightings that wait for a person, each with its reason."""
    batches: set[int] = field(default_factory=set)
    """Batches that hold payments of this transaction."""


@dataclass(slots=True)
class _Working:
    company: str
    epoch: str
    now_ms: int
    held: dict[str, Held]
    events: list[NewEvent] = field(default_factory=list)
    settled: dict[str, list[frozenset[Effect]]] = field(default_factory=dict)


def apply_sightings(
    conn: Connection, company: str, epoch: str, sightings: Sequence[Sighting], now_ms: int
) -> Seen:
    """Interpret the sightings in order and store what they change, in the caller's transaction."""
    references = {s.record.payment_ref for s in sightings if s.record.payment_ref is not None}
    before = read_held(conn, company, references)
    work = _Working(company, epoch, now_ms, dict(before))
    seen = Seen()
    strangers: list[tuple[AlternateEftRecord, bool]] = []
    for sighting in sightings:
        held = work.held.get(sighting.record.payment_ref or "")
        if held is None:
            strangers.append((sighting.record, sighting.deleted))
        else:
            _take(work, seen, held, sighting)
    changed = [(before[ref], after) for ref, after in work.held.items() if after is not before[ref]]
    write_held(conn, company, changed, now_ms)
    add_events(conn, work.events)
    effects.settle(conn, company, work.settled, now_ms)
    list_strangers(conn, company, epoch, strangers, now_ms)
    seen.payments_changed = len(changed)
    return seen


def _take(work: _Working, seen: Seen, held: Held, sighting: Sighting) -> None:
    record = sighting.record
    outcome = interpret(
        held, record, epoch=work.epoch, deleted=sighting.deleted, convention=sighting.convention
    )
    if outcome.effects and (held.status in _WITH_ERRANDS or _is_of_another_life(held, work.epoch)):
        work.settled.setdefault(held.payment_ref, []).append(outcome.effects)
    if outcome.set_aside:
        seen.unread.append((sighting, outcome.set_aside))
        if sighting.seq is None:
            return  # the feed brings the same version again, with a place under which it can be listed
    if outcome.after.batch_no is not None and not outcome.after.status.is_final:
        seen.batches.add(outcome.after.batch_no)
    if outcome.after != held:
        work.held[held.payment_ref] = outcome.after
    work.events.extend(_events(work, record, outcome))


def _is_of_another_life(held: Held, epoch: str) -> bool:
    """A confirmed payment that is sent again into a restored ASPIRE has an errand outstanding once more."""
    return held.record_epoch is not None and held.record_epoch != epoch


def _events(work: _Working, record: AlternateEftRecord, outcome: Outcome) -> Iterable[NewEvent]:
    for line in outcome.news:
        yield NewEvent(
            work.company,
            outcome.after.payment_ref,
            work.now_ms,
            line.kind,
            line.status,
            "aspire",
            line.text,
            record.updated_at_ms,
        )
