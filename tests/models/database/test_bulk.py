from pathlib import Path

from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    Table,
    Text,
    bindparam,
    create_engine,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql

from admin_desktop.models.database.bulk import BulkStatement

things = Table("things", MetaData(), Column("number", Integer, primary_key=True), Column("name", Text))


def test_rows_reach_the_database_whatever_order_the_statement_names_them_in(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'x.db'}")
    things.metadata.create_all(engine)
    change = update(things).where(things.c.number == bindparam("of")).values(name=bindparam("new"))
    with engine.begin() as conn:
        BulkStatement(insert(things), ["number", "name"]).run(conn, [(1, "a"), (2, None)])
        BulkStatement(insert(things), ["name", "number"]).run(conn, [("c", 3)])
        BulkStatement(change, ["of", "new"]).run(conn, [(1, "A"), (2, "B")])
        BulkStatement(change, ["of", "new"]).run(conn, [])
        rows = conn.execute(select(things).order_by(things.c.number)).all()
    engine.dispose()
    assert [tuple(row) for row in rows] == [(1, "A"), (2, "B"), (3, "c")]


def test_a_driver_with_named_parameters_gets_them_by_name() -> None:
    statement = BulkStatement(insert(things), ["number", "name"])
    compiled = insert(things).compile(dialect=postgresql.psycopg.dialect(), column_keys=["number", "name"])
    assert statement._parameters(compiled, [(1, "a")]) == [{"number": 1, "name": "a"}]
