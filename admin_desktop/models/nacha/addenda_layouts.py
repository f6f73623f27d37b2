"""The 7 records, by type code and use. Source: Nacha Operating Rules, Appendix Three and Four."""

from admin_desktop.models.nacha.codes import is_between_banks
from admin_desktop.models.nacha.fields import Layout, layout

PAYMENT_ADDENDA = layout(
    "addenda 05",
    """
    1      record_type        =7
    2-3    addenda_type       =05
    4-83   payment_information x
    84-87  addenda_sequence   9
    88-94  entry_sequence     9
    """,
)

TERMINAL_ADDENDA = layout(
    "addenda 02",
    """
    1      record_type        =7
    2-3    addenda_type       =02
    4-10   reference_1        x
    11-13  reference_2        x
    14-19  terminal_id        x
    20-25  transaction_serial x
    26-29  transaction_date   x
    30-35  authorization_code x
    36-62  terminal_location  x
    63-77  terminal_city      x
    78-79  terminal_state     x
    80-94  trace_number       9
    """,
)
"""POS, SHR and MTE."""

RETURN_ADDENDA = layout(
    "return addenda 99",
    """
    1      record_type        =7
    2-3    addenda_type       =99
    4-6    reason             X
    7-21   original_trace     9
    22-27  date_of_death      date
    28-35  original_rdfi      9
    36-79  information        x
    80-94  trace_number       9
    """,
)

DISHONORED_ADDENDA = layout(
    "dishonored return addenda 99",
    """
    1      record_type             =7
    2-3    addenda_type            =99
    4-6    reason                  X
    7-21   original_trace          9
    22-27  reserved_1              x
    28-35  original_rdfi           9
    36-38  reserved_2              x
    39-53  return_trace            x
    54-56  return_settlement_date  x
    57-58  return_reason           x
    59-79  information             x
    80-94  trace_number            9
    """,
)
"""R61-R70: the ODFI refuses a return."""

CONTESTED_ADDENDA = layout(
    "contested return addenda 99",
    """
    1      record_type                =7
    2-3    addenda_type               =99
    4-6    reason                     X
    7-21   original_trace             9
    22-27  date_returned              x
    28-35  original_rdfi              9
    36-38  original_settlement_date   x
    39-53  return_trace               x
    54-56  return_settlement_date     x
    57-58  return_reason              x
    59-73  dishonored_trace           x
    74-76  dishonored_settlement_date x
    77-78  dishonored_reason          x
    79     reserved                   x
    80-94  trace_number               9
    """,
)
"""R71-R77: the RDFI contests a dishonored return."""

IAT_RETURN_ADDENDA = layout(
    "IAT return addenda 99",
    """
    1      record_type        =7
    2-3    addenda_type       =99
    4-6    reason             X
    7-21   original_trace     9
    22-27  date_of_death      date
    28-35  original_rdfi      9
    36-45  original_amount    9
    46-79  information        x
    80-94  trace_number       9
    """,
)

CHANGE_ADDENDA = layout(
    "notification of change addenda 98",
    """
    1      record_type        =7
    2-3    addenda_type       =98
    4-6    reason             X
    7-21   original_trace     9
    22-27  reserved_1         x
    28-35  original_rdfi      9
    36-64  corrected_data     X
    65-79  reserved_2         x
    80-94  trace_number       9
    """,
)
"""C01-C14. Refused notifications (C61-C69) share the columns that we read; 65-79 hold their own trace."""

_IAT_TEXT = """
    1      record_type     =7
    2-3    addenda_type    ={type}
    4-{text} information   x
    {rest}
    """
_ONE_TAIL = "88-94 entry_sequence 9"
_TWO_TAILS = "84-87 addenda_sequence 9\n    88-94 entry_sequence 9"

_IAT = {
    kind: layout(f"IAT addenda {kind}", _IAT_TEXT.format(type=kind, text=text, rest=rest))
    for kind, text, rest in (
        *((str(kind), 87, _ONE_TAIL) for kind in range(10, 17)),
        *((str(kind), 83, _TWO_TAILS) for kind in (17, 18)),
    )
}
"""10-18: party, bank and remittance facts of an international entry; we judge their structure only."""

PLAIN = {"05": PAYMENT_ADDENDA, "02": TERMINAL_ADDENDA, "98": CHANGE_ADDENDA}
RETURNING = frozenset({"98", "99"})
"""Types that make their entry a return or a notification of change."""


def addenda_for(line: str, sec_code: str) -> Layout | None:
    """Return the layout of a 7 record in a batch of this SEC code; None when its type is unknown there."""
    kind = line[1:3]
    if kind == "99":
        return return_layout(RETURN_ADDENDA["reason"].of(line), sec_code)
    if kind in _IAT:
        return _IAT[kind] if sec_code == "IAT" else None
    return PLAIN.get(kind)


def return_layout(reason: str, sec_code: str) -> Layout:
    """Return the layout of a type 99 record by its reason: return, dishonored or contested return."""
    if not is_between_banks(reason):
        return IAT_RETURN_ADDENDA if sec_code == "IAT" else RETURN_ADDENDA
    return CONTESTED_ADDENDA if reason >= "R71" else DISHONORED_ADDENDA
