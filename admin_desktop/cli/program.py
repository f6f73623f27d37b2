"""The command line as a program: run one command and answer with its exit code."""

import logging
import sys
from collections.abc import Sequence

from cyclopts import CycloptsError

from admin_desktop.cli.app import app, fetch_words
from admin_desktop.cli.console.exit_codes import INTERRUPTED, READER_LEFT, TRY_LATER, USAGE, exit_code
from admin_desktop.cli.console.output import tell
from admin_desktop.cli.console.streams import OutputFullError, ReaderLeftError, standing_streams, unreadable
from admin_desktop.errors import AdminDesktopError


def main(given: Sequence[str]) -> int:
    """Run the command line and return its exit code; an error is told in the user's words."""
    try:
        with standing_streams():
            return _answer(given)
    except ReaderLeftError:
        return READER_LEFT
    except OutputFullError as error:
        sys.stderr.write(f"The answer could not be written: {error}.\nMake room, and ask again.\n")
        return TRY_LATER


def _answer(given: Sequence[str]) -> int:
    word = unreadable(given)
    if word is not None:
        sys.stderr.write(f"{word} holds bytes that are no text here ({sys.getfilesystemencoding()}).\n")
        return USAGE
    fetch_words(given)
    try:
        answer = app(list(given), result_action="return_value", exit_on_error=False)
    except CycloptsError:
        return USAGE  # cyclopts has said what is wrong
    except AdminDesktopError as error:
        logging.getLogger(__name__).info("ended with %s", type(error).__name__)
        tell(error, as_json="--json" in given)
        return exit_code(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    return answer if isinstance(answer, int) else 0
