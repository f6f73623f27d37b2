"""The kinds of drift as data: what each is called, its likely cause, and who does what next."""

from dataclasses import dataclass
from types import MappingProxyType

from admin_desktop.words import noted


@dataclass(frozen=True, slots=True)
class DriftKind:
    """One way in which portal, ASPIRE's record and file can disagree."""

    title: str
    cause: str
    next_step: str


_ASPIRE_STAFF = noted("Ask the finance company's ASPIRE staff who changed the record, and why.")
_STOP = noted("Call the bank before the effective date: this debit must not go out, or must be refunded.")
_WAIT = noted("Wait for the next sync. If it stays, look at Sync health.")

KINDS = MappingProxyType(
    {
        "amount": DriftKind(
            noted("Amount differs"),
            noted("The record was changed in ASPIRE after the borrower submitted, or the file was edited."),
            _ASPIRE_STAFF,
        ),
        "effective-date": DriftKind(
            noted("Collected early"),
            noted(
                "The record's effective date was moved in ASPIRE, or the run's window reached too far ahead."
            ),
            _ASPIRE_STAFF,
        ),
        "account": DriftKind(
            noted("Another bank account"),
            noted("The record's bank account was changed in ASPIRE after the borrower submitted."),
            _STOP,
        ),
        "record": DriftKind(
            noted("Record differs"),
            noted("The record was changed in ASPIRE after the borrower submitted."),
            noted("Open the payment, look at both values and close the difference."),
        ),
        "canceled-in-file": DriftKind(
            noted("Canceled, yet in the file"),
            noted(
                "The record was reopened in ASPIRE after the cancel, or the file was written from older data."
            ),
            _STOP,
        ),
        "missing-in-aspire": DriftKind(
            noted("In the file, missing in ASPIRE"),
            noted(
                "ASPIRE was restored from a backup and has lost the record; the bank may have the file "
                "already."
            ),
            noted("Resolve it as collected already, in Sync health; never send it again before that."),
        ),
        "not-synced": DriftKind(
            noted("Record not seen yet"),
            noted("ASPIRE has pulled a record that our sync has not brought."),
            _WAIT,
        ),
        "not-in-portal": DriftKind(
            noted("Not a payment of this portal"),
            noted("The reference belongs to another company, or this workspace was restored from a backup."),
            noted("Check the company. If it is right, compare with ASPIRE's record before anything else."),
        ),
        "twice-in-file": DriftKind(
            noted("Twice in the file"),
            noted("The file was put together from two runs, or edited."),
            _STOP,
        ),
        "other-batch": DriftKind(
            noted("In another batch"),
            noted(
                "Its batch was voided and the record pulled again: this file is no longer the one that "
                "counts."
            ),
            noted("Ask ASPIRE staff which of the two files went to the bank."),
        ),
        "not-in-batch": DriftKind(
            noted("In no batch in ASPIRE"),
            noted("The batch was voided, or staff gave the record back, after the file was written."),
            noted("Ask ASPIRE staff whether this file went to the bank."),
        ),
        "voided-batch": DriftKind(
            noted("The batch was voided"),
            noted(
                "EFT Generation's batch was voided after this file was written: its records are open again."
            ),
            noted("This file must not go to the bank. Ask ASPIRE staff whether it did."),
        ),
        "not-in-file": DriftKind(
            noted("In the batch, not in the file"),
            noted("The file was edited, or written before the record was pulled."),
            noted("Ask ASPIRE staff to write the file again before it goes to the bank."),
        ),
        "not-paid": DriftKind(
            noted("Posted, not Paid here"),
            noted("ASPIRE has posted the batch and our sync has not brought this record's posting."),
            _WAIT,
        ),
        "paid-not-posted": DriftKind(
            noted("Paid here, batch not posted"),
            noted("ASPIRE's run is not posted although its record was: the batch was reopened in ASPIRE."),
            noted("Tell LTi: the payment stays Paid until somebody has looked at it."),
        ),
        "another-file": DriftKind(
            noted("Not the file that ASPIRE wrote"),
            noted(
                "The file was generated again or edited on its way: its hash is not the one of ASPIRE's run."
            ),
            noted("Get the file from ASPIRE once more and compare the two."),
        ),
        "run-total": DriftKind(
            noted("Totals differ from the run"),
            noted("The file was edited, or ASPIRE's run was changed after it was written."),
            noted("Ask ASPIRE staff to write the file again before it goes to the bank."),
        ),
        "mark-missing": DriftKind(
            noted("Return not marked in ASPIRE"),
            noted(
                "ASPIRE has not imported the return file or could not match it, or the sync has not "
                "brought it."
            ),
            noted("Ask ASPIRE staff to import the return file. The mark follows with the next sync."),
        ),
        "mark-differs": DriftKind(
            noted("Another return code in ASPIRE"),
            noted("The bank returned the payment twice, or ASPIRE's mark was changed by hand."),
            _ASPIRE_STAFF,
        ),
        "return-of-unpaid": DriftKind(
            noted("Returned, never Paid here"),
            noted("The batch has not been posted in ASPIRE, or the entry belongs to another payment."),
            noted("Check with ASPIRE staff that the batch of this payment was posted."),
        ),
    }
)
"""By stable name, for programs."""
