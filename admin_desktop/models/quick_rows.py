"""Making frozen rows by the thousand: what scrolling and exports do most."""

from collections.abc import Callable
from dataclasses import fields, make_dataclass
from typing import Any, TypeVar

Row = TypeVar("Row")


def maker_of(frozen: type[Row]) -> Callable[..., Row]:
    """Return a constructor of a frozen dataclass with slots that is many times as quick as its own.

    A frozen dataclass goes around its own lock for every field. Here an open twin with the very same slots is
    filled in and then becomes the frozen row; its equality, hash and lock are the class's own. All fields are
    given, by position.
    """
    known: Any = frozen
    twin: Any = make_dataclass(frozen.__name__, [one.name for one in fields(known)], slots=True)

    def make(*values: Any) -> Row:
        row: Any = twin(*values)
        row.__class__ = known
        made: Row = row
        return made

    return make
