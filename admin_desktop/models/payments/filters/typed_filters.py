"""Filters typed into the search: ``status:pending amount:>500 overdue smith``, and the same said back.

What is no filter is searched for as it stands; a quoted part always is.
"""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from admin_desktop.models.payments.filters.payment_filter import PaymentFilter
from admin_desktop.models.payments.status import Mark, Status

_WORD = re.compile(r'"([^"]*)"|(\S+)')
_MOST_CENTS = 10**15
Fields = dict[str, Any]

_FLAGS: dict[str, Fields] = {
    "overdue": {"overdue": True},
    "returned": {"marks": Mark.RETURNED},
    "cancel-race": {"marks": Mark.TOO_LATE},
    "attention": {"attention": True},
    "noted": {"noted": True},
}
"""Words that are filters by themselves; a cancel race is a cancel that came too late."""


def parse(typed: str, today: date) -> PaymentFilter:
    """Return the filter that was typed; words that are none become its ``text``.

    ``today`` is what ``submitted:today`` and ``this-month`` mean.
    """
    found = PaymentFilter()
    searched: list[str] = []
    for quoted, word in _WORD.findall(typed):
        meant = _fields_of(word, today) if word else None
        if meant is None:
            searched.append(quoted or word)
        else:
            found = _with(found, meant)
    return replace(found, text=" ".join(part for part in searched if part))


def retyped(flt: PaymentFilter, before: PaymentFilter, after: PaymentFilter) -> PaymentFilter:
    """Return the filter in force when what was typed becomes something else: the chips' part stays."""
    usual = PaymentFilter()
    changed = {
        field.name: getattr(after, field.name)
        for field in fields(PaymentFilter)
        if getattr(before, field.name) != getattr(after, field.name)
        and (
            getattr(after, field.name) != getattr(usual, field.name)
            or getattr(before, field.name) == getattr(flt, field.name)
        )
    }
    return replace(flt, **changed)


def _with(flt: PaymentFilter, typed: Fields) -> PaymentFilter:
    for name in ("statuses", "marks", "companies"):
        if name in typed:
            more = typed[name] if isinstance(typed[name], frozenset) else frozenset({typed[name]})
            typed = {**typed, name: (getattr(flt, name) or frozenset()) | more}
    return replace(flt, **typed)


def _fields_of(word: str, today: date) -> Fields | None:
    if word.lower() in _FLAGS:
        return _FLAGS[word.lower()]
    name, colon, value = word.partition(":")
    reader = _READERS.get(name.lower())
    return reader(value, today) if colon and value and reader else None


def _statuses(value: str, _today: date) -> Fields | None:
    words = value.lower().replace("-", "_").split(",")
    known = {status.value: status for status in Status}
    return {"statuses": frozenset(known[word] for word in words)} if set(words) <= set(known) else None


def _marks(value: str, _today: date) -> Fields | None:
    words = value.lower().replace("-", "_").split(",")
    known = {mark.value: mark for mark in Mark}
    return {"marks": frozenset(known[word] for word in words)} if set(words) <= set(known) else None


def _amount(value: str, _today: date) -> Fields | None:
    low, dots, high = value.partition("..")
    if dots:
        ends = (_cents(low), _cents(high))
        return None if None in ends else {"amount_min_cents": ends[0], "amount_max_cents": ends[1]}
    sign = re.match(r"[<>]=?|", value)
    word = sign.group() if sign else ""
    cents = _cents(value[len(word) :])
    if cents is None:
        return None
    return {
        ">": {"amount_min_cents": cents + 1},
        ">=": {"amount_min_cents": cents},
        "<": {"amount_max_cents": cents - 1},
        "<=": {"amount_max_cents": cents},
        "": {"amount_min_cents": cents, "amount_max_cents": cents},
    }[word]


def _cents(words: str) -> int | None:
    try:
        cents = Decimal(words.replace("$", "").replace(",", "")) * 100
    except InvalidOperation:
        return None
    whole = cents.is_finite() and cents == cents.to_integral_value() and abs(cents) < _MOST_CENTS
    return int(cents) if whole else None


