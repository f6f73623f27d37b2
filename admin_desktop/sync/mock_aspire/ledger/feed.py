"""The change feed: gap-free per company, whole records, ready-made bytes."""

from admin_desktop.sync.mock_aspire.ledger.desk import Desk

MAX_PAGE = 1000
LARGEST_SEQ = 2**62


def page(desk: Desk, epoch: str, after: int, limit: int) -> bytes:
    """Return the contract's JSON of the at most ``limit`` changes after ``after`` (0: from the start)."""
    found = desk.conn.execute(
        "SELECT seq, entry FROM changes WHERE company = ? AND seq > ? ORDER BY seq LIMIT ?",
        (desk.company, after, limit + 1),
    ).fetchall()
    shown = found[:limit]
    next_after = shown[-1]["seq"] if shown else after
    return b'{"epoch":"%s","changes":[%s],"next_after":%d,"more":%s}' % (
        epoch.encode(),
        b",".join(row["entry"] for row in shown),
        next_after,
        b"true" if len(found) > limit else b"false",
    )
