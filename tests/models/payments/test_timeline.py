"""The timeline numbers each payment's events by itself and keeps both clocks."""

from collections.abc import Callable

from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.rows import PaymentEvent
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.timeline import NewEvent, add_event, add_events, events_of


def test_events_are_numbered_per_payment_in_order(store: Store, add_payments: Callable[..., None]) -> None:
    add_payments({"payment_ref": "A"}, {"payment_ref": "B"}, {"payment_ref": "A", "company": "SUNBELT"})
    with store.writing() as conn:
        first = {"at_ms": 1, "kind": "submitted", "status": Status.PENDING}
        add_event(conn, "NORTHSTAR", "A", **first, actor="portal", text="One.")
        add_events(
            conn,
            [
                NewEvent(
                    "NORTHSTAR", "A", 2, "scheduled", Status.SCHEDULED, "aspire", "Two.", aspire_at_ms=1
                ),
                NewEvent("NORTHSTAR", "B", 2, "note", None, "dana", "Other.", detail="{}"),
                NewEvent("SUNBELT", "A", 2, "note", None, "dana", "Elsewhere."),
                NewEvent("NORTHSTAR", "A", 3, "note", None, "dana", "Three."),
            ],
        )
        add_events(conn, [])
        assert [event.event_no for event in events_of(conn, "SUNBELT", "A")] == [1]
        assert events_of(conn, "NORTHSTAR", "A") == (
            PaymentEvent(1, 1, None, "submitted", Status.PENDING, "portal", "One."),
            PaymentEvent(2, 2, 1, "scheduled", Status.SCHEDULED, "aspire", "Two."),
            PaymentEvent(3, 3, None, "note", None, "dana", "Three."),
        )


def test_many_payments_are_numbered_in_one_go(store: Store, add_payments: Callable[..., None]) -> None:
    names = [f"PMT{number:04d}" for number in range(1_100)]
    add_payments(*({"payment_ref": name} for name in names))
    fresh = [NewEvent("NORTHSTAR", name, 1, "note", None, "x", "x") for name in names]
    with store.writing() as conn:
        add_events(conn, fresh, of_new_payments=True)
        add_events(conn, fresh)
        assert [event.event_no for event in events_of(conn, "NORTHSTAR", names[-1])] == [1, 2]
