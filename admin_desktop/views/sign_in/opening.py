"""Which workspace somebody wants to open: a module of its own, as every start reads what was open last."""

from typing import NamedTuple

from admin_desktop.models.principal import Principal, Role

DEMO, TRAINING = "demo", "training"


class FirstOne(NamedTuple):
    """Who founds a workspace."""

    user_name: str
    display_name: str
    password: str

    def __repr__(self) -> str:
        """Name the user; the password is in no log."""
        return f"FirstOne({self.user_name!r})"


class Opening(NamedTuple):
    """A workspace that somebody wants to open; no location: they choose first."""

    location: str = ""
    """``demo``, ``training``, a file, or a PostgreSQL address without its password."""
    role: Role | None = None
    """Whom to be in the demo."""
    password: str = ""
    """Of the PostgreSQL login."""
    first: FirstOne | None = None
    """Makes the workspace new, with this user."""
    seated: Principal | None = None
    """Who sits there already and goes on; or who asked for the backup to be put back."""
    user_name: str = ""
    """Who wants in, when that is known: nobody else is let in without a word."""
    backup: str = ""
    """A backup that is put in the place of the workspace before it is opened."""
    tokens: object = None
    """What keeps the tokens that were entered, for whoever stays seated while the window is made anew."""

    def __repr__(self) -> str:
        """Name the place; the password is in no log."""
        return f"Opening({self.location!r})"
