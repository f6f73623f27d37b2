"""A person closes what the sync could not: a payment that differs from ASPIRE."""

import msgspec

from admin_desktop.errors import InvalidRequestError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.feed.apply import convention_of
from admin_desktop.models.feed.eft_runs import start_posted_promises
from admin_desktop.models.feed.interpretation import reinterpret
from admin_desktop.models.feed.payment_table import read_held, write_held
from admin_desktop.models.payments.timeline import NewEvent, add_events
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr


def close_difference(store: Store, who: Principal, company: str, payment_ref: str, note: str) -> None:
    """Take *Differs from ASPIRE* off a payment: ASPIRE's values were looked at and are accepted.

    The payment keeps what was submitted and remembers what was accepted, so that the same difference is
    not marked again; the status then follows ASPIRE's last word as far as the life cycle allows. Raises
    NotFoundError, NotAllowedError, and InvalidRequestError without a note or without a difference.
    """
    require(store, who, Action.CASE_WORK, company)
    note = note.strip()
    if not note:
        raise InvalidRequestError(tr("note: say what you found, so that others can follow"))
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        held = read_held(conn, company, [payment_ref]).get(payment_ref)
        if held is None:
            raise NotFoundError(tr("no payment {ref}", ref=payment_ref))
        if not held.differences:
            raise InvalidRequestError(tr("{ref} does not differ from ASPIRE", ref=payment_ref))
        newly = {difference.field: difference.aspire for difference in held.differences}
        accepting = msgspec.structs.replace(held, accepted={**held.accepted, **newly})
        outcome = reinterpret(accepting, convention=convention_of(conn, company))
        write_held(conn, company, [(held, outcome.after)], now_ms)
        start_posted_promises(conn, company, [outcome.after.batch_no] if outcome.after.batch_no else [])
        closed = NewEvent(
            company, payment_ref, now_ms, "difference_closed", None, who.name, f"Difference closed: {note}"
        )
        followed = [
            NewEvent(company, payment_ref, now_ms, line.kind, line.status, "sync", line.text)
            for line in outcome.news
        ]
        add_events(conn, [closed, *followed])
        audit.write(
            conn,
            company=company,
            now_ms=now_ms,
            who=who,
            action="difference_closed",
            entity=payment_ref,
            old={d.field: {"ours": d.ours, "aspire": d.aspire} for d in held.differences},
            new={"status": outcome.after.status.value},
            reason=note,
        )
