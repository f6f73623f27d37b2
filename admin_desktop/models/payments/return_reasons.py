"""What a bank's return code means, and whether the debit may be tried again.

Source: Nacha Operating Rules, Appendix Four, for debits to consumer accounts.
"""

_REASONS = {
    "R01": "insufficient funds",
    "R02": "account closed",
    "R03": "no account, or the holder's name does not match",
    "R04": "invalid account number",
    "R05": "unauthorized debit to a consumer account",
    "R07": "authorization revoked by the customer",
    "R08": "payment stopped by the account holder",
    "R09": "uncollected funds",
    "R10": "customer says it was not authorized",
    "R11": "not as authorized: amount, date or debit differ",
    "R16": "account frozen",
    "R20": "not a transaction account",
    "R29": "company says it was not authorized",
}

_MAY_BE_TRIED_AGAIN = frozenset({"R01", "R09"})


def reason(code: str) -> str:
    """Return ``R01, insufficient funds``; the bare code when we have no words for it."""
    words = _REASONS.get(code)
    return f"{code}, {words}" if words else code


def next_step(code: str) -> str:
    """Return what may be done about a returned debit, and by whom."""
    if code in _MAY_BE_TRIED_AGAIN:
        return "The finance company may try it again, at most twice within 180 days."
    if code == "R11":
        return "The finance company may correct it and send it again."
    return "It may not be sent again as it is: the finance company settles it with the borrower."
