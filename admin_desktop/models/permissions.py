"""Who may do what: one table of role and action, asked by every door of the model.

Source: docs/architecture.md, *Roles*. A company that is not the principal's does not exist for them: the
answer is "not found", and like every refusal it is in the audit log. The window may use ``may`` to offer
less; that is kindness, the wall is ``require``.
"""

from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, bindparam, select

from admin_desktop.errors import NotAllowedError, NotFoundError, SignedOutError
from admin_desktop.models import audit
from admin_desktop.models.accounts.standing import still_stands
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies, workspace_settings
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.refusals import not_allowed, refused, works_only
from admin_desktop.words import noted


class Action(StrEnum):
    """Everything that needs a role."""

    READ = "read"
    EXPORT = "export"
    DIAGNOSE = "diagnose"
    CASE_WORK = "case_work"
    """Notes, assignees, reviewed-by, closing a difference."""
    SHARE_VIEWS = "share_views"
    """Saved views that everybody in the company sees; one's own need no more than reading."""
    SUBMIT = "submit"
    CANCEL = "cancel"
    """The borrower's own cancel."""
    CANCEL_FOR_BORROWER = "cancel_for_borrower"
    """Customer Care's, on a ticket."""
    SWITCH_PAYMENTS = "switch_payments"
    SWITCH_FEATURES = "switch_features"
    """Every feature but Payments."""
    SYNC = "sync"
    VERIFY_AUDIT = "verify_audit"
    EVIDENCE = "evidence"
    MANAGE_USERS = "manage_users"
    MANAGE_SETTINGS = "manage_settings"
    RESTORE = "restore"
    """Backup and restore of the workspace, and resolving a restored ASPIRE."""
    APPROVE = "approve"
    PREVIEW = "preview"
    """See what a borrower of the company sees."""
    ACT_AS_BORROWER = "act_as_borrower"
    """Submit, cancel and set up accounts in the customer's view; never on a live workspace."""
    CHANGE_BRANDING = "change_branding"
    TRAIN = "train"
    """Run a class: its clock, its ASPIRE, and everybody in it."""


_DESK = frozenset({Action.READ, Action.EXPORT, Action.DIAGNOSE, Action.CASE_WORK, Action.SHARE_VIEWS})

ALLOWED: dict[Role, frozenset[Action]] = {
    Role.FINANCE_ADMIN: _DESK,
    Role.CUSTOMER_CARE: _DESK
    | {
        Action.SWITCH_PAYMENTS,
        Action.CANCEL_FOR_BORROWER,
        Action.APPROVE,
        Action.SYNC,
        Action.PREVIEW,
        Action.ACT_AS_BORROWER,
    },
    Role.LTI_ADMIN: frozenset(
        {
            Action.READ,
            Action.MANAGE_USERS,
            Action.MANAGE_SETTINGS,
            Action.RESTORE,
            Action.APPROVE,
            Action.SWITCH_FEATURES,
            Action.SYNC,
            Action.SHARE_VIEWS,
            Action.PREVIEW,
            Action.CHANGE_BRANDING,
        }
    ),
    Role.AUDITOR: frozenset({Action.READ, Action.VERIFY_AUDIT, Action.EVIDENCE}),
    Role.TRAINER: _DESK
    | {
        Action.SUBMIT,
        Action.CANCEL,
        Action.SYNC,
        Action.PREVIEW,
        Action.ACT_AS_BORROWER,
        Action.CHANGE_BRANDING,
        Action.TRAIN,
    },
    Role.PORTAL_SERVICE: frozenset({Action.SUBMIT, Action.CANCEL}),
    Role.SYNC_SERVICE: frozenset({Action.SYNC}),
}
"""What each role may do, in the companies that are its own."""

_ONLY_IN = {Role.TRAINER: "training"}
"""Roles that count in one kind of workspace only."""

_NEVER_LIVE = frozenset({Action.ACT_AS_BORROWER})
"""What is practice: real borrowers act for themselves."""


