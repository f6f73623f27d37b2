"""What an export in the window is, and who carries it out."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from admin_desktop.models.exports.orders import ExportReport
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.words import noted


class ExportKind(Enum):
    """The kinds of file there are: their ending, and what they are called."""

    CSV = ("csv", noted("CSV…"))
    XLSX = ("xlsx", noted("Excel (XLSX)…"))
    PDF = ("pdf", noted("PDF for paper…"))

    @property
    def ending(self) -> str:
        """Return the file's ending."""
        return self.value[0]

    @property
    def words(self) -> str:
        """Return what the menu says."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is listed now, to be written into a file."""

    kind: ExportKind
    flt: PaymentFilter
    sort: PaymentSort
    columns: tuple[str, ...]
    """Names of ``models.exports.columns``, in the grid's order."""
    as_of_ms: int | None
    target: Path
    overwrite: bool
    """The user was asked, or there was nothing."""


class Exporter(Protocol):
    """Called in a work thread; raises AdminDesktopErrors, whose words are shown."""

    def __call__(
        self, wish: ExportWish, progress: Callable[[int, int], None], cancelled: Callable[[], bool], /
    ) -> ExportReport:
        """Write the file, whole or not at all."""
        ...
