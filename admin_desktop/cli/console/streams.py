"""The command line's own streams: closed, full, or left by their reader, and words that are no text."""

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

_FULL = {errno.ENOSPC, errno.EDQUOT}


class ReaderLeftError(Exception):
    """Who read our output has enough of it, as ``| head`` has."""


class OutputFullError(Exception):
    """Where our output goes has no room for it."""


@contextmanager
def standing_streams() -> Iterator[None]:
    """Run a command whose answer goes to standard output, and send it all before the block ends.

    Closed streams (``>&-``) swallow what is written. Raises ReaderLeftError and OutputFullError; nothing is
    written any more then, not even when the interpreter ends.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - open for good
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError as error:
        _silence()
        raise ReaderLeftError from error
    except OSError as error:
        if error.errno not in _FULL or error.filename is not None:
            raise
        _silence()
        raise OutputFullError(error.strerror) from error


def unreadable(words: Sequence[str]) -> str | None:
    """Return the first word with bytes that are no text in this terminal, escaped; None when all are text."""
    for word in words:
        if any("\udc80" <= character <= "\udcff" for character in word):
            return word.encode("ascii", "backslashreplace").decode("ascii")
    return None


def _silence() -> None:
    """Let what is still buffered go nowhere: the interpreter would flush it at its end, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
