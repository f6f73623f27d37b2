"""``admin-desktop`` and ``python -m admin_desktop``: run one command and answer with its exit code.

Which of the two ways is imported depends on the words: ``run`` alone paints the window first, everything else
goes through the command line's parser.
"""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from types import TracebackType

RUN = ["run"]


def main(words: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; an error is told in the user's words."""
    given = list(sys.argv[1:] if words is None else words)
    if given == RUN:
        gc.disable()  # nothing is garbage while the program loads; the start turns it on again
    way = import_module("admin_desktop.cli.quick_start" if given == RUN else "admin_desktop.cli.program")
    code: int = way.main(given)
    return code


def start() -> int:
    """Run the command line as a program: an error that nobody foresaw ends it with exit code 70, redacted."""
    sys.excepthook = _tell_fault
    if getattr(sys, "frozen", False):
        import_module(
            "multiprocessing"
        ).freeze_support()  # a bundle is its own worker: it never comes back there
    return main()


def _tell_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell it, with what is imported only when there is something to tell."""
    import_module("admin_desktop.cli.console.faults").tell_fault(kind, error, trace)


if __name__ == "__main__":
    sys.exit(start())
