"""Who asks: every read and every act in the model takes a Principal."""

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """The roles of product and domain, by what they are called at a desk."""

    FINANCE_ADMIN = "finance_admin"
    CUSTOMER_CARE = "customer_care"
    LTI_ADMIN = "lti_admin"
    AUDITOR = "auditor"
    TRAINER = "trainer"
    PORTAL_SERVICE = "portal_service"
    SYNC_SERVICE = "sync_service"

    @property
    def words(self) -> str:
        """The words shown in the status bar."""
        return _ROLE_TITLES[self]


_ROLE_TITLES = {
    Role.FINANCE_ADMIN: "Finance-company admin",
    Role.CUSTOMER_CARE: "LTi Customer Care",
    Role.LTI_ADMIN: "LTi admin",
    Role.AUDITOR: "Auditor",
    Role.TRAINER: "Trainer",
    Role.PORTAL_SERVICE: "Portal service",
    Role.SYNC_SERVICE: "Sync service",
}


@dataclass(frozen=True, slots=True)
class Principal:
    """A signed-in user or a service. ``companies`` None means all of them."""

    name: str
    role: Role
    companies: frozenset[str] | None
    machine: str = ""
    signed_in: bool = field(default=False, compare=False)
    """A user of the workspace, whose standing there is asked at every act; services and the demo's people
    stand in no table."""

    def may_see(self, company: str) -> bool:
        """Whether the company exists for this principal at all."""
        return self.companies is None or company in self.companies
