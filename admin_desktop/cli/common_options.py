"""Options that every command takes, declared once."""

from dataclasses import dataclass
from typing import Annotated

from cyclopts import Parameter, validators

from admin_desktop.models.principal import Role

Json = Annotated[bool, Parameter(name="--json", negative="", help="Answer with one JSON document.")]

Limit = Annotated[int, Parameter(validator=validators.Number(gte=0, lte=1_000_000))]
"""At most so many lines: what is neither a count nor fits a database's integer is refused by the parser."""


@Parameter(name="*")
@dataclass(frozen=True)
class At:
    """Which workspace, and as whom.

    Parameters
    ----------
    workspace
        `demo`, a workspace file, or a PostgreSQL address.
    role
        In the demo: whom to be. Elsewhere the workspace's own users decide.
    json
        Answer with one JSON document.
    """

    workspace: str = "demo"
    role: Role | None = None
    json: Annotated[bool, Parameter(negative="")] = False
