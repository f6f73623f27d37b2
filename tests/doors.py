"""Every door of the model that a person or a program comes through: what it asks for, and how to knock.

``tests/models/test_authority.py`` knocks at each, and finds the one that is missing here.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher

from admin_desktop.models import connections, sync_log
from admin_desktop.models.activity import evidence, evidence_pack, log, verification
from admin_desktop.models.close_of_day import closing, export as close_export
from admin_desktop.models.customers import overview as customers, search as customer_search
from admin_desktop.models.database.store import Store
from admin_desktop.models.diagnosis import engine, overdue, restored
from admin_desktop.models.diagnosis.asking import door as asking, examination, lookup, past, questions
from admin_desktop.models.eft import drift, imports, matching, opening, return_rates
from admin_desktop.models.exports import export
from admin_desktop.models.features import effects, overview, planning
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.feed.records import BankAccountRecord
from admin_desktop.models.nacha import DebitEntry, Originator, PaymentBatch, PaymentFile, write_payment_file
from admin_desktop.models.payments import case_work, queries, review, submission
from admin_desktop.models.payments.as_of.detail import find_then
from admin_desktop.models.payments.as_of.pages import AsOfPages
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.people import logins, sign_in, users
from admin_desktop.models.permissions import Action
from admin_desktop.models.portal import accounts, branding, paying as borrowing, reads as portal_reads
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.restore import cases, evidence as restore_evidence, plans
from admin_desktop.models.saved import saved_views
from admin_desktop.models.set_up import (
    addresses,
    closed_days,
    companies as set_up,
    desk_lock,
    restoring,
    retention,
)
from admin_desktop.models.support import bundle
from admin_desktop.models.sync_health import acts, report
from admin_desktop.models.workspaces import workspace

AGAIN = export.Wanted(overwrite=True)
OWN, OTHER, NOWHERE = "NORTHSTAR", "SUNBELT", "NO-SUCH"
REF = "PMT00000000000A"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
WISH = Wish(PAYMENTS, active=False, ticket="T-1", reason="asked")
MFA = Wish("mfa", active=True, ticket="T-1", reason="asked")


@dataclass(frozen=True)
class Door:
    """A door, what it asks for (any of these will do), and how to knock."""

    name: str
    actions: frozenset[Action]
    knock: Callable[[Store, Principal, str, Path], Any]
    of_company: bool = True


def door(name: str, *actions: Action, of_company: bool = True) -> Callable[[Callable[..., Any]], Door]:
    return lambda knock: Door(name, frozenset(actions), knock, of_company)


EVERYBODYS = Principal("god", Role.CUSTOMER_CARE, None)
"""Who prepares what somebody else then tries to carry out."""
BANK = "021000021"
BRIDGE_DAY = date(2025, 11, 28)


def a_file() -> opening.OpenedFile:
    """A payment file of one entry."""
    who = Originator(OWN, "1234567890", BANK, "FIRST BANK", OWN)
    entries = (DebitEntry(BANK, "1234567", "checking", 100, "JOSE NUNEZ", REF),)
    batch = PaymentBatch(date(2025, 11, 21), entries)
    made = PaymentFile(who, datetime(2025, 11, 20, 12), (batch,))  # noqa: DTZ001 - the company's wall clock
    return opening.open_file(write_payment_file(made).data)


FILE = a_file()


def account() -> accounts.NewAccount:
    """A new account, whose number can be read once."""
    return accounts.NewAccount("C100", BANK, accounts.OnceOnly("77003344556"), "checking", "Jo")


class NoAspire:
    """Is never reached: nobody gets that far."""

    def create(self, company: str, epoch: str, account: accounts.CheckedAccount) -> BankAccountRecord:
        raise AssertionError((company, epoch, account))


def remember(store: Store, who: Principal, company: str) -> bool:
    """Keep a diagnosis that another has made."""
    return past.remember(store, who, engine.diagnose(asking.facts_for(store, EVERYBODYS, company, REF)))


def write_close(store: Store, who: Principal, company: str, to: Path) -> Path:
    """Export a close of day that another has made."""
    closed = closing.close_of_day(store, EVERYBODYS, company)
    return close_export.write_close(store, who, closed, to / "close.csv", overwrite=True)


def write_bundle(store: Store, who: Principal, to: Path) -> Path:
    """Write a support bundle that another has made."""
    made = bundle.Bundle(0, (bundle.BundleFile("about.txt", "nothing"),))
    return bundle.write_bundle(store, who, made, to / "bundle.zip", overwrite=True)


def paying(company: str) -> submission.Submission:
    return submission.Submission(company, "C100", "K-100", "tok-a", 100, date(2025, 11, 21))


DOORS = [
    door("find", Action.READ)(lambda s, w, c, _: queries.find(s, w, c, REF)),
    door("customer", Action.READ)(lambda s, w, c, _: customers.overview(s, w, c, "C100")),
    door("explain", Action.DIAGNOSE)(lambda s, w, c, _: customers.explain(s, w, c, "C100", "K-100")),
    door("views", Action.READ)(lambda s, w, c, _: saved_views.available(s, w, c)),
    door("save view", Action.READ)(
        lambda s, w, c, _: saved_views.save(s, w, c, saved_views.SavedView("mine", PaymentFilter()))
    ),
    door("share view", Action.SHARE_VIEWS)(
        lambda s, w, c, _: saved_views.save(
            s, w, c, saved_views.SavedView("ours", PaymentFilter(), shared=True)
        )
    ),
    door("rename view", Action.READ)(lambda s, w, c, _: saved_views.rename(s, w, c, "mine", "my own")),
    door("remove view", Action.READ)(lambda s, w, c, _: saved_views.remove(s, w, c, "mine")),
    door("cycles", Action.READ)(lambda s, w, c, _: sync_log.last_cycles(s, w, c)),
    door("submit", Action.SUBMIT)(lambda s, w, c, _: submission.submit(s, w, paying(c), random.Random(1))),
    door("duplicates", Action.SUBMIT)(lambda s, w, c, _: submission.likely_duplicates(s, w, paying(c))),
    door("cancel", Action.CANCEL, Action.CANCEL_FOR_BORROWER)(
        lambda s, w, c, _: submission.request_cancel(s, w, c, REF, ticket="T-1")
    ),
    door("close difference", Action.CASE_WORK)(lambda s, w, c, _: review.close_difference(s, w, c, REF, "n")),
    door("effect", Action.READ)(lambda s, w, c, _: effects.work_out(s, w, c, PAYMENTS, active=False)),
    door("state", Action.READ)(lambda s, w, c, _: overview.state(s, w, c, PAYMENTS)),
    door("a plan", Action.READ)(lambda s, w, c, _: overview.plan_of(s, w, c, 1)),
    door("history", Action.READ)(lambda s, w, c, _: overview.history(s, w, c)),
    door("plan payments", Action.SWITCH_PAYMENTS)(lambda s, w, c, _: planning.plan(s, w, c, WISH, 0)),
    door("edit payments", Action.SWITCH_PAYMENTS)(lambda s, w, c, _: planning.edit(s, w, c, 1, WISH, 0)),
    door("plan mfa", Action.SWITCH_FEATURES)(lambda s, w, c, _: planning.plan(s, w, c, MFA, 0)),
    door("emergency", Action.SWITCH_PAYMENTS)(
        lambda s, w, c, _: planning.emergency_off(s, w, c, PAYMENTS, "fraud")
    ),
    door("emergency mfa", Action.SWITCH_FEATURES)(
        lambda s, w, c, _: planning.emergency_off(s, w, c, "mfa", "fraud")
    ),
    door("pay ticket", Action.SWITCH_PAYMENTS)(lambda s, w, c, _: planning.pay_ticket(s, w, c, 1, "T-1")),
    door("revert", Action.SWITCH_PAYMENTS)(lambda s, w, c, _: planning.revert(s, w, c, 1, "T-1", "r", 0)),
    door("give up", Action.SWITCH_PAYMENTS, Action.APPROVE)(
        lambda s, w, c, _: planning.cancel(s, w, c, 1, "no")
    ),
    door("approve", Action.APPROVE)(lambda s, w, c, _: planning.approve(s, w, c, 1, 1)),
    door("confirm", Action.APPROVE)(lambda s, w, c, _: planning.confirm(s, w, c, 1)),
    door("policy", Action.MANAGE_SETTINGS)(
        lambda s, w, c, _: planning.set_second_person(s, w, c, asked=True)
    ),
    door("close a day", Action.MANAGE_SETTINGS)(
        lambda s, w, c, _: closed_days.add_closed_day(s, w, c, BRIDGE_DAY, "Bridge day")
    ),
    door("open a day", Action.MANAGE_SETTINGS)(
        lambda s, w, c, _: closed_days.remove_closed_day(s, w, c, BRIDGE_DAY, "asked")
    ),
    door("add user", Action.MANAGE_USERS)(lambda s, w, c, _: users.add(s, w, c, "new", "New", Role.AUDITOR)),
    door("deactivate", Action.MANAGE_USERS)(
        lambda s, w, c, _: users.set_active(s, w, c, "new", active=False)
    ),
    door("role", Action.MANAGE_USERS)(lambda s, w, c, _: users.set_role(s, w, c, "new", Role.FINANCE_ADMIN)),
    door("password", Action.MANAGE_USERS)(
        lambda s, w, c, _: sign_in.set_password(s, w, c, "new", "correct horse battery", QUICK)
    ),
    door("note", Action.CASE_WORK)(lambda s, w, c, _: case_work.add_note(s, w, c, REF, "called")),
    door("assign", Action.CASE_WORK)(lambda s, w, c, _: case_work.assign(s, w, c, REF, None)),
    door("review", Action.CASE_WORK)(lambda s, w, c, _: case_work.review(s, w, c, REF)),
    door("case", Action.READ)(lambda s, w, c, _: case_work.case_of(s, w, c, REF)),
    door("facts", Action.DIAGNOSE)(lambda s, w, c, _: asking.facts_for(s, w, c, REF)),
    door("facts", Action.DIAGNOSE)(lambda s, w, c, _: asking.facts_for(s, w, c, REF)),
    door("examine", Action.DIAGNOSE)(lambda s, w, c, _: examination.examine(s, w, c, REF)),
    door("look up", Action.DIAGNOSE)(lambda s, w, c, _: lookup.look_up(s, w, REF, c)),
    door("overdue", Action.DIAGNOSE)(lambda s, w, c, _: overdue.diagnose_overdue(s, w, c)),
    door("remember", Action.DIAGNOSE)(lambda s, w, c, _: remember(s, w, c)),
    door("past", Action.READ)(lambda s, w, c, _: past.past_diagnoses(s, w, c, REF)),
    door("why none", Action.DIAGNOSE)(lambda s, w, c, _: questions.why_no_payments(s, w, c)),
    door("restored", Action.DIAGNOSE)(lambda s, w, c, _: restored.affected_by_restore(s, w, c)),
    door("restored companies", Action.DIAGNOSE)(lambda s, w, c, _: restored.restored_companies(s, w, c)),
    door("match", Action.DIAGNOSE)(lambda s, w, c, _: matching.match_file(s, w, c, FILE)),
    door("drift", Action.DIAGNOSE)(lambda s, w, c, _: drift.drift_of_file(s, w, c, FILE)),
    door("marks", Action.DIAGNOSE)(lambda s, w, c, _: drift.expected_marks(s, w, c, FILE)),
    door("import", Action.CASE_WORK)(lambda s, w, c, _: imports.import_file(s, w, c, FILE)),
    door("imported", Action.READ)(lambda s, w, c, _: imports.imported_files(s, w, c)),
    door("rates", Action.READ)(lambda s, w, c, _: return_rates.return_rates(s, w, c)),
    door("close", Action.READ)(lambda s, w, c, _: closing.close_of_day(s, w, c)),
    door("close out", Action.EXPORT)(write_close),
    door("health", Action.READ)(lambda s, w, c, _: report.health(s, w, c)),
    door("send again", Action.CASE_WORK)(lambda s, w, c, _: acts.send_again(s, w, c, 1, "asked")),
    door("set aside", Action.CASE_WORK)(lambda s, w, c, _: acts.close_set_aside(s, w, c, "e1", 1, "seen")),
    door("restore case", Action.READ)(lambda s, w, c, _: cases.open_case(s, w, c)),
    door("restore report", Action.READ)(lambda s, w, c, _: restore_evidence.restore_report(s, w, c)),
    door("restore plan", Action.READ)(lambda s, w, c, _: plans.latest_plan(s, w, c)),
    door("propose", Action.RESTORE)(lambda s, w, c, _: plans.propose(s, w, c, {}, "asked the bank")),
    door("confirm restore", Action.APPROVE)(lambda s, w, c, _: plans.confirm(s, w, c, 1)),
    door("pack", Action.EVIDENCE)(
        lambda s, w, c, to: evidence_pack.write_pack(
            s, w, evidence.Subject(c, payment_ref=REF), to / "pack.zip", lambda _html: b"", overwrite=True
        )
    ),
    door("verify", Action.VERIFY_AUDIT)(lambda s, w, c, _: verification.verify(s, w, c)),
    door("evidence", Action.EVIDENCE)(
        lambda s, w, c, _: evidence.gather(s, w, evidence.Subject(c, payment_ref=REF))
    ),
    door("site", Action.PREVIEW)(lambda s, w, c, _: portal_reads.view(s, w, c, "jo@example")),
    door("who signs in", Action.PREVIEW)(lambda s, w, c, _: portal_reads.borrower_of(s, w, c, "C100")),
    door("borrowers", Action.PREVIEW, of_company=False)(lambda s, w, _c, _: portal_reads.borrowers(s, w)),
    door("pay as borrower", Action.ACT_AS_BORROWER)(
        lambda s, w, c, _: borrowing.pay(s, w, c, "jo@example", (), random.Random(1))
    ),
    door("cancel as borrower", Action.ACT_AS_BORROWER)(
        lambda s, w, c, _: borrowing.cancel(s, w, c, "jo@example", REF)
    ),
    door("set up account", Action.ACT_AS_BORROWER)(
        lambda s, w, c, _: accounts.set_up(s, w, c, "jo@example", account(), NoAspire())
    ),
    door("branding", Action.CHANGE_BRANDING)(
        lambda s, w, c, _: branding.change_branding(s, w, c, branding.Branding(support_email="a@b.example"))
    ),
    door("companies", Action.READ, of_company=False)(lambda s, w, _c, _: queries.companies(s, w)),
    door("switches", Action.READ, of_company=False)(lambda s, w, _c, _: overview.switches(s, w)),
    door("log", Action.READ, of_company=False)(lambda s, w, _c, _: log.read(s, w, log.LogFilter())),
    door("search", Action.READ, of_company=False)(lambda s, w, _c, _: customer_search.search(s, w, "jose")),
    door("pages", Action.READ, of_company=False)(lambda s, w, _c, _: PaymentPages(s, w).page(0)),
    door("homes", Action.READ, of_company=False)(
        lambda s, w, _c, _: customer_search.companies_of(s, w, "C100")
    ),
    door("look up all", Action.DIAGNOSE, of_company=False)(lambda s, w, _c, _: lookup.look_up(s, w, "jose")),
    door("all overdue", Action.DIAGNOSE, of_company=False)(
        lambda s, w, _c, _: overdue.diagnose_overdue(s, w)
    ),
    door("whose file", Action.DIAGNOSE, of_company=False)(
        lambda s, w, _c, _: matching.company_of(s, w, FILE)
    ),
    door("bundle", Action.READ, of_company=False)(lambda s, w, _c, to: bundle.make_bundle(s, w, to)),
    door("bundle out", Action.READ, of_company=False)(lambda s, w, _c, to: write_bundle(s, w, to)),
    door("export xlsx", Action.EXPORT, of_company=False)(
        lambda s, w, _c, to: export.write_xlsx(s, w, PaymentFilter(), PaymentSort(), to / "all.xlsx", AGAIN)
    ),
    door("export", Action.EXPORT, of_company=False)(
        lambda s, w, _c, to: export.write_csv(s, w, PaymentFilter(), PaymentSort(), to / "all.csv", AGAIN)
    ),
    door("export pdf", Action.EXPORT, of_company=False)(
        lambda s, w, _c, to: export.write_pdf(
            s, w, PaymentFilter(), PaymentSort(), to / "all.pdf", lambda *_: None, AGAIN
        )
    ),
    door("find as of", Action.READ)(lambda s, w, c, _: find_then(s, w, c, REF, s.clock.now_ms())),
    door("pages as of", Action.READ, of_company=False)(
        lambda s, w, _c, _: AsOfPages(s, w, PaymentFilter(), PaymentSort(), s.clock.now_ms()).page(0)
    ),
]

OF_WORKSPACE = [
    door("backup", Action.RESTORE)(lambda s, w, _c, to: workspace.backup(s, to / "copy.db", w)),
    door("look at", Action.RESTORE)(lambda s, w, _c, to: restoring.look_at(s, w, to / "none.db")),
    door("connect", Action.MANAGE_SETTINGS)(
        lambda s, w, _c, _: connections.connect(s, w, "PRAIRIE", "P", "UTC", "https://a.example", 300)
    ),
    door("everybody", Action.MANAGE_USERS)(lambda s, w, _c, _: users.everybody(s, w)),
    door("admit", Action.MANAGE_USERS)(lambda s, w, _c, _: logins.admit(s, w, "nora")),
    door("hosts", Action.MANAGE_SETTINGS)(
        lambda s, w, _c, _: addresses.set_allowed_hosts(s, w, ("aspire.example",))
    ),
    door("set up", Action.MANAGE_SETTINGS)(
        lambda s, w, c, _: set_up.save(s, w, set_up.CompanySetUp(c, "N", "https://a.example", 300, True))
    ),
    door("lock", Action.MANAGE_SETTINGS)(lambda s, w, _c, _: desk_lock.set_lock_minutes(s, w, 15)),
    door("retention", Action.MANAGE_SETTINGS)(
        lambda s, w, _c, _: retention.set_retention(s, w, retention.Retention(90, 90))
    ),
    door("prune", Action.MANAGE_SETTINGS)(lambda s, w, _c, _: retention.prune(s, w)),
]
"""What concerns the workspace as a whole takes somebody of all companies."""
