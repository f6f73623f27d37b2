"""The causes of a diagnosis in a few words, for lists; the code is what programs read."""

from typing import Final

from admin_desktop.words import noted, tr

CAUSES: Final = frozenset(
    {
        noted("Unknown record"),
        noted("Not submitted"),
        noted("Canceled never sent"),
        noted("Canceled by borrower"),
        noted("Closed by staff"),
        noted("Cancel too late"),
        noted("Wait for schedule"),
        noted("Wait for cancel"),
        noted("Wait for paid"),
        noted("Sync off"),
        noted("ASPIRE restored"),
        noted("Sign in needed"),
        noted("ASPIRE asks to wait"),
        noted("ASPIRE not reachable"),
        noted("Sync failing"),
        noted("Never synced"),
        noted("Sync not running"),
        noted("Rejected by ASPIRE"),
        noted("Cancel rejected"),
        noted("Attempt before restore"),
        noted("Answer unknown"),
        noted("Trying again"),
        noted("Not sent"),
        noted("Missing in ASPIRE"),
        noted("Record deleted"),
        noted("Unreadable record"),
        noted("SEC code differs"),
        noted("Counters unknown"),
        noted("Second record"),
        noted("Amount differs"),
        noted("Effective date differs"),
        noted("Bank account differs"),
        noted("Contract differs"),
        noted("Customer differs"),
        noted("Collected though canceled"),
        noted("Reopened in ASPIRE"),
        noted("Paid denied by ASPIRE"),
        noted("Contradictory record"),
        noted("Bank not ACH"),
        noted("Run skipped it"),
        noted("Weekend gap"),
        noted("Holiday gap"),
        noted("Closed day gap"),
        noted("Due on closed day"),
        noted("Missed its run"),
        noted("No run since"),
        noted("Batch voided"),
        noted("Not due yet"),
        noted("Waiting for run"),
        noted("Record lags its run"),
        noted("Batch not posted"),
        noted("Waiting for posting"),
        noted("Paid cancel too late"),
        noted("Paid"),
        noted("Returned"),
        noted("Facts missing"),
        noted("Unexplained"),
        noted("Payments off"),
        noted("Payments on"),
    }
)
_ABBREVIATED: Final = {"aspire": "ASPIRE", "sec": "SEC", "ach": "ACH"}


def cause_words(code: str) -> str:
    """Return a verdict's code as words: ``ASPIRE not reachable``."""
    words = [_ABBREVIATED.get(word, word) for word in code.split("_")]
    return tr(" ".join((words[0][:1].upper() + words[0][1:], *words[1:])))
