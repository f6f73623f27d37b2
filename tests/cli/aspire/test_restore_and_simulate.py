"""``restore list|propose|confirm`` and ``simulate`` as scripts use them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.__main__ import main
from admin_desktop.cli.aspire import restore_commands
from admin_desktop.cli.console.exit_codes import DONE, REFUSED, WANTING
from admin_desktop.cli.practice import simulate_commands
from admin_desktop.models.workspaces import workspace
from admin_desktop.sync.simulation.town import Town, town_in


@pytest.fixture
def restored(tmp_path: Path) -> Iterator[Town]:
    """A workspace on a disk in which ASPIRE lost one scheduled payment."""
    with town_in(tmp_path) as town:
        town.sync()
        backup = town.ledger.snapshot()
        town.submit()
        town.sync()
        town.ledger.restore(backup, new_epoch=True)
        town.sync()
        with town.store.writing() as conn:
            workspace.set_kind(conn, "demo")
        yield town


def answer(capsys: Any, *words: str) -> tuple[int, Any]:
    capsys.readouterr()
    code = main([*words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_simulation_that_holds_is_done(capsys: Any) -> None:
    code, told = answer(capsys, "simulate", "--seeds", "1", "--days", "0.05", "--processes", "1")
    assert (code, told["seeds"], told["failed"]) == (DONE, 1, [])
    assert simulate_commands.simulate


@pytest.mark.slow
def test_a_wrong_pusher_is_told_with_its_story_and_exit_code_1(capsys: Any) -> None:
    words = ("simulate", "--seeds", "1", "--first", "3", "--days", "0.3", "--naive", "--processes", "1")
    code, told = answer(capsys, *words)
    assert code == WANTING
    assert told["failed"][0]["seed"] == 3
    assert told["failed"][0]["story"]
    assert main(list(words)) == WANTING
    assert "Seed 3 failed. I1 two records" in capsys.readouterr().out


def test_a_restore_is_listed_proposed_and_confirmed_by_two_people(restored: Town, capsys: Any) -> None:
    at = ("--workspace", str(restored.store.path))
    admin, care = (*at, "--role", "lti-admin"), (*at, "--role", "customer-care")
    code, told = answer(capsys, "restore", "list", *admin)
    assert (code, len(told), told[0]["plan"]) == (DONE, 1, None)
    ref = told[0]["case"]["payments"][0]["payment_ref"]
    propose = ("restore", "propose", "NORTHSTAR", "--reason", "asked the bank")
    assert main([*propose, "--group.missing", "burn", *admin]) == REFUSED
    code, plan = answer(
        capsys, *propose, "--group.missing", "collected", f"--payment.{ref}", "send_again", *admin
    )
    assert (code, plan["decisions"]) == (DONE, {ref: "send_again"})
    assert main(["restore", "list", *admin]) == DONE
    assert "plan 1, proposed, 1 send_again; proposed by lee: asked the bank" in capsys.readouterr().out
    assert main(["restore", "confirm", "NORTHSTAR", "1", *admin]) == REFUSED
    assert main(["restore", "confirm", "NORTHSTAR", "1", *care]) == DONE
    assert main(["restore", "list", *admin]) == DONE
    assert "all is resolved" in capsys.readouterr().out
    assert restore_commands.list_restores
    restored.sync()
    assert restored.record(ref) is not None
