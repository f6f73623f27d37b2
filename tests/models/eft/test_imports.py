"""A file is kept whole or not at all, once, masked, and changes no payment."""

from collections.abc import Callable
from typing import Any

import pytest

from admin_desktop.errors import (
    AlreadyImportedError,
    BadNachaFileError,
    CancelledError,
    InvalidRequestError,
    NotAllowedError,
)
from admin_desktop.models.database.store import Store
from admin_desktop.models.eft.imports import import_file, imported_files
from admin_desktop.models.eft.opening import Watch, open_file
from admin_desktop.models.principal import Principal


def rows(store: Store, table: str) -> int:
    with store.reading() as conn:
        return int(conn.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())  # noqa: S608 - ours


def test_a_file_is_kept_once_with_its_audit_line(
    store: Store, care: Principal, planted_day: Callable[..., Any]
) -> None:
    opened = open_file(planted_day(30, 0).aspire_file)
    kept = import_file(store, care, "NORTHSTAR", opened)
    assert (kept.entries, kept.kind, kept.imported_by) == (33, "payment", "dana")
    assert rows(store, "eft_entries") == 33
    assert imported_files(store, care, "NORTHSTAR") == (kept,)
    assert imported_files(store, care, "SUNBELT") == ()
    with pytest.raises(AlreadyImportedError, match="dana"):
        import_file(store, care, "NORTHSTAR", opened)
    with store.reading() as conn:
        line = conn.exec_driver_sql("SELECT action, new FROM audit_log ORDER BY line_no DESC").first()
    assert line is not None
    assert (line[0], kept.sha256 in line[1]) == ("eft_file_imported", True)


def test_only_masked_lines_are_kept(store: Store, care: Principal, planted_day: Callable[..., Any]) -> None:
    import_file(store, care, "NORTHSTAR", open_file(planted_day(5, 0).aspire_file))
    with store.reading() as conn:
        kept = "SELECT line_no, masked_line FROM eft_entries WHERE payment_ref = 'PMT000000000003'"
        [(line_no, masked)] = conn.exec_driver_sql(kept)
        everything = str(conn.exec_driver_sql("SELECT * FROM eft_entries").all())
    assert line_no == 6
    assert "*" in masked
    assert "999000" not in everything


def test_a_stop_leaves_nothing(store: Store, care: Principal, planted_day: Callable[..., Any]) -> None:
    opened = open_file(planted_day(5_000, 0).aspire_file)
    calls: list[int] = []
    with pytest.raises(CancelledError):
        import_file(
            store,
            care,
            "NORTHSTAR",
            opened,
            watch=Watch(lambda done, _t: calls.append(done), lambda: len(calls) > 2),
        )
    assert max(calls) > 0
    assert (rows(store, "eft_files"), rows(store, "eft_entries")) == (0, 0)


def test_what_may_not_be_kept_is_refused(
    store: Store, care: Principal, auditor: Principal, planted_day: Callable[..., Any]
) -> None:
    data = planted_day(5, 0).aspire_file
    with pytest.raises(NotAllowedError):
        import_file(store, auditor, "NORTHSTAR", open_file(data))
    with pytest.raises(InvalidRequestError, match="line 3: none of the file's 8 references"):
        import_file(store, care, "SUNBELT", open_file(data))
    with pytest.raises(BadNachaFileError):
        import_file(store, care, "NORTHSTAR", open_file(b"nothing"))
    assert rows(store, "eft_files") == 0
