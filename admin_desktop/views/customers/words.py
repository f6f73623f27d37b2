"""The words of the customers page: sentences for assistive tools, the figures and the chart in words."""

from datetime import date

from admin_desktop.clock import local_date
from admin_desktop.models.customers.rows import (
    CustomerAccount,
    CustomerContract,
    CustomerHit,
    CustomerHits,
    MonthTotals,
    PaymentFigures,
    PortalUserRow,
    Standing,
)
from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.formats import (
    NOTHING,
    full_instant,
    isolated,
    money,
    short_date,
    short_month,
    shown,
)
from admin_desktop.words import number, tr, trn


def payments_counted(count: int) -> str:
    """Return ``1 payment`` or ``5,013 payments``."""
    return trn("{count} payment", "{count} payments", count, count=number(count))


def hits_counted(found: CustomerHits) -> str:
    """Return ``12 of 200 customers``."""
    return trn(
        "{count} of {whole} customer",
        "{count} of {whole} customers",
        found.of,
        count=number(found.count),
        whole=number(found.of),
    )


def hit_sentence(hit: CustomerHit) -> str:
    """Return a search result as one sentence."""
    places = {
        "name": isolated(hit.name), "account": hit.customer_no, "email": hit.email, "company": hit.company,
        "user": isolated(hit.via),
    }  # fmt: skip
    if hit.via:
        return tr("{name}, account {account}, {email}, {company}, portal user {user}", **places)
    return tr("{name}, account {account}, {email}, {company}", **places)


def seen_by(line: CustomerContract) -> str:
    """Return who sees a contract in the portal, or why nobody does."""
    if line.standing is not Standing.NOT_VISIBLE:
        return shown(line.reason)
    return tr("Nobody: {reason}", reason=shown(line.reason[:1].lower() + line.reason[1:]))


def description(line: CustomerContract) -> str:
    """Return a contract's description, and that the customer guarantees it."""
    words = shown(line.description)
    return tr("Guarantor · {description}", description=words) if line.is_guarantor else words


def contract_sentence(line: CustomerContract) -> str:
    """Return a contract's row as one sentence."""
    places = {
        "contract": line.contract_no, "description": shown(line.description),
        "label": shown(line.private_label), "standing": line.standing.words,
        "seen": seen_by(line), "open": money(line.open_cents),
    }  # fmt: skip
    if line.is_guarantor:
        return tr(
            "Contract {contract}, {description}, guaranteed by this customer, private label {label}. In the "
            "portal: {standing}. Seen by: {seen}. Open charges {open}.",
            **places,
        )
    return tr(
        "Contract {contract}, {description}, private label {label}. In the portal: {standing}. "
        "Seen by: {seen}. Open charges {open}.",
        **places,
    )


def account_words(account: CustomerAccount, now_ms: int, zone: str) -> tuple[str, str]:
    """Return whether a bank account was validated; and how and when exactly, for the tooltip."""
    if account.validated_at_ms is None:
        return tr("Not validated"), tr("ASPIRE has not told us that this account was validated")
    day = short_date(local_date(account.validated_at_ms, zone), local_date(now_ms, zone))
    instant = full_instant(account.validated_at_ms, zone)
    how = account.validated_how
    tip = tr("Validated by {how}\n{instant}", how=how, instant=instant) if how else instant
    return tr("Validated {day}", day=day), tip


def user_words(user: PortalUserRow, now_ms: int, zone: str) -> tuple[str, str]:
    """Return a portal user's other lines: the e-mail address; site and since when."""
    since = short_date(local_date(user.created_ms, zone), local_date(now_ms, zone))
    site = shown(user.private_label)
    if user.active:
        return user.email, tr("Site {site} · since {since}", site=site, since=since)
    return user.email, tr("Deactivated · site {site} · since {since}", site=site, since=since)


def share_words(sums: PaymentFigures) -> str:
    """Return the share of Paid payments that came back: ``0.7 %``; empty when none is Paid."""
    share = sums.returned_per_mille
    return "" if share is None else f"{share // 10}.{share % 10} %"


def month_name(month: date) -> str:
    """Return ``Nov 2026``."""
    return f"{short_month(month)} {month.year}"


def month_words(month: MonthTotals) -> str:
    """Return one month of the chart in words."""
    name = month_name(month.month)
    if not month.count:
        return tr("{month}: no payments", month=name)
    parts = ", ".join(f"{total.status.words} {number(total.count)}" for total in month.totals if total.count)
    return f"{name}: {payments_counted(month.count)}, {money(month.amount_cents)}\n{parts}"


def chart_summary(sums: PaymentFigures) -> str:
    """Return what the chart shows as a sentence."""
    count = sum(month.count for month in sums.months)
    if not count:
        return tr("No payments in the last {months} months", months=len(sums.months))
    most = max(sums.months, key=lambda month: month.count)
    return tr(
        "{payments} in {months} months, most in {month} ({most}), {now} this month",
        payments=payments_counted(count),
        months=len(sums.months),
        month=month_name(most.month),
        most=number(most.count),
        now=number(sums.months[-1].count),
    )


def figure_words(sums: PaymentFigures) -> list[tuple[str, str, str]]:
    """Return the head figures: name, value, and what stands below it."""
    paid = next(total for total in sums.totals if total.status is Status.PAID)
    open_ones = [total for total in sums.totals if not total.status.is_final]
    under_way = sum(total.count for total in open_ones)
    open_cents = sum(total.amount_cents for total in open_ones)
    return [
        (tr("Payments"), number(sums.count), money(sums.amount_cents)),
        (tr("Paid"), money(paid.amount_cents), payments_counted(paid.count)),
        (tr("Under way"), money(open_cents), payments_counted(under_way)),
        (tr("Returned"), share_words(sums) or NOTHING, _returned(sums)),
    ]


def _returned(sums: PaymentFigures) -> str:
    if not sums.returned_count:
        return tr("None came back")
    return f"{number(sums.returned_count)} · {money(sums.returned_cents)}"
