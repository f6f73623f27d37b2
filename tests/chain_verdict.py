"""What a company's audit chain is worth, for tests that only want to know that it holds."""

from admin_desktop.models.audit import AuditAnchor, AuditVerdict, verify_chain
from admin_desktop.models.database.store import Store


def chain_verdict(store: Store, company: str, *anchors: AuditAnchor) -> AuditVerdict:
    """Walk the chain without asking who wants to know."""
    with store.reading() as conn:
        return verify_chain(conn, company, *anchors)
