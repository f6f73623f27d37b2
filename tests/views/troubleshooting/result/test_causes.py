"""The causes of a diagnosis, in the words of lists."""

from admin_desktop.models.diagnosis.checks import RULES
from admin_desktop.views.troubleshooting.result import causes


def test_a_cause_is_told_in_words() -> None:
    assert causes.cause_words("aspire_not_reachable") == "ASPIRE not reachable"
    assert causes.cause_words("weekend_gap") == "Weekend gap"
    assert {causes.cause_words(rule.code) for rule in RULES} <= causes.CAUSES
