"""The service goes on after a fault of ours, and says so."""

from types import SimpleNamespace
from typing import Any

import pytest

from admin_desktop.cli.aspire import sync_commands
from admin_desktop.cli.aspire.sync_commands import _keep_on
from admin_desktop.cli.console.common_options import At
from admin_desktop.models.sync_report import CompanySync, SyncState


class FaultyCycle:
    """Fails twice in ways that nobody foresaw; the third run ends the service as Ctrl+C does."""

    def __init__(self) -> None:
        self.runs = 0
        self.noted: list[str] = []

    def run(self, company: str, _cancel: object) -> CompanySync:
        self.runs += 1
        if self.runs > 2:
            raise KeyboardInterrupt
        raise ZeroDivisionError(company)

    def note_failure(self, company: str, error: Exception) -> None:
        self.noted.append(f"{company}: {error}")

    def state(self, company: str) -> CompanySync:
        return CompanySync(company, SyncState.FAILED, None, None, None, 1, 0, "a fault of ours", 0.0)

    def due_ms(self, _company: str) -> int:
        return 0

    def wish_ms(self, _company: str) -> None:
        return None

    def must_wait(self, _company: str) -> bool:
        return False


def test_a_fault_in_a_cycle_is_told_and_the_next_one_runs(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    cycle: Any = FaultyCycle()
    ready: Any = SimpleNamespace(cycle=cycle, settle=lambda: None)
    assert _keep_on(ready, ("NORTHSTAR",), At(json=True)) == sync_commands.DONE
    assert cycle.runs == 3
    assert len(cycle.noted) == 2
    assert "ZeroDivisionError" in cycle.noted[0]
    assert capsys.readouterr().out.count("a fault of ours") == 2
    assert "the sync of NORTHSTAR failed" in caplog.text
