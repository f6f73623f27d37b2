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
    user
        Who signs in; else whom this computer remembers, or the user named like your account here.
    password_stdin
        Read the password from the first line of standard input instead of asking at the terminal.
    json
        Answer with one JSON document.
    """

    workspace: str = "demo"
    role: Role | None = None
    user: str = ""
    password_stdin: Annotated[bool, Parameter(negative="")] = False
    json: Annotated[bool, Parameter(negative="")] = False
