"""``admin-desktop`` and ``python -m admin_desktop``: run one command and answer with its exit code."""

import logging
import sys
from collections.abc import Sequence

from cyclopts import CycloptsError

from admin_desktop.cli.app import app
from admin_desktop.cli.exit_codes import INTERRUPTED, USAGE, exit_code
from admin_desktop.cli.faults import tell_fault
from admin_desktop.cli.output import tell
from admin_desktop.errors import AdminDesktopError


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; an error is told in the user's words."""
    given = list(sys.argv[1:] if words is None else words)
    try:
        answer = app(given, result_action="return_value", exit_on_error=False)
    except CycloptsError:
        return USAGE  # cyclopts has said what is wrong
    except AdminDesktopError as error:
        logging.getLogger(__name__).info("ended with %s", type(error).__name__)
        tell(error, as_json="--json" in given)
        return exit_code(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    return answer if isinstance(answer, int) else 0


def start() -> int:
    """Run the command line as a program: an error that nobody foresaw ends it with exit code 70, redacted."""
    sys.excepthook = tell_fault
    return main()


if __name__ == "__main__":
    sys.exit(start())
