"""On a server, each login is bound to the companies of its user; ``row_security.secure`` binds the tables.

It runs at the end of every upgrade, so that a table of a later revision cannot be forgotten.
"""

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Nothing of the schema itself changes: an older program would leave newer tables unbound."""
