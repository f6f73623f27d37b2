"""Codes of the rule book as data: service classes, transaction codes, SEC codes, return codes.

Source: Nacha Operating Rules, Appendix Three (codes) and Four (return reason codes).
"""

import re

MIXED, CREDITS_ONLY, DEBITS_ONLY, ADVICES = "200", "220", "225", "280"
SERVICE_CLASSES = frozenset({MIXED, CREDITS_ONLY, DEBITS_ONLY, ADVICES})

HASH_MODULUS = 10**10
"""An entry hash keeps the ten lowest digits of the sum of the RDFI numbers."""

RETURN_CREDIT, CREDIT, PRENOTE_CREDIT, ZERO_CREDIT = "1", "2", "3", "4"
RETURN_DEBIT, DEBIT, PRENOTE_DEBIT, ZERO_DEBIT = "6", "7", "8", "9"

_ACCOUNT_DIGITS = {"checking": "2", "savings": "3"}
ACCOUNT_TYPES = frozenset(_ACCOUNT_DIGITS)

# The second digit says what moves; the first where: 2 checking, 3 savings, 4 general ledger, 5 loan.
_CREDIT_ENDINGS = RETURN_CREDIT + CREDIT + PRENOTE_CREDIT + ZERO_CREDIT
_DEBIT_ENDINGS = RETURN_DEBIT + DEBIT + PRENOTE_DEBIT + ZERO_DEBIT
_LOAN_CODES = frozenset({"51", "52", "53", "54", "55", "56"})
_LOAN_DEBITS = frozenset({"55", "56"})
_ADV_CODES = frozenset({"81", "82", "83", "84", "85", "86", "87", "88"})
_ADV_DEBITS = frozenset({"82", "84", "86", "88"})
_PLAIN_CODES = frozenset(where + what for where in "234" for what in _CREDIT_ENDINGS + _DEBIT_ENDINGS)
TRANSACTION_CODES = _PLAIN_CODES | _LOAN_CODES | _ADV_CODES
DEBIT_CODES = frozenset(c for c in _PLAIN_CODES if c[1] in _DEBIT_ENDINGS) | _LOAN_DEBITS | _ADV_DEBITS
PRENOTE_CODES = frozenset(c for c in _PLAIN_CODES if c[1] in PRENOTE_CREDIT + PRENOTE_DEBIT) | {"53"}
ZERO_CODES = frozenset(c for c in _PLAIN_CODES if c[1] in ZERO_CREDIT + ZERO_DEBIT) | {"54"}
RETURN_CODES = frozenset(c for c in _PLAIN_CODES if c[1] in RETURN_CREDIT + RETURN_DEBIT) | {"51", "56"}
ADV_CODES = _ADV_CODES

SEC_CODES = frozenset(
    {
        "ACK",
        "ADV",
        "ARC",
        "ATX",
        "BOC",
        "CCD",
        "CIE",
        "COR",
        "CTX",
        "DNE",
        "ENR",
        "IAT",
        "MTE",
        "POP",
        "POS",
        "PPD",
        "RCK",
        "SHR",
        "TEL",
        "TRC",
        "TRX",
        "WEB",
        "XCK",
    }
)
JUDGED_SEC_CODES = frozenset({"WEB", "PPD", "CCD", "CTX", "TEL", "COR"})
"""Batches judged field by field: these codes, their returns and change notices. For the others structure,
counts, totals and hash are checked."""

RETURN_REASON = re.compile("R(?:0[1-9]|[1-4][0-9]|5[0-3]|6[1-9]|7[0-7]|8[0-5])").fullmatch
CHANGE_CODE = re.compile("C(?:0[1-9]|1[0-4]|6[1-9])").fullmatch


def account_digit(account_type: str) -> str:
    """Return the first digit of a transaction code; KeyError for an unknown account type."""
    return _ACCOUNT_DIGITS[account_type]


def is_between_banks(reason: str) -> bool:
    """Whether a return is banks' business between themselves: dishonored or contested, R61-R77 (Nacha)."""
    return "R61" <= reason <= "R77"


def service_class_allows(service_class: str, transaction_code: str) -> bool:
    """Whether an entry may stand in a batch of this service class."""
    if (service_class == ADVICES) != (transaction_code in ADV_CODES):
        return False
    if service_class in {CREDITS_ONLY, DEBITS_ONLY}:
        return (transaction_code in DEBIT_CODES) == (service_class == DEBITS_ONLY)
    return True


def check_digit(first_eight: str) -> int:
    """Return the ninth digit of a routing number from its first eight (weights 3 7 1, modulus 10)."""
    weighted = zip((3, 7, 1, 3, 7, 1, 3, 7), first_eight, strict=True)
    return -sum(weight * int(digit) for weight, digit in weighted) % 10


def is_routing_number(text: str) -> bool:
    """Whether the text is nine ASCII digits with a right check digit, and not all zeros."""
    if not re.fullmatch("[0-9]{9}", text) or text == "0" * 9:
        return False
    return check_digit(text[:8]) == int(text[8])
