import pytest

from admin_desktop.models.nacha import addenda_layouts, entry_layouts, layouts
from admin_desktop.models.nacha.addenda_layouts import addenda_for, return_layout
from admin_desktop.models.nacha.entry_layouts import entry_for
from admin_desktop.models.nacha.fields import RECORD_LENGTH, Layout
from admin_desktop.models.nacha.layouts import batch_control_for, batch_header_for, file_control_for

ALL = [
    value
    for module in (layouts, entry_layouts, addenda_layouts)
    for value in vars(module).values()
    if isinstance(value, Layout)
] + list(addenda_layouts._IAT.values())


@pytest.mark.parametrize("record", ALL, ids=lambda record: record.name)
def test_every_record_covers_columns_1_to_94_once(record: Layout) -> None:
    covered = [column for field in record.fields for column in range(field.first, field.last + 1)]
    assert covered == list(range(1, RECORD_LENGTH + 1))
    assert record.fields[0].name == "record_type"


def test_there_are_all_the_records_of_the_rule_book() -> None:
    assert len({record.name for record in ALL}) == 7 + 7 + 7 + 9


@pytest.mark.parametrize(
    ("record", "field", "columns"),
    [
        (layouts.FILE_HEADER, "immediate_destination", (4, 13)),
        (layouts.BATCH_HEADER, "effective_date", (70, 75)),
        (layouts.BATCH_CONTROL, "entry_hash", (11, 20)),
        (layouts.ADV_BATCH_CONTROL, "credit_total", (41, 60)),
        (layouts.FILE_CONTROL, "debit_total", (32, 43)),
        (layouts.ADV_FILE_CONTROL, "credit_total", (52, 71)),
        (entry_layouts.ENTRY, "account_number", (13, 29)),
        (entry_layouts.ENTRY, "amount", (30, 39)),
        (entry_layouts.ENTRY, "identification", (40, 54)),
        (entry_layouts.ENTRY, "discretionary_data", (77, 78)),
        (entry_layouts.ENTRY, "addenda_indicator", (79, 79)),
        (entry_layouts.IAT_ENTRY, "account_number", (40, 74)),
        (entry_layouts.ADV_ENTRY, "amount", (28, 39)),
        (entry_layouts.CTX_ENTRY, "addenda_count", (55, 58)),
        (addenda_layouts.RETURN_ADDENDA, "reason", (4, 6)),
        (addenda_layouts.RETURN_ADDENDA, "original_trace", (7, 21)),
        (addenda_layouts.CHANGE_ADDENDA, "corrected_data", (36, 64)),
        (addenda_layouts.CONTESTED_ADDENDA, "dishonored_trace", (59, 73)),
    ],
)
def test_fields_stand_where_the_rules_put_them(record: Layout, field: str, columns: tuple[int, int]) -> None:
    assert (record[field].first, record[field].last) == columns


@pytest.mark.parametrize(
    ("sec_code", "record"),
    [
        ("WEB", entry_layouts.ENTRY),
        ("???", entry_layouts.ENTRY),
        ("CTX", entry_layouts.CTX_ENTRY),
        ("ATX", entry_layouts.CTX_ENTRY),
        ("POP", entry_layouts.POP_ENTRY),
        ("SHR", entry_layouts.SHR_ENTRY),
        ("TRC", entry_layouts.TRC_ENTRY),
        ("XCK", entry_layouts.TRC_ENTRY),
        ("IAT", entry_layouts.IAT_ENTRY),
        ("ADV", entry_layouts.ADV_ENTRY),
    ],
)
def test_the_sec_code_chooses_the_entry(sec_code: str, record: Layout) -> None:
    assert entry_for(sec_code) is record


def test_headers_and_controls_are_chosen_by_iat_and_adv() -> None:
    plain, iat, cor = "5200".ljust(50) + "WEB", "5200".ljust(50) + "IAT", "5200IATCOR".ljust(50) + "COR"
    assert batch_header_for(plain) is layouts.BATCH_HEADER
    assert batch_header_for(iat) is batch_header_for(cor) is layouts.IAT_BATCH_HEADER
    assert batch_control_for("ADV") is layouts.ADV_BATCH_CONTROL
    assert batch_control_for("WEB") is layouts.BATCH_CONTROL
    assert file_control_for(adv=True) is layouts.ADV_FILE_CONTROL
    assert file_control_for(adv=False) is layouts.FILE_CONTROL


def test_addenda_are_chosen_by_type_and_reason() -> None:
    assert addenda_for("705", "WEB") is addenda_layouts.PAYMENT_ADDENDA
    assert addenda_for("702", "POS") is addenda_layouts.TERMINAL_ADDENDA
    assert addenda_for("798C01", "COR") is addenda_layouts.CHANGE_ADDENDA
    assert addenda_for("799R01", "WEB") is addenda_layouts.RETURN_ADDENDA
    assert addenda_for("799R01", "IAT") is addenda_layouts.IAT_RETURN_ADDENDA
    assert addenda_for("715", "WEB") is None
    assert addenda_for("7XX", "WEB") is None
    iat = addenda_for("715", "IAT")
    assert iat is not None
    assert iat.name == "IAT addenda 15"


@pytest.mark.parametrize("reason", ["R61", "R68", "R70"])
def test_r61_to_r70_are_dishonored_returns(reason: str) -> None:
    assert return_layout(reason, "WEB") is addenda_layouts.DISHONORED_ADDENDA


@pytest.mark.parametrize("reason", ["R71", "R77"])
def test_r71_to_r77_are_contested(reason: str) -> None:
    assert return_layout(reason, "WEB") is addenda_layouts.CONTESTED_ADDENDA
