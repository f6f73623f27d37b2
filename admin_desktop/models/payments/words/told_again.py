"""A timeline's lines in the user's language: they are kept in English, and said again when they are shown.

What is kept is one text for everybody who reads it, and *as of* reads it too; so a line is recognised by its
sentence, its places are taken out, and the sentence is said with them. A text nobody knows stays as it is: a
person's own note, ASPIRE's reason, a line of another version.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from admin_desktop.words import noted, spoken, tr

_DIFFERS: Final = noted(
    "Differs from ASPIRE: {differences}. The status stays until somebody has looked at it."
)
_DIFFERENCE: Final = noted("{field}: here {ours}, in ASPIRE {aspire}")
_KEPT: Final = (
    noted("Submitted: {amount} from account ••{last4}, effective {day}."),
    noted("Sent to ASPIRE."),
    noted("The cancel was sent to ASPIRE."),
    noted("It is sent to ASPIRE again, under the same reference."),
    noted("No answer from ASPIRE: it is asked by payment reference before anything is sent again."),
    noted("ASPIRE refused it: {reason}"),
    noted("ASPIRE has created record {record}."),
    noted("ASPIRE has record {record} again."),
    noted("EFT Generation has pulled the record into batch {batch}."),
    noted("EFT batch {batch} was voided: the record is open again."),
    noted("EFT batch {batch} was voided: the record is open again. The cancel is sent again."),
    noted("Posted in EFT batch {batch}."),
    noted("Posted in EFT batch {batch}. The cancel came too late: ask the finance company for a refund."),
    noted("The bank returned the payment: {code}."),
    noted("Cancel requested. ASPIRE is asked to close the record."),
    noted("Cancel requested with nothing sent yet: ASPIRE is asked that it has no record."),
    noted("Canceled: the payment never reached ASPIRE."),
    noted("ASPIRE confirmed the cancel: record {record} is closed and was in no batch."),
    noted("Closed in ASPIRE by finance-company staff: record {record} was in no batch."),
    noted("The cancel came too late: in batch {batch}. It is sent again if the batch is voided."),
    noted("Difference closed: {note}"),
    noted(
        "ASPIRE was restored from a backup and no longer has record {record}. Nothing is sent again by "
        "itself."
    ),
    noted("ASPIRE was restored. Two people confirmed: collected already; it is not sent again."),
    noted("ASPIRE was restored and does not have it. Two people confirmed: send it again."),
    noted("ASPIRE was restored. Two people confirmed: it was never sent; it is canceled."),
    noted(
        "ASPIRE was restored and has it open again. Two people confirmed: collected already. Finance-company "
        "staff must close the record in ASPIRE, or its next run collects it a second time."
    ),
    noted("ASPIRE was restored and does not have it. Two people confirmed: leave it for now."),
    _DIFFERS,
)


def told_again(text: str, dated: Callable[[str], str] | None = None) -> str:
    """Return a kept line in the user's language; English, and what nobody knows, as it is.

    ``dated`` writes the places that hold a date, kept as ``2025-11-21``, as the user reads dates.
    """
    if spoken() == "en" and dated is None:
        return text
    dated = dated or str
    for template, pattern in _patterns():
        found = pattern.fullmatch(text)
        if found is not None:
            places = found.groupdict()
            if "day" in places:
                places["day"] = dated(places["day"])
            if template is _DIFFERS:
                parts = places["differences"].split("; ")
                places["differences"] = "; ".join(_difference(part, dated) for part in parts)
            return tr(template, **places)
    return text


def is_known(text: str) -> bool:
    """Whether a kept line can be said in another language."""
    return any(pattern.fullmatch(text) for _template, pattern in _patterns())


def _difference(text: str, dated: Callable[[str], str]) -> str:
    found = _pattern(_DIFFERENCE).fullmatch(text)
    if found is None:
        return text
    return tr(
        _DIFFERENCE, field=tr(found["field"]), ours=dated(found["ours"]), aspire=dated(tr(found["aspire"]))
    )


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The longer sentence first: *Posted in EFT batch 7.* begins two of them."""
    return tuple((template, _pattern(template)) for template in sorted(_KEPT, key=len, reverse=True))


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    said = (f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
    return re.compile("".join(said), re.DOTALL)
