"""The status diagram draws the life cycle, no more and no less."""

from datetime import date

import pytest

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.training.cast import HOUSES, house, records_of
from admin_desktop.models.training.diagram import ARROWS, Place, is_complete, place_of, way
from admin_desktop.models.training.texts import Text


class Standing:
    def __init__(self, status: Status, *marks: Mark) -> None:
        self.status, self.marks = status, marks


def test_every_legal_move_is_an_arrow_and_no_other_is() -> None:
    assert is_complete()
    assert not is_complete(ARROWS[1:])
    assert ARROWS[-1].end is Place.RETURNED


def test_a_payment_stands_on_its_status_and_a_return_on_its_own_place() -> None:
    assert [place_of(Standing(status)).value for status in Status] == [status.value for status in Status]
    assert place_of(Standing(Status.PAID, Mark.RETURNED)) is Place.RETURNED
    assert place_of(Standing(Status.PAID, Mark.TOO_LATE)) is Place.PAID
    assert [place.words for place in Place][-2:] == ["Paid", "Returned"]


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        (None, Place.PENDING, ["pending"]),
        (Place.PENDING, Place.PENDING, ["pending"]),
        (Place.PENDING, Place.PAID, ["pending", "scheduled", "paid"]),
        (Place.SCHEDULED, Place.RETURNED, ["scheduled", "paid", "returned"]),
        (Place.PENDING, Place.CANCELED, ["pending", "scheduled", "canceled"]),
        (Place.PAID, Place.PENDING, ["pending"]),
    ],
)
def test_the_way_between_two_looks_follows_the_arrows(
    before: Place | None, after: Place, places: list[str]
) -> None:
    assert [place.value for place in way(before, after)] == places


def test_the_cast_is_found_by_number_and_by_name() -> None:
    prairie = house("PRAIRIE")
    assert prairie is not None
    assert house("ACME") is None
    assert prairie.person("") is prairie.person("C1001") is prairie.person("Maple Street Bakery")
    assert prairie.person("Acme") is None


def test_the_companies_of_the_cast_differ_in_zone_counters_and_accounts() -> None:
    settings = [(one.record.time_zone, one.record.counters, one.record.payment_accounts) for one in HOUSES]
    assert settings == [("America/Chicago", "s2", "any"), ("America/New_York", "kb", "existing")]


def test_a_text_is_said_in_its_language_or_in_english() -> None:
    both, one = Text("Hello", "Hola"), Text("Hello")
    assert (both.said_in("es_MX"), both.said_in("en"), one.said_in("es")) == ("Hola", "Hello", "Hello")
    assert both
    assert not Text()


def test_the_feed_of_a_company_begins_with_it() -> None:
    assert [records_of(one, date(2026, 3, 4))[0] for one in HOUSES] == [one.record for one in HOUSES]
