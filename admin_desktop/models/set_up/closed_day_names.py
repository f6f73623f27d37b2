"""What a finance company calls its own closed day: one look-up, light enough for a payment's detail."""

from datetime import date

from sqlalchemy import Connection, select

from admin_desktop.models.database.tables.reference_tables import closed_days


def name_of_closed_day(conn: Connection, company: str, day: date) -> str:
    """Return what a company calls its own closed day; empty when it is none."""
    c = closed_days.c
    return conn.execute(select(c.name).where(c.company == company, c.day == day)).scalar() or ""
