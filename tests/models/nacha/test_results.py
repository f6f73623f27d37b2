from dataclasses import replace

import pytest

from admin_desktop.errors import BadNachaFileError
from admin_desktop.models.nacha import FileVerdict, Finding, WrittenFile, check_file


@pytest.fixture
def accepted(written: WrittenFile) -> FileVerdict:
    return check_file(written.data)


def test_an_accepted_file_lets_one_go_on(accepted: FileVerdict) -> None:
    accepted.require()
    assert accepted.errors == accepted.warnings == ()


def test_a_refused_file_raises_with_each_line_named(accepted: FileVerdict) -> None:
    findings = (
        Finding(3, "check-digit", "wrong check digit"),
        Finding(5, "line-length", "trimmed", warning=True),
        Finding(None, "file-control", "cut"),
    )
    refused = replace(accepted, accepted=False, findings=findings)
    with pytest.raises(BadNachaFileError, match=r"^line 3: wrong check digit\nfile: cut$"):
        refused.require()
    with pytest.raises(BadNachaFileError, match=r"and 7 more$"):
        replace(refused, findings_left_off=7).require()
    assert [finding.code for finding in refused.warnings] == ["line-length"]
