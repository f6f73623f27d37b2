"""A row that was made quickly is the row that its class would have made."""

from dataclasses import FrozenInstanceError, astuple, dataclass, fields, replace

import pytest
from hypothesis import given, strategies as st

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.quick_rows import maker_of

VALUES = st.lists(
    st.one_of(st.none(), st.integers(), st.text()),
    min_size=len(fields(PaymentRow)),
    max_size=len(fields(PaymentRow)),
)


@given(VALUES)
def test_a_row_made_quickly_is_the_row_its_class_makes(values: list[object]) -> None:
    quick, usual = maker_of(PaymentRow)(*values), PaymentRow(*values)  # type: ignore[arg-type]
    assert type(quick) is PaymentRow
    assert quick == usual
    assert (hash(quick), repr(quick), astuple(quick)) == (hash(usual), repr(usual), astuple(usual))
    assert replace(quick, notes=3) == replace(usual, notes=3)


def test_a_row_made_quickly_is_frozen() -> None:
    @dataclass(frozen=True, slots=True)
    class Coin:
        cents: int
        currency: str = "USD"

    coin = maker_of(Coin)(25, "CAD")
    with pytest.raises(FrozenInstanceError):
        coin.cents = 100  # type: ignore[misc]
    with pytest.raises(TypeError):
        maker_of(Coin)(25)
