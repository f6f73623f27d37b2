"""Every record of a NACHA file, once: the writer, the reader and the checker all read these tables.

Source: Nacha Operating Rules, Appendix Three (record formats). The kinds of field are explained at
``fields.layout``. Here stand the frames; the 6 records are in ``entry_layouts``, the 7 records in
``addenda_layouts``.
"""

from admin_desktop.models.nacha.fields import Layout, layout

FILE_HEADER = layout(
    "file header",
    """
    1      record_type            =1
    2-3    priority_code          =01
    4-13   immediate_destination  X
    14-23  immediate_origin       X
    24-29  file_creation_date     date
    30-33  file_creation_time     x
    34     file_id_modifier       X
    35-37  record_size            =094
    38-39  blocking_factor        =10
    40     format_code            =1
    41-63  destination_name       x
    64-86  origin_name            x
    87-94  reference_code         x
    """,
)

BATCH_HEADER = layout(
    "batch header",
    """
    1      record_type               =5
    2-4    service_class             9
    5-20   company_name              X
    21-40  company_discretionary     x
    41-50  company_id                X
    51-53  sec_code                  X
    54-63  entry_description         X
    64-69  descriptive_date          x
    70-75  effective_date            date
    76-78  settlement_date           julian
    79     originator_status         x
    80-87  odfi                      9
    88-94  batch_number              9
    """,
)

IAT_BATCH_HEADER = layout(
    "IAT batch header",
    """
    1      record_type               =5
    2-4    service_class             9
    5-20   iat_indicator             x
    21-22  foreign_exchange          X
    23     reference_indicator       x
    24-38  foreign_exchange_ref      x
    39-40  destination_country       X
    41-50  company_id                X
    51-53  sec_code                  X
    54-63  entry_description         X
    64-66  originating_currency      X
    67-69  destination_currency      X
    70-75  effective_date            date
    76-78  settlement_date           julian
    79     originator_status         x
    80-87  odfi                      9
    88-94  batch_number              9
    """,
)

BATCH_CONTROL = layout(
    "batch control",
    """
    1      record_type          =8
    2-4    service_class        9
    5-10   entry_addenda_count  9
    11-20  entry_hash           9
    21-32  debit_total          9
    33-44  credit_total         9
    45-54  company_id           x
    55-73  authentication_code  x
    74-79  reserved             -
    80-87  odfi                 9
    88-94  batch_number         9
    """,
)

ADV_BATCH_CONTROL = layout(
    "ADV batch control",
    """
    1      record_type          =8
    2-4    service_class        9
    5-10   entry_addenda_count  9
    11-20  entry_hash           9
    21-40  debit_total          9
    41-60  credit_total         9
    61-79  operator_data        x
    80-87  odfi                 9
    88-94  batch_number         9
    """,
)

FILE_CONTROL = layout(
    "file control",
    """
    1      record_type          =9
    2-7    batch_count          9
    8-13   block_count          9
    14-21  entry_addenda_count  9
    22-31  entry_hash           9
    32-43  debit_total          9
    44-55  credit_total         9
    56-94  reserved             -
    """,
)

ADV_FILE_CONTROL = layout(
    "ADV file control",
    """
    1      record_type          =9
    2-7    batch_count          9
    8-13   block_count          9
    14-21  entry_addenda_count  9
    22-31  entry_hash           9
    32-51  debit_total          9
    52-71  credit_total         9
    72-94  reserved             -
    """,
)


def batch_header_for(line: str) -> Layout:
    """Return the layout of a 5 record."""
    return IAT_BATCH_HEADER if layout_code(line) == "IAT" else BATCH_HEADER


def layout_code(header: str) -> str:
    """Return the SEC code that chooses a batch's layouts: its own, or IAT for an IATCOR header."""
    if IAT_BATCH_HEADER["iat_indicator"].of(header).startswith("IATCOR"):
        return "IAT"
    return BATCH_HEADER["sec_code"].of(header)


def batch_control_for(sec_code: str) -> Layout:
    """Return the layout of a batch's 8 record."""
    return ADV_BATCH_CONTROL if sec_code == "ADV" else BATCH_CONTROL


def file_control_for(*, adv: bool) -> Layout:
    """Return the layout of the 9 record; a file of ADV batches has wider totals."""
    return ADV_FILE_CONTROL if adv else FILE_CONTROL
