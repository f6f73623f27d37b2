"""The 6 records, by SEC code. Source: Nacha Operating Rules, Appendix Three (record formats)."""

from admin_desktop.models.nacha.fields import Layout, layout

ENTRY = layout(
    "entry detail",
    """
    1      record_type         =6
    2-3    transaction_code    9
    4-11   rdfi                9
    12     check_digit         9
    13-29  account_number      X
    30-39  amount              9
    40-54  identification      x
    55-76  individual_name     x
    77-78  discretionary_data  x
    79     addenda_indicator   9
    80-94  trace_number        9
    """,
)

CTX_ENTRY = layout(
    "CTX entry detail",
    """
    1      record_type         =6
    2-3    transaction_code    9
    4-11   rdfi                9
    12     check_digit         9
    13-29  account_number      X
    30-39  amount              9
    40-54  identification      x
    55-58  addenda_count       9
    59-74  individual_name     x
    75-76  reserved            -
    77-78  discretionary_data  x
    79     addenda_indicator   9
    80-94  trace_number        9
    """,
)
"""CTX, and ATX, which acknowledges it with the same columns."""

POP_ENTRY = layout(
    "POP entry detail",
    """
    1      record_type         =6
    2-3    transaction_code    9
    4-11   rdfi                9
    12     check_digit         9
    13-29  account_number      X
    30-39  amount              9
    40-48  check_serial        x
    49-52  terminal_city       x
    53-54  terminal_state      x
    55-76  individual_name     x
    77-78  discretionary_data  x
    79     addenda_indicator   9
    80-94  trace_number        9
    """,
)

SHR_ENTRY = layout(
    "SHR entry detail",
    """
    1      record_type         =6
    2-3    transaction_code    9
    4-11   rdfi                9
    12     check_digit         9
    13-29  account_number      X
    30-39  amount              9
    40-43  card_expiration     9
    44-54  document_reference  x
    55-76  individual_card     x
    77-78  card_type           x
    79     addenda_indicator   9
    80-94  trace_number        9
    """,
)

TRC_ENTRY = layout(
    "TRC entry detail",
    """
    1      record_type         =6
    2-3    transaction_code    9
    4-11   rdfi                9
    12     check_digit         9
    13-29  account_number      X
    30-39  amount              9
    40-54  check_serial        x
    55-60  process_control     x
    61-76  item_research       x
    77-78  item_type           x
    79     addenda_indicator   9
    80-94  trace_number        9
    """,
)
"""TRC, and XCK, which has the same columns."""

IAT_ENTRY = layout(
    "IAT entry detail",
    """
    1      record_type         =6
    2-3    transaction_code    9
    4-11   rdfi                9
    12     check_digit         9
    13-16  addenda_count       9
    17-29  reserved            -
    30-39  amount              9
    40-74  account_number      X
    75-76  reserved_2          -
    77     ofac_gateway        x
    78     ofac_secondary      x
    79     addenda_indicator   9
    80-94  trace_number        9
    """,
)

ADV_ENTRY = layout(
    "ADV entry detail",
    """
    1      record_type         =6
    2-3    transaction_code    9
    4-11   rdfi                9
    12     check_digit         9
    13-27  account_number      X
    28-39  amount              9
    40-48  advice_routing      9
    49-53  file_identification x
    54     operator_data       x
    55-76  individual_name     x
    77-78  discretionary_data  x
    79     addenda_indicator   9
    80-87  operator_routing    9
    88-90  julian_date         9
    91-94  sequence            9
    """,
)
"""Automated accounting advice: made by the operator, has a wider amount and no trace number."""

_ENTRIES = {
    "ADV": ADV_ENTRY,
    "ATX": CTX_ENTRY,
    "CTX": CTX_ENTRY,
    "IAT": IAT_ENTRY,
    "POP": POP_ENTRY,
    "SHR": SHR_ENTRY,
    "TRC": TRC_ENTRY,
    "XCK": TRC_ENTRY,
}


def entry_for(sec_code: str) -> Layout:
    """Return the layout of the 6 records of a batch; an unknown SEC code reads as the plain one."""
    return _ENTRIES.get(sec_code, ENTRY)
