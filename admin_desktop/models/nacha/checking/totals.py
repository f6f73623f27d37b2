"""Counting entries and money, and comparing them with what a control record declares."""

from dataclasses import dataclass

from admin_desktop.models.nacha.checking.notes import Notes
from admin_desktop.models.nacha.codes import HASH_MODULUS
from admin_desktop.models.nacha.fields import Layout
from admin_desktop.models.nacha.lines import Line
from admin_desktop.models.nacha.reader import number_in
from admin_desktop.words import tr


@dataclass(slots=True)
class Tally:
    """Counts and cents of a batch or of a file."""

    entries: int = 0
    addenda: int = 0
    hashed: int = 0
    debit_cents: int = 0
    credit_cents: int = 0
    certain: bool = True
    """False once a figure could not be read: then nothing is compared with it."""

    def add_entry(self, amount: int | None, rdfi: int | None, *, is_debit: bool) -> None:
        """Count one entry in."""
        self.entries += 1
        self.certain = self.certain and amount is not None and rdfi is not None
        self.hashed += rdfi or 0
        if is_debit:
            self.debit_cents += amount or 0
        else:
            self.credit_cents += amount or 0

    def figures(self) -> tuple[int, int, int, int]:
        """Return count, hash, debits and credits as a control record has them."""
        count = self.entries + self.addenda
        return count, self.hashed % HASH_MODULUS, self.debit_cents, self.credit_cents

    def add(self, other: "Tally") -> None:
        """Count another tally in."""
        self.entries += other.entries
        self.addenda += other.addenda
        self.hashed += other.hashed
        self.debit_cents += other.debit_cents
        self.credit_cents += other.credit_cents
        self.certain = self.certain and other.certain


_FIGURES = ("entry_addenda_count", "entry_hash", "debit_total", "credit_total")


def compare(layout: Layout, line: Line, counted: tuple[Tally, ...], notes: Notes) -> Tally:
    """Note where a control record agrees with none of the tallies that it may be held against.

    The file control may agree with the batch controls or with the entries, so that one wrong batch is
    blamed once. Returns the totals that the record itself declares (both counts under ``entries``).
    """
    declared = [number_in(layout, name, line.text) for name in _FIGURES]
    for place, (name, value) in enumerate(zip(_FIGURES, declared, strict=True)):
        actual = [tally.figures()[place] for tally in counted if tally.certain]
        if actual and value is not None and value not in actual:
            message = tr(
                "{field} is {value}, what stands above adds up to {sum}",
                field=layout[name].words,
                value=value,
                sum=actual[0],
            )
            notes.add(line.number, name.replace("_", "-"), message)
    entries, hashed, debit, credit = (value or 0 for value in declared)
    return Tally(entries, 0, hashed, debit, credit, certain=None not in declared)
