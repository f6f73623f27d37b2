"""Which EFT Generation run a payment file belongs to, and who else is in its batch."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from admin_desktop.models.database.tables.payment_tables import eft_runs, payments
from admin_desktop.models.eft.drift_rows import RunFacts
from admin_desktop.models.eft.sides import PaymentSide, select_sides, to_side

_RUN = eft_runs.c
COLUMNS = (
    _RUN.run_no,
    _RUN.batch_no,
    _RUN.state,
    _RUN.pulled_at_ms,
    _RUN.posted_at_ms,
    _RUN.voided_at_ms,
    _RUN.entries,
    _RUN.debit_cents,
    _RUN.file_sha256,
)


def run_of_file(conn: Connection, company: str, sha256: str, sides: Iterable[PaymentSide]) -> RunFacts | None:
    """Return the run that wrote the file: by its hash, or else by the batch most of its payments are in."""
    query = select(*COLUMNS).where(_RUN.company == company)
    row = conn.execute(query.where(_RUN.file_sha256 == sha256)).first()
    if row is None:
        batches = Counter(side.batch_no for side in sides if side.batch_no is not None)
        if not batches:
            return None
        [(batch_no, _count)] = batches.most_common(1)
        row = conn.execute(query.where(_RUN.batch_no == batch_no).order_by(_RUN.run_no.desc())).first()
    return RunFacts(*row) if row else None


def sides_in_batch(conn: Connection, company: str, batch_no: int) -> Sequence[PaymentSide]:
    """Return the payments whose records stand in ASPIRE's batch, by reference."""
    query = select_sides().where(payments.c.company == company, payments.c.batch_no == batch_no)
    return [to_side(row) for row in conn.execute(query.order_by(payments.c.payment_ref))]
