"""What a bank's return code means, and whether the debit may be tried again.

Source: Nacha Operating Rules, Appendix Four, for debits to consumer accounts.
"""

from admin_desktop.words import noted, tr

_REASONS = {
    "R01": noted("insufficient funds"),
    "R02": noted("account closed"),
    "R03": noted("no account, or the holder's name does not match"),
    "R04": noted("invalid account number"),
    "R05": noted("unauthorized debit to a consumer account"),
    "R07": noted("authorization revoked by the customer"),
    "R08": noted("payment stopped by the account holder"),
    "R09": noted("uncollected funds"),
    "R10": noted("customer says it was not authorized"),
    "R11": noted("not as authorized: amount, date or debit differ"),
    "R16": noted("account frozen"),
    "R20": noted("not a transaction account"),
    "R29": noted("company says it was not authorized"),
}

_MAY_BE_TRIED_AGAIN = frozenset({"R01", "R09"})


def reason(code: str) -> str:
    """Return ``R01, insufficient funds``; the bare code when we have no words for it."""
    words = _REASONS.get(code)
    return f"{code}, {tr(words)}" if words else code


def next_step(code: str) -> str:
    """Return what may be done about a returned debit, and by whom."""
    if code in _MAY_BE_TRIED_AGAIN:
        return tr("The finance company may try it again, at most twice within 180 days.")
    if code == "R11":
        return tr("The finance company may correct it and send it again.")
    return tr("It may not be sent again as it is: the finance company settles it with the borrower.")
