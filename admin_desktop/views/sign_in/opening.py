"""Which workspace somebody wants to open: a module of its own, as every start reads what was open last."""

from dataclasses import dataclass, field

from admin_desktop.models.principal import Principal, Role

DEMO, TRAINING = "demo", "training"


@dataclass(frozen=True, slots=True)
class FirstOne:
    """Who founds a workspace."""

    user_name: str
    display_name: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Opening:
    """A workspace that somebody wants to open; no location: they choose first."""

    location: str = ""
    """``demo``, ``training``, a file, or a PostgreSQL address without its password."""
    role: Role | None = None
    """Whom to be in the demo."""
    password: str = field(default="", repr=False)
    """Of the PostgreSQL login."""
    first: FirstOne | None = None
    """Makes the workspace new, with this user."""
    seated: Principal | None = None
    """Who sits there already and goes on; or who asked for the backup to be put back."""
    backup: str = ""
    """A backup that is put in the place of the workspace before it is opened."""
