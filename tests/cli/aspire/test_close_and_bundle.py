"""``close-of-day``, ``eft import|rates`` and ``bundle`` on a workspace of one's own."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.__main__ import main
from admin_desktop.cli import bundle_commands
from admin_desktop.cli.aspire import close_commands
from admin_desktop.cli.console.exit_codes import DONE, REFUSED, WANTING


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    code = main([*words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_day_of_the_demo_closes_and_its_bundle_is_clean(
    demo_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(demo_home))
    code, close = answer(capsys, "close-of-day", "--company", "NORTHSTAR", "--csv", str(tmp_path / "day.csv"))
    assert (code, close["ties"], close["gaps"]) == (DONE, True, [])
    assert len(close["statuses"]) == 5
    assert (tmp_path / "day.csv").read_text(encoding="utf-8-sig").startswith("Close of day,NORTHSTAR")
    assert main(["close-of-day", "--company", "NORTHSTAR"]) == DONE
    assert "ties to the cent" in capsys.readouterr().out

    code, rates = answer(capsys, "eft", "rates", "--company", "NORTHSTAR")
    assert code in {DONE, WANTING}
    assert [rate["permille"] for rate in rates["rates"]] == [5, 30, 150]

    target = tmp_path / "support.zip"
    code, told = answer(capsys, "bundle", "--to", str(target))
    assert (code, told["path"]) == (DONE, str(target))
    with zipfile.ZipFile(target) as archive:
        assert "sync-health-NORTHSTAR.json" in archive.namelist()
    assert main(["bundle", "--preview"]) == DONE
    assert "=== versions.json" in capsys.readouterr().out
    assert main(["close-of-day", "--company", "NOBODY"]) == REFUSED
    capsys.readouterr()
    assert close_commands.close_day
    assert bundle_commands.bundle_support
