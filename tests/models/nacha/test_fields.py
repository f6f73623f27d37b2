import pytest

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.nacha.fields import Field, Kind, Layout, layout

GOOD = layout(
    "a record",
    """
    1      record_type  =6
    2-11   amount       9
    12-20  name         X
    21-26  day          date
    27-29  settled      julian
    30-80  note         x
    81-94  reserved     -
    """,
)


def test_a_layout_with_a_hole_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="starts at 3, not 2"):
        Layout("broken", Field("a", 1, 1, Kind.TEXT), Field("b", 3, 94, Kind.TEXT))


def test_a_layout_that_ends_early_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="ends at column 93"):
        Layout("short", Field("a", 1, 93, Kind.TEXT))


def test_a_composed_line_fills_every_kind() -> None:
    line = GOOD.compose({"amount": 42, "name": "Ada", "day": "251124"})
    assert line == "6" + "0000000042" + "Ada".ljust(9) + "251124" + " " * 68
    assert GOOD.is_well_formed(line)
    assert list(GOOD.problems(line)) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("amount", 10**10),
        ("amount", -1),
        ("amount", "12"),
        ("amount", "١٢٣٤٥٦٧٨٩٠"),
        ("name", "ten letters"),
        ("name", ""),
        ("note", "line\nbreak"),
        ("note", "naïve"),
        ("settled", "12"),
        ("reserved", "x"),
        ("record_type", "7"),
    ],
)
def test_what_does_not_fit_is_refused_by_name_and_never_cut(name: str, value: str | int) -> None:
    good: dict[str, str | int] = {"amount": 1, "name": "Ada", "day": "251124"}
    with pytest.raises(InvalidRequestError, match=name.replace("_", " ")):
        GOOD.compose(good | {name: value})


def test_a_field_that_the_record_has_not_is_our_bug() -> None:
    with pytest.raises(KeyError, match="surname"):
        GOOD.compose({"surname": "x"})


def test_problems_name_field_and_columns_but_not_the_content() -> None:
    line = GOOD.compose({"amount": 1, "name": "Ada", "day": "251124"})
    broken = "5" + "secret1234" + " " * 9 + line[20:80] + "leftovers....."
    assert list(GOOD.problems(broken)) == [
        "record type (columns 1-1) must be '6'",
        "amount (columns 2-11) must be 10 digits",
        "name (columns 12-20) is mandatory and is blank",
        "reserved (columns 81-94) is reserved and must be blank",
    ]
    assert not GOOD.is_well_formed(broken)


def test_a_record_can_be_trimmed_down_to_its_last_field_that_must_be_filled() -> None:
    assert GOOD.shortest == 20


def test_fields_are_found_by_name() -> None:
    assert "amount" in GOOD
    assert "surname" not in GOOD
    assert GOOD["amount"].words == "amount"
