"""``admin-desktop diagnose`` speaks the stable interface of docs/diagnosis.md."""

from admin_desktop.bootstrap import troubleshooting
from admin_desktop.cli import diagnose_commands
from admin_desktop.cli.exit_codes import USAGE


def test_neither_or_both_kinds_of_question_are_a_usage_error() -> None:
    assert diagnose_commands.diagnose() == USAGE
    assert diagnose_commands.diagnose("PMT000000000000", all_overdue=True) == USAGE


def test_page_and_command_line_ask_the_same_doors() -> None:
    assert troubleshooting.examine is diagnose_commands.examine
    assert troubleshooting.diagnose_overdue is diagnose_commands.diagnose_overdue
    assert troubleshooting.look_up is diagnose_commands.look_up