def may(role: Role, action: Action) -> bool:
    """Whether the role has the action at all."""
    return action in ALLOWED[role]


def require(store: Store, who: Principal, action: Action, company: str) -> None:
    """Return when ``who`` may do ``action`` in ``company``; otherwise note the refusal and raise.

    NotFoundError when the company does not exist for them, NotAllowedError when the role may not.
    """
    with store.reading() as conn:
        refusal = (
            _lapsed(conn, who) or _hidden(conn, who, company) or _role_refusal(conn, who, action, company)
        )
    _refuse(store, who, action, company, refusal)


def require_role(store: Store, who: Principal, action: Action) -> None:
    """As ``require``, for what spans the principal's companies: the caller binds it to them."""
    with store.reading() as conn:
        refusal = _lapsed(conn, who) or _role_refusal(conn, who, action, audit.WORKSPACE)
    _refuse(store, who, action, "", refusal)


def require_workspace(store: Store, who: Principal, action: Action) -> None:
    """As ``require``, for what concerns the workspace as a whole: it takes a principal of all companies."""
    require(store, who, action, audit.WORKSPACE)


def companies_seen(conn: Connection, companies: frozenset[str] | None) -> list[str]:
    """Return companies one by one, in order; None, those of somebody who sees all, are read up."""
    return sorted(conn.scalars(_EVERY_COMPANY) if companies is None else companies)


def workspace_kind(conn: Connection) -> str:
    """Return ``live``, ``demo`` or ``training``; a workspace that was never marked is live."""
    table = workspace_settings.c
    query = select(table.value).where(table.company == audit.WORKSPACE, table.name == "kind")
    return conn.execute(query).scalar() or "live"


Refusal = tuple[NotFoundError | NotAllowedError, str]
"""What is raised, and the company in whose log it is noted."""


def _lapsed(conn: Connection, who: Principal) -> Refusal | None:
    if still_stands(conn, who):
        return None
    words = noted("{who} was deactivated or has another role now")
    return refused(SignedOutError, words, who=who.name), audit.WORKSPACE


def _hidden(conn: Connection, who: Principal, company: str) -> Refusal | None:
    known = company == audit.WORKSPACE or _exists(conn, company)
    if known and who.may_see(company):
        return None
    missing = refused(NotFoundError, noted("no company {company}"), company=company)
    return missing, company if known else audit.WORKSPACE


def _role_refusal(conn: Connection, who: Principal, action: Action, chain: str) -> Refusal | None:
    if not may(who.role, action):
        return not_allowed(who.role, action.value), chain
    only = _ONLY_IN.get(who.role)
    if only is not None and workspace_kind(conn) != only:
        return works_only(who.role, only), chain
    if action in _NEVER_LIVE and workspace_kind(conn) == "live":
        words = noted("on a live workspace the customer's view is read-only")
        return refused(NotAllowedError, words), chain
    return None


def _refuse(store: Store, who: Principal, action: Action, company: str, refusal: Refusal | None) -> None:
    if refusal is None:
        return
    error, chain = refusal
    _note(store, who, action, company, error, chain)
    raise error


def note_refusal(
    store: Store, who: Principal, action: Action, company: str, error: NotFoundError | NotAllowedError
) -> None:
    """Write down a refusal that a rule other than the table asked for, in a transaction of its own."""
    _note(store, who, action, company, error, company)


def _note(
    store: Store,
    who: Principal,
    action: Action,
    company: str,
    error: NotFoundError | NotAllowedError,
    chain: str,
) -> None:
    with store.writing() as conn:
        audit.write(
            conn,
            company=chain,
            now_ms=store.clock.now_ms(),
            who=who,
            action="refused",
            entity=f"{action.value} {company}".strip()[:80],
            reason=str(error),
        )


_EVERY_COMPANY: Final = select(finance_companies.c.company)
_COMPANY: Final = select(finance_companies.c.company).where(
    finance_companies.c.company == bindparam("of_company")
)


def _exists(conn: Connection, company: str) -> bool:
    return conn.execute(_COMPANY, {"of_company": company}).first() is not None
