"""NACHA payment and return files: the record layouts once, a writer, a reader and a checker.

``layouts``, ``entry_layouts`` and ``addenda_layouts`` hold every record as data. ``writing`` makes files,
``reader`` and ``checker`` take them apart; an account number is masked the moment its line is read and is
never kept.
"""

from admin_desktop.models.nacha.checker import check_file
from admin_desktop.models.nacha.masking import last4, mask_fragment, mask_line
from admin_desktop.models.nacha.reader import masked_line, masked_lines, read_entries, returns_of
from admin_desktop.models.nacha.results import (
    EntryFacts,
    EntryKind,
    FileHeader,
    FileVerdict,
    Finding,
    ReturnedEntry,
)
from admin_desktop.models.nacha.writing.entry_rules import (
    MAX_AMOUNT_CENTS,
    check_account,
    check_amount,
    check_entry,
    check_originator,
    check_reference,
)
from admin_desktop.models.nacha.writing.names import transliterate
from admin_desktop.models.nacha.writing.payment_file import write_payment_file
from admin_desktop.models.nacha.writing.return_file import ReturnFile, ReturnItem, write_returns
from admin_desktop.models.nacha.writing.setup import (
    BalancingAccount,
    DebitEntry,
    Originator,
    PaymentBatch,
    PaymentFile,
    WrittenEntry,
    WrittenFile,
)

__all__ = [
    "MAX_AMOUNT_CENTS",
    "BalancingAccount",
    "DebitEntry",
    "EntryFacts",
    "EntryKind",
    "FileHeader",
    "FileVerdict",
    "Finding",
    "Originator",
    "PaymentBatch",
    "PaymentFile",
    "ReturnFile",
    "ReturnItem",
    "ReturnedEntry",
    "WrittenEntry",
    "WrittenFile",
    "check_account",
    "check_amount",
    "check_entry",
    "check_file",
    "check_originator",
    "check_reference",
    "last4",
    "mask_fragment",
    "mask_line",
    "masked_line",
    "masked_lines",
    "read_entries",
    "returns_of",
    "transliterate",
    "write_payment_file",
    "write_returns",
]
