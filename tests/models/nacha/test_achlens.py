"""Files that we write pass an independent checker: achlens, in an environment of its own.

It is no dependency of ours. It reads forward files only and does not know TEL, so those are not shown to it.
"""

import json
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from admin_desktop.models.nacha import (
    DebitEntry,
    Originator,
    PaymentBatch,
    PaymentFile,
    write_payment_file,
)

DUE = date(2025, 11, 24)
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]


def verdict(achlens: Path, path: Path, text: str) -> dict[str, object]:
    path.write_text(text, encoding="ascii", newline="")
    done = subprocess.run([achlens, "validate", path], capture_output=True, timeout=120, check=False)
    told: dict[str, object] = json.loads(done.stdout)
    assert (done.returncode == 0) is told["valid"]
    return told


def shapes(file: PaymentFile, balanced: Originator, debit: DebitEntry) -> dict[str, PaymentFile]:
    savings = replace(debit, account_type="savings", individual_name="Łukasz Müller-Groß\nIII", reference="")
    many = tuple(replace(debit, amount_cents=cents) for cents in range(1, 251))
    largest = replace(debit, amount_cents=9_999_999_999, account_number="9" * 17)
    return {
        "two batches": file,
        "balanced": replace(file, originator=balanced),
        "one entry": replace(file, batches=(PaymentBatch(DUE, (savings,)),)),
        "many entries": replace(file, batches=(PaymentBatch(DUE, many),), first_sequence=7_000_000),
        "many batches": replace(file, batches=tuple(PaymentBatch(DUE, (debit, savings)) for _ in range(25))),
        "other codes": replace(
            file, batches=tuple(PaymentBatch(DUE, (debit,), sec) for sec in ("PPD", "CCD", "WEB"))
        ),
        "largest": replace(file, originator=balanced, batches=(PaymentBatch(DUE, (largest, savings)),)),
        "recurring": replace(file, batches=(PaymentBatch(DUE, (replace(debit, payment_type="R"),)),)),
    }


def test_files_of_every_shape_pass_an_independent_checker(
    achlens: Path, tmp_path: Path, payment_file: PaymentFile, balanced: Originator, debit: DebitEntry
) -> None:
    for name, file in shapes(payment_file, balanced, debit).items():
        written = write_payment_file(file)
        told = verdict(achlens, tmp_path / "payments.ach", written.text)
        assert told["counts"] == {"error": 0, "info": 0, "warning": 0}, (name, told["findings"])
        summary = told["summary"]
        assert isinstance(summary, dict)
        assert summary["entry_count"] == len(written.entries)
        assert summary["batch_count"] == written.batches


def test_the_independent_checker_does_refuse_a_broken_file(
    achlens: Path, tmp_path: Path, payment_file: PaymentFile
) -> None:
    text = write_payment_file(payment_file).text.replace("0000012345", "0000012346", 1)
    assert verdict(achlens, tmp_path / "broken.ach", text)["valid"] is False
