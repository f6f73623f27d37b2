from hypothesis import given, strategies as st

from admin_desktop.views.parts.rows.column_widths import Wanted, widths

SIZES = st.integers(20, 300)
COLUMNS = st.lists(st.builds(Wanted, SIZES, SIZES, st.one_of(st.just(0), SIZES)), min_size=1, max_size=9)


@given(COLUMNS, st.integers(20, 2000), st.data())
def test_no_column_is_cut_by_the_edge_and_no_title_ever(
    wanted: list[Wanted], room: int, data: st.DataObject
) -> None:
    found = widths(wanted, room, data.draw(st.integers(0, len(wanted) - 1)))
    assert all(width >= one.title for width, one in zip(found, wanted, strict=True))
    edges = [sum(found[: number + 1]) for number in range(len(found))]
    assert room in edges or found[0] > room


def test_where_there_is_room_columns_are_as_wide_as_usual_and_one_grows() -> None:
    wanted = [Wanted(40, 100, 60), Wanted(40, 100, 130), Wanted(40, 100, 0)]
    assert widths(wanted, 500, 0) == [270, 130, 100]


def test_where_there_is_little_room_columns_are_as_wide_as_their_cells() -> None:
    wanted = [Wanted(40, 100, 60), Wanted(40, 100, 90), Wanted(40, 100, 50)]
    assert widths(wanted, 200, 1) == [60, 90, 50]
