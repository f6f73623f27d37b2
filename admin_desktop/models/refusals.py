"""Refusals in two languages: the audit log keeps English for ever, a reader is told in their own language."""

from functools import partial
from typing import Final, TypeVar

from admin_desktop.errors import NotAllowedError, RejectedError
from admin_desktop.models.principal import Role
from admin_desktop.words import noted, tr

_R = TypeVar("_R", bound=RejectedError)

MAY_NOT: Final = {
    "read": noted("{role} may not read this"),
    "export": noted("{role} may not export payments"),
    "diagnose": noted("{role} may not diagnose payments"),
    "case_work": noted("{role} may not work on cases"),
    "share_views": noted("{role} may not share saved views"),
    "submit": noted("{role} may not submit payments"),
    "cancel": noted("{role} may not cancel payments"),
    "cancel_for_borrower": noted("{role} may not cancel payments for a borrower"),
    "switch_payments": noted("{role} may not switch Payments on or off"),
    "switch_features": noted("{role} may not switch this feature on or off"),
    "sync": noted("{role} may not sync with ASPIRE"),
    "verify_audit": noted("{role} may not verify the audit log"),
    "evidence": noted("{role} may not save evidence packs"),
    "manage_users": noted("{role} may not manage users"),
    "manage_settings": noted("{role} may not change the settings"),
    "restore": noted("{role} may not restore the workspace or resolve a restored ASPIRE"),
    "approve": noted("{role} may not approve what somebody else planned"),
    "preview": noted("{role} may not see the customer's view"),
    "act_as_borrower": noted("{role} may not act in the customer's view"),
    "change_branding": noted("{role} may not change the branding"),
    "train": noted("{role} may not run a class"),
}
"""What a role may not do, by the action's name: whole sentences, so that a language may turn them round."""

_ONLY: Final = {"training": noted("{role} works in training workspaces only")}
"""By the kind of workspace."""


def not_allowed(role: Role, action: str) -> NotAllowedError:
    """Return the refusal of an action that the role does not have."""
    return NotAllowedError(
        f"{role.words} may not {action.replace('_', ' ')}", said=partial(_may_not, role, action)
    )


def works_only(role: Role, kind: str) -> NotAllowedError:
    """Return the refusal of a role that counts in one kind of workspace only."""
    return NotAllowedError(f"{role.words} works in {kind} workspaces only", said=partial(_only, role, kind))


def refused(kind: type[_R], sentence: str, **places: object) -> _R:
    """Return a refusal by a sentence of the catalogue (``noted``)."""
    return kind(sentence.format(**places), said=partial(tr, sentence, **places))


def _may_not(role: Role, action: str) -> str:
    return tr(MAY_NOT[action], role=tr(role.words))


def _only(role: Role, kind: str) -> str:
    return tr(_ONLY[kind], role=tr(role.words))
