"""A workspace on PostgreSQL: its address, and the login's password, which is never part of the address."""

from PySide6.QtCore import Signal

from admin_desktop.clock import Clock
from admin_desktop.views.look.theme import Look
from admin_desktop.views.sign_in.opening import Opening
from admin_desktop.views.sign_in.pane import Pane
from admin_desktop.views.sign_in.ports import Refusal
from admin_desktop.words import tr

SCHEME = "postgresql://"


class ServerPane(Pane):
    """``server``: emits ``requested`` with an Opening."""

    requested = Signal(object)
    left_requested = Signal()

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(
            look,
            clock,
            "server",
            tr("PostgreSQL address"),
            tr("Several people share a workspace through a PostgreSQL database, each with a login there."),
        )
        self.address = self.field(
            "server_address", tr("Address"), hint="postgresql://login@host:5432/database"
        )
        self.password = self.field(
            "server_password",
            tr("Password of the login"),
            secret=True,
            hint=tr("Empty: as the system's password file says"),
        )
        self.finish(tr("Open the workspace"), self.link("server_leave", tr("Back"), self.left_requested.emit))
        self.submit.clicked.connect(self._ask)

    def offer(self, address: str) -> None:
        """Ask for what may be missing of a known address: the login's password."""
        self.address.setText(address)
        self.password.setFocus()

    def is_complete(self) -> bool:
        """Whether there is an address."""
        return hasattr(self, "address") and bool(self.address.text().strip())

    def _ask(self) -> None:
        address = self.address.text().strip()
        if "://" not in address:
            address = SCHEME + address
        login = address.partition("://")[2].rpartition("@")[0]
        if not address.startswith("postgresql") or ":" in login:
            self.tell(
                Refusal(
                    tr("An address is postgresql://login@host/database; the password goes into its own line.")
                )
            )
            return
        self.wait()
        self.requested.emit(Opening(address, password=self.password.text()))
        self.password.clear()
