"""``admin-desktop customers``: search, show, and why a contract does not show, for people and scripts."""

import json
from typing import Any

import pytest

from admin_desktop.__main__ import main
from admin_desktop.cli.console.exit_codes import DONE, REFUSED, WANTING
from admin_desktop.cli.payments import customers_commands

pytestmark = pytest.mark.usefixtures("at_demo_home")


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    capsys.readouterr()
    code = main(["customers", *words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    capsys.readouterr()
    code = main(["customers", *words])
    return code, capsys.readouterr().out


def everybody(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    hits: list[dict[str, Any]] = told(capsys, "search", "--limit", "500")[1]["hits"]
    return hits


def test_search_finds_without_case_and_accents(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = told(capsys, "search", "MULLER")
    assert code == DONE
    assert found["count"] == len(found["hits"]) > 0
    assert all("ller" in f"{hit['name']}{hit['via']}".lower() for hit in found["hits"])
    code, text = said(capsys, "search", "MULLER", "--company", "NORTHSTAR")
    assert "account" in text.splitlines()[0]
    assert f"of {len([hit for hit in found['hits'] if hit['company'] == 'NORTHSTAR'])} found" in text


def test_show_tells_the_customer_whole(capsys: pytest.CaptureFixture[str]) -> None:
    hit = everybody(capsys)[0]
    code, answer = told(capsys, "show", hit["customer_no"], "--limit", "3")
    assert code == DONE
    one, payments = answer["customer"], answer["payments"]
    assert (one["name"], one["company"]) == (hit["name"], hit["company"])
    assert len(payments) <= 3
    assert all(payment["customer_no"] == hit["customer_no"] for payment in payments)
    times = [payment["submitted_at"] for payment in payments]
    assert times == sorted(times, reverse=True)
    assert {total["status"] for total in one["figures"]["totals"]} >= {"paid", "pending"}
    _code, text = said(capsys, "show", hit["customer_no"], "--company", hit["company"], "--limit", "1")
    assert hit["name"] in text
    assert "payments, $" in text


def test_a_page_of_every_kind_of_customer_can_be_told(capsys: pytest.CaptureFixture[str]) -> None:
    for hit in everybody(capsys)[:12]:
        code, text = said(capsys, "show", hit["customer_no"], "--limit", "0")
        assert code == DONE
        assert (
            "portal user" in text
            or "No portal user" in text
            or "Not visible" in text
            or "no contracts" in text
        )


def test_why_runs_the_checks_and_its_code_says_whether_one_failed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    hit = everybody(capsys)[0]
    _code, answer = told(capsys, "show", hit["customer_no"])
    number = answer["customer"]["contracts"][0]["contract_no"]
    code, verdict = told(capsys, "show", hit["customer_no"], "--why", number)
    assert len(verdict["checks"]) == 5
    assert code == (WANTING if verdict["outcome"] == "failed" else DONE)
    code, text = said(capsys, "show", hit["customer_no"], "--why", "99-99999-99")
    assert code == WANTING
    assert "ASPIRE has told us of no contract 99-99999-99" in text
    assert "Next (Finance company)" in text


def test_an_unknown_account_and_a_role_without_the_right_are_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["customers", "show", "000"]) == REFUSED
    assert "no customer 000" in capsys.readouterr().err
    number = everybody(capsys)[0]["customer_no"]
    assert main(["customers", "show", number, "--why", "1", "--role", "auditor"]) == REFUSED


def test_an_account_of_several_companies_asks_which_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(customers_commands, "companies_of", lambda *_: ("BLUERIDGE", "NORTHSTAR"))
    assert main(["customers", "show", "411000"]) == REFUSED
    assert "name one" in capsys.readouterr().err