def _days(first: str) -> Callable[[str, date], Fields | None]:
    def read(value: str, today: date) -> Fields | None:
        ends = days_named(value.lower(), today)
        return None if ends is None else {f"{first}_from": ends[0], f"{first}_to": ends[1]}

    return read


def days_named(words: str, today: date) -> tuple[date | None, date | None] | None:
    """Return the first and last day of ``today``, ``this-month``, ``2026-11-01..2026-11-20`` and the like."""
    named = {
        "today": (today, today),
        "yesterday": (today - timedelta(days=1), today - timedelta(days=1)),
        "last-7-days": (today - timedelta(days=6), today),
        "this-month": (today.replace(day=1), today),
        "last-month": (_month_before(today), today.replace(day=1) - timedelta(days=1)),
    }
    if words in named:
        return named[words]
    low, dots, high = words.partition("..")
    try:
        first = date.fromisoformat(low) if low else None
        last = date.fromisoformat(high) if dots and high else first if not dots else None
    except ValueError:
        return None
    return None if first is None and last is None else (first, last)


def _month_before(today: date) -> date:
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)


def _word(field: str, *, upper: bool = False) -> Callable[[str, date], Fields | None]:
    return lambda value, _today: {field: value.upper() if upper else value}


def _number(field: str) -> Callable[[str, date], Fields | None]:
    return lambda value, _today: {field: int(value)} if value.isascii() and value.isdecimal() else None


_READERS: dict[str, Callable[[str, date], Fields | None]] = {
    "status": _statuses,
    "mark": _marks,
    "amount": _amount,
    "submitted": _days("submitted"),
    "effective": _days("effective"),
    "company": lambda value, _today: {"companies": frozenset(value.upper().split(","))},
    "customer": _word("customer_no"),
    "contract": _word("contract_no"),
    "record": _number("record_no"),
    "batch": _number("batch_no"),
    "assignee": lambda value, _today: {"assignee": value.lower()},
    "reviewed": lambda value, _today: (
        {"reviewed": value.lower() == "yes"} if value.lower() in {"yes", "no"} else None
    ),
    "moved": lambda value, _today: {"moved_within_days": 0} if value.lower() == "today" else None,
}


def said(flt: PaymentFilter) -> str:
    """Return what to type for a filter: ``parse`` of it is the filter again."""
    parts = [
        *(f"company:{','.join(sorted(flt.companies))}" for _ in range(1) if flt.companies),
        *(f"status:{','.join(sorted(flt.statuses))}" for _ in range(1) if flt.statuses),
        *(f"mark:{','.join(sorted(flt.marks))}" for _ in range(1) if flt.marks),
        *(word for word in ("overdue", "attention", "noted") if getattr(flt, word)),
        *_range_said("amount", _dollars(flt.amount_min_cents), _dollars(flt.amount_max_cents)),
        *_range_said("submitted", flt.submitted_from, flt.submitted_to),
        *_range_said("effective", flt.effective_from, flt.effective_to),
        *(
            f"{name}:{value}"
            for name, value in (
                ("customer", flt.customer_no),
                ("contract", flt.contract_no),
                ("record", flt.record_no),
                ("batch", flt.batch_no),
                ("assignee", flt.assignee),
                ("reviewed", {True: "yes", False: "no", None: None}[flt.reviewed]),
            )
            if value is not None
        ),
        *(["moved:today"] if flt.moved_within_days == 0 else []),
        *([f'"{flt.text}"'] if flt.text else []),
    ]
    return " ".join(parts)


def _dollars(cents: int | None) -> str | None:
    return None if cents is None else str(Decimal(cents) / 100)


def _range_said(name: str, low: object, high: object) -> list[str]:
    if low is None and high is None:
        return []
    if name == "amount" and (low is None or high is None):
        return [f"amount:>={low}" if high is None else f"amount:<={high}"]
    return [f"{name}:{'' if low is None else low}..{'' if high is None else high}"]
