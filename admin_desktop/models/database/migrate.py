"""Bringing a database to this program's schema, all at once or not at all.

Every migration that is due runs in one transaction together with its revision and SQLite's markers, so
a kill at any point leaves the database at the schema it had.
"""

from pathlib import Path
from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, inspect

from admin_desktop.errors import NewerDatabaseError
from admin_desktop.models.database.engine.dialect import for_writing, is_sqlite
from admin_desktop.models.database.engine.row_security import secure
from admin_desktop.models.database.schema_version import APPLICATION_ID, HEAD, MARKER, REVISIONS

_ONE_AT_A_TIME = Lock()
"""Alembic keeps what it is doing in its modules, so threads take turns."""

_SCRIPTS = Path(__file__).with_name("migrations")


def config_for(conn: Connection | None = None) -> Config:
    """Return Alembic's configuration: our scripts, and the connection to run them on."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = conn
    return config


def current_revision(conn: Connection) -> str | None:
    """Return the database's revision, None when it is empty; NewerDatabaseError when it is unknown to us."""
    if not inspect(conn).has_table("alembic_version"):
        return None
    revision = MigrationContext.configure(conn).get_current_revision()
    if revision is not None and revision not in REVISIONS:
        raise NewerDatabaseError(f"the workspace has the unknown schema revision {revision}")
    return revision


def upgrade(engine: Engine, to: str = HEAD) -> None:
    """Run the migrations that are due, up to ``to``. Running it again changes nothing."""
    with _ONE_AT_A_TIME, for_writing(engine).begin() as conn:
        if current_revision(conn) == to:
            return
        command.upgrade(config_for(conn), to)
        if to == HEAD:
            secure(conn)
        if is_sqlite(conn):
            marker = REVISIONS.index(to) + 1 if to in REVISIONS else MARKER
            conn.exec_driver_sql(f"PRAGMA user_version={marker}")
            conn.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
